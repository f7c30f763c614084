import type { Dataset } from '../../../rdf/dataset.ts';
import { entryOf } from '../../../rdf/entry-of.ts';
import { membersOf } from '../../../rdf/lists.ts';
import { termKey } from '../../../rdf/term-key.ts';
import type { NamedNode, Term } from '../../../rdf/terms.ts';
import { sh } from '../../../rdf/vocabulary.ts';

/** A constraint of a shape: a component with a value for each of its parameters (SHACL §2.1.2). */
export interface Constraint {
  readonly component: NamedNode;
  readonly parameter: (property: NamedNode) => Term | undefined;
  /** The members of the list that a parameter has; none where it is no list. */
  readonly members: (property: NamedNode) => readonly Term[];
  /** What tells it from other constraints, whatever shapes have them. */
  readonly key: string;
}

interface Component {
  readonly component: NamedNode;
  readonly required: readonly NamedNode[];
  readonly optional?: readonly NamedNode[];
}

/** The components of SHACL Core and their parameters (SHACL §4). */
const components: readonly Component[] = [
  { component: sh.ClassConstraintComponent, required: [sh.class] },
  { component: sh.DatatypeConstraintComponent, required: [sh.datatype] },
  { component: sh.NodeKindConstraintComponent, required: [sh.nodeKind] },
  { component: sh.MinCountConstraintComponent, required: [sh.minCount] },
  { component: sh.MaxCountConstraintComponent, required: [sh.maxCount] },
  { component: sh.MinExclusiveConstraintComponent, required: [sh.minExclusive] },
  { component: sh.MinInclusiveConstraintComponent, required: [sh.minInclusive] },
  { component: sh.MaxExclusiveConstraintComponent, required: [sh.maxExclusive] },
  { component: sh.MaxInclusiveConstraintComponent, required: [sh.maxInclusive] },
  { component: sh.MinLengthConstraintComponent, required: [sh.minLength] },
  { component: sh.MaxLengthConstraintComponent, required: [sh.maxLength] },
  { component: sh.PatternConstraintComponent, required: [sh.pattern], optional: [sh.flags] },
  { component: sh.LanguageInConstraintComponent, required: [sh.languageIn] },
  { component: sh.UniqueLangConstraintComponent, required: [sh.uniqueLang] },
  { component: sh.EqualsConstraintComponent, required: [sh.equals] },
  { component: sh.DisjointConstraintComponent, required: [sh.disjoint] },
  { component: sh.LessThanConstraintComponent, required: [sh.lessThan] },
  { component: sh.LessThanOrEqualsConstraintComponent, required: [sh.lessThanOrEquals] },
  { component: sh.NotConstraintComponent, required: [sh.not] },
  { component: sh.AndConstraintComponent, required: [sh.and] },
  { component: sh.OrConstraintComponent, required: [sh.or] },
  { component: sh.XoneConstraintComponent, required: [sh.xone] },
  { component: sh.NodeConstraintComponent, required: [sh.node] },
  { component: sh.PropertyConstraintComponent, required: [sh.property] },
  {
    component: sh.QualifiedMinCountConstraintComponent,
    required: [sh.qualifiedMinCount, sh.qualifiedValueShape],
    optional: [sh.qualifiedValueShapesDisjoint],
  },
  {
    component: sh.QualifiedMaxCountConstraintComponent,
    required: [sh.qualifiedMaxCount, sh.qualifiedValueShape],
    optional: [sh.qualifiedValueShapesDisjoint],
  },
  {
    component: sh.ClosedConstraintComponent,
    required: [sh.closed],
    optional: [sh.ignoredProperties],
  },
  { component: sh.HasValueConstraintComponent, required: [sh.hasValue] },
  { component: sh.InConstraintComponent, required: [sh.in] },
];

/** The constraints that a shape has, one for each combination of values that its parameters have. */
export function constraintsOf(shape: Term, shapes: Dataset): readonly Constraint[] {
  const values = new Map<string, Term[]>();
  for (const { predicate, object } of shapes.match(shape)) {
    entryOf(values, predicate.value, (): Term[] => []).push(object);
  }
  return components
    .filter(({ required }) => required.every(({ value }) => values.has(value)))
    .flatMap(({ component, required, optional = [] }) => {
      const parameters = [...required, ...optional].filter(({ value }) => values.has(value));
      return combinations(parameters.map(({ value }) => values.get(value) ?? [])).map((terms) =>
        newConstraint(
          component,
          new Map(parameters.map((parameter, place) => [parameter, terms[place] as Term])),
          shapes,
        ),
      );
    });
}

function newConstraint(
  component: NamedNode,
  values: ReadonlyMap<NamedNode, Term>,
  shapes: Dataset,
): Constraint {
  const ofParameter = new Map([...values].map(([{ value }, term]) => [value, term]));
  const lists = new Map<string, readonly Term[]>();
  const read = (list: Term | undefined): readonly Term[] => (list && membersOf(list, shapes)) ?? [];
  return {
    component,
    parameter: ({ value }) => ofParameter.get(value),
    members: ({ value }) => entryOf(lists, value, () => read(ofParameter.get(value))),
    key: [component, ...values.keys(), ...values.values()].map(termKey).join(' '),
  };
}

function combinations(lists: readonly (readonly Term[])[]): Term[][] {
  return lists.reduce<Term[][]>(
    (found, list) => found.flatMap((begun) => list.map((value) => [...begun, value])),
    [[]],
  );
}

import { membersOf } from '../../../rdf/lists.ts';
import { termKey } from '../../../rdf/term-key.ts';
import type { NamedNode, Term } from '../../../rdf/terms.ts';
import { objectsOf } from '../../../rdf/values.ts';
import { sh } from '../../../rdf/vocabulary.ts';
import { isLexical } from '../../../rdf/xsd/lexical.ts';
import {
  isTrue,
  numberOf,
  type Breach,
  type CheckConstraint,
  type Checking,
} from './constraint-check.ts';
import { orderOf } from './order-literals.ts';

/** A limit of how many values there are. */
function count(
  limit: NamedNode,
  isEnough: (count: number, limit: number) => boolean,
): CheckConstraint {
  return ({ values, parameter }) =>
    isEnough(values.length, numberOf(parameter(limit))) ? [] : [{}];
}

/** The values of another property of the focus node. */
function others(property: NamedNode, { focus, parameter, valuesOf }: Checking): readonly Term[] {
  const other = parameter(property);
  return other?.termType === 'NamedNode' && focus.termType !== 'Literal'
    ? valuesOf(focus, other)
    : [];
}

/**
 * A pair of values in the wrong order, or with none, breaks the constraint (SHACL §4.5.3). What is no value of its
 * datatype is told of as that, and has no place in an order.
 */
function ordered(property: NamedNode, isRight: (order: number) => boolean): CheckConstraint {
  return (checking) => {
    const later = others(property, checking).filter(isWellTyped);
    return checking.values.filter(isWellTyped).flatMap((value) =>
      later
        .map((other) => orderOf(value, other))
        .filter((order) => order === undefined || !isRight(order))
        .map(() => ({ value })),
    );
  };
}

function isWellTyped(term: Term): boolean {
  return term.termType !== 'Literal' || isLexical(term.datatype.value, term.value) !== false;
}

function without(values: readonly Term[], known: readonly Term[]): Breach[] {
  const keys = new Set(known.map(termKey));
  return values.filter((value) => !keys.has(termKey(value))).map((value) => ({ value }));
}

/** Each language that several values have (SHACL §4.4.5); tags in capitals are the same. */
function languagesTwice({ values, parameter }: Checking): Breach[] {
  if (!isTrue(parameter(sh.uniqueLang))) return [];
  const languages = values.flatMap((value) =>
    value.termType === 'Literal' && value.language !== '' ? [value.language.toLowerCase()] : [],
  );
  const twice = languages.filter((language, index) => languages.indexOf(language) !== index);
  return [...new Set(twice)].map(() => ({}));
}

/** Statements about a value node whose property no property shape of the shape has (SHACL §4.8.1). */
function unexpected({ values, shape, parameter, data, shapes }: Checking): Breach[] {
  if (!isTrue(parameter(sh.closed))) return [];
  const ignored = parameter(sh.ignoredProperties);
  const allowed = new Set(
    [
      ...objectsOf(shape, sh.property, shapes).flatMap((property) =>
        objectsOf(property, sh.path, shapes),
      ),
      ...((ignored && membersOf(ignored, shapes)) ?? []),
    ].map(termKey),
  );
  return values
    .filter(({ termType }) => termType !== 'Literal')
    .flatMap((value) => [...data.match(value)])
    .filter(({ predicate }) => !allowed.has(termKey(predicate)))
    .map(({ predicate, object }) => ({ path: predicate, value: object }));
}

/** Validators of all the value nodes together (SHACL §4.2, §4.4.5, §4.5, §4.8.1). */
export const propertyConstraints: readonly (readonly [NamedNode, CheckConstraint])[] = [
  [sh.MinCountConstraintComponent, count(sh.minCount, (number, limit) => number >= limit)],
  [sh.MaxCountConstraintComponent, count(sh.maxCount, (number, limit) => number <= limit)],
  [sh.UniqueLangConstraintComponent, languagesTwice],
  [
    sh.EqualsConstraintComponent,
    (checking) => {
      const equals = others(sh.equals, checking);
      return [...without(checking.values, equals), ...without(equals, checking.values)];
    },
  ],
  [
    sh.DisjointConstraintComponent,
    (checking) => {
      const known = new Set(others(sh.disjoint, checking).map(termKey));
      return checking.values
        .filter((value) => known.has(termKey(value)))
        .map((value) => ({ value }));
    },
  ],
  [sh.LessThanConstraintComponent, ordered(sh.lessThan, (order) => order < 0)],
  [sh.LessThanOrEqualsConstraintComponent, ordered(sh.lessThanOrEquals, (order) => order <= 0)],
  [sh.ClosedConstraintComponent, unexpected],
];

import type { NamedNode, Term } from '../../../rdf/terms.ts';
import { rdf, sh } from '../../../rdf/vocabulary.ts';
import type { Dataset } from '../../../rdf/dataset.ts';
import {
  isTrue,
  numberOf,
  type CheckConstraint,
  type Checking,
  type NewTest,
} from '../constraints/constraint-check.ts';
import { propertyConstraints } from '../constraints/property-constraints.ts';
import { siblingsOf } from '../constraints/shape-constraints.ts';
import { termTests } from '../constraints/term-constraints.ts';
import type { ClassIndex } from './class-index.ts';
import type { Constraint } from './read-constraints.ts';
import type { TripleIndex } from './triple-index.ts';
import type { Verdict } from './verdicts.ts';

/** Whether the value nodes of a focus node meet a constraint: each by itself, or all of them together. */
export type Judge =
  | { readonly ofEach: Verdict }
  | { readonly ofAll: (focus: number, values: readonly number[]) => boolean };

/** A constraint in its shape, and what it is judged by. */
export interface Judging {
  readonly constraint: Constraint;
  readonly shape: Term;
  readonly shapes: Dataset;
  readonly data: Dataset;
  readonly index: TripleIndex;
  readonly classes: ClassIndex;
  readonly fitting: Checking['fitting'];
  /** Conformance to another shape; `undefined` where that has no quick way. */
  readonly conformsTo: (shape: Term) => Verdict | undefined;
  /** One memory for all constraints that judge values alike. */
  readonly once: (key: string, judge: Verdict) => Verdict;
}

/** Makes the judge of a constraint; `undefined` where it has no quick way. */
export function newJudge(judging: Judging): Judge | undefined {
  const component = judging.constraint.component.value;
  const make = judges.get(component);
  return make ? make(judging) : undefined;
}

type MakeJudge = (judging: Judging) => Judge | undefined;

/** A test is asked the same of a value once, however many nodes have it. */
function byTest(newTest: NewTest): MakeJudge {
  return (judging) => {
    const { terms } = judging.index.triples;
    // A test asks for no focus node: any will do.
    const isMet = newTest(newCheckingOf(judging)(judging.shape, []));
    const { key } = judging.constraint;
    return { ofEach: judging.once(key, (value) => isMet(terms[value] as Term)) };
  };
}

/**
 * A validator is asked about all the values of a focus node together.
 *
 * @param fewest with fewer values nothing can be wrong
 */
function byValues(check: CheckConstraint, fewest: number): MakeJudge {
  return (judging) => {
    const { terms } = judging.index.triples;
    const termOf = (number: number): Term => terms[number] as Term;
    const newChecking = newCheckingOf(judging);
    return {
      ofAll: (focus, values) =>
        values.length < fewest ||
        check(newChecking(termOf(focus), values.map(termOf))).length === 0,
    };
  };
}

function newCheckingOf(judging: Judging): (focus: Term, values: readonly Term[]) => Checking {
  const { constraint, index, shape, shapes, data, fitting } = judging;
  const { parameter } = constraint;
  const valuesOf: Checking['valuesOf'] = (node, property) => {
    const [from, by] = [index.find(node), index.find(property)];
    if (from === undefined || by === undefined) return [];
    return index.objectsOf(from, by).map((number) => index.triples.terms[number] as Term);
  };
  // Made for each focus node: spreading an object here costs more than the check.
  return (focus, values) => ({
    focus,
    values,
    shape,
    shapes,
    data,
    parameter,
    fitting,
    valuesOf,
    conforms: notAsked,
    classesBelow: notAsked,
  });
}

/** Those that ask for conformance or classes have judges of their own. */
function notAsked(): never {
  throw new Error('A validator asks for what its judge should know.');
}

function counted(limit: NamedNode, isEnough: (count: number, limit: number) => boolean): MakeJudge {
  return ({ constraint: { parameter } }) => {
    const most = numberOf(parameter(limit));
    return { ofAll: (_, values) => isEnough(values.length, most) };
  };
}

/** Each value conforms to the shape that a parameter has, or none does. */
function shaped(property: NamedNode, isWanted: boolean): MakeJudge {
  return ({ constraint: { parameter }, conformsTo }) => {
    const other = parameter(property);
    const conforms = other && conformsTo(other);
    return conforms && { ofEach: isWanted ? conforms : (value) => !conforms(value) };
  };
}

function listed(
  property: NamedNode,
  isEnough: (members: readonly Verdict[], value: number) => boolean,
): MakeJudge {
  return ({ constraint, conformsTo }) => {
    const members = known(constraint.members(property).map(conformsTo));
    return members && { ofEach: (value) => isEnough(members, value) };
  };
}

function qualified(
  limit: NamedNode,
  isEnough: (count: number, limit: number) => boolean,
): MakeJudge {
  return ({ constraint: { parameter }, shape, shapes, conformsTo }) => {
    const wanted = parameter(sh.qualifiedValueShape);
    const isDisjoint = isTrue(parameter(sh.qualifiedValueShapesDisjoint));
    const others = isDisjoint ? siblingsOf({ shape, shapes, parameter }) : [];
    const conforms = wanted && conformsTo(wanted);
    const siblings = known(others.map(conformsTo));
    const most = numberOf(parameter(limit));
    if (conforms === undefined || siblings === undefined) return undefined;
    const isFitting: Verdict = (value) =>
      conforms(value) && !siblings.some((sibling) => sibling(value));
    return { ofAll: (_, values) => isEnough(values.filter(isFitting).length, most) };
  };
}

function known(verdicts: readonly (Verdict | undefined)[]): readonly Verdict[] | undefined {
  const all = verdicts.filter((verdict) => verdict !== undefined);
  return all.length === verdicts.length ? all : undefined;
}

const ofClass: MakeJudge = ({ constraint: { parameter, key }, index, classes, once }) => {
  const above = parameter(sh.class);
  const below = above && classes.below(above);
  const type = index.find(rdf.type);
  const isOf: Verdict = (value) =>
    type !== undefined && index.objectsOf(value, type).some((kind) => below?.has(kind) === true);
  return { ofEach: once(key, isOf) };
};

const ofList: MakeJudge = ({ constraint, index: { find } }) => {
  const allowed = new Set(constraint.members(sh.in).map(find));
  return { ofEach: (value) => allowed.has(value) };
};

const havingValue: MakeJudge = ({ constraint: { parameter }, index: { find } }) => {
  const term = parameter(sh.hasValue);
  const wanted = term && find(term);
  return { ofAll: (_, values) => wanted !== undefined && values.includes(wanted) };
};

/** Validators that are asked about all values together, and with how few of them nothing can be wrong. */
const fewest: ReadonlyMap<string, number> = new Map([
  [sh.UniqueLangConstraintComponent.value, 2],
  [sh.EqualsConstraintComponent.value, 0],
  [sh.DisjointConstraintComponent.value, 1],
  [sh.LessThanConstraintComponent.value, 1],
  [sh.LessThanOrEqualsConstraintComponent.value, 1],
  [sh.ClosedConstraintComponent.value, 1],
]);

/** What a component is judged by. What has no judge of its own is judged by the validator that makes the results. */
const judges: ReadonlyMap<string, MakeJudge> = new Map([
  ...termTests.map(([{ value }, newTest]) => [value, byTest(newTest)] as const),
  ...propertyConstraints.map(
    ([{ value }, check]) => [value, byValues(check, fewest.get(value) ?? 0)] as const,
  ),
  ...(
    [
      [sh.ClassConstraintComponent, ofClass],
      [sh.InConstraintComponent, ofList],
      [sh.HasValueConstraintComponent, havingValue],
      [sh.MinCountConstraintComponent, counted(sh.minCount, (count, least) => count >= least)],
      [sh.MaxCountConstraintComponent, counted(sh.maxCount, (count, most) => count <= most)],
      [sh.PropertyConstraintComponent, shaped(sh.property, true)],
      [sh.NodeConstraintComponent, shaped(sh.node, true)],
      [sh.NotConstraintComponent, shaped(sh.not, false)],
      [sh.AndConstraintComponent, listed(sh.and, (all, value) => all.every((is) => is(value)))],
      [sh.OrConstraintComponent, listed(sh.or, (all, value) => all.some((is) => is(value)))],
      [
        sh.XoneConstraintComponent,
        listed(sh.xone, (all, value) => all.filter((is) => is(value)).length === 1),
      ],
      [
        sh.QualifiedMinCountConstraintComponent,
        qualified(sh.qualifiedMinCount, (count, least) => count >= least),
      ],
      [
        sh.QualifiedMaxCountConstraintComponent,
        qualified(sh.qualifiedMaxCount, (count, most) => count <= most),
      ],
    ] as const
  ).map(([{ value }, make]) => [value, make] as const),
]);

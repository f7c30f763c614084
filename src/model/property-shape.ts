import type { Dataset } from '../rdf/dataset.ts';
import { membersOf } from '../rdf/lists.ts';
import { readPath, type PropertyPath } from '../rdf/property-path.ts';
import type { Literal, NamedNode, Term } from '../rdf/terms.ts';
import { literalsOf, objectsOf } from '../rdf/values.ts';
import { sh } from '../rdf/vocabulary.ts';

/** What shapes ask of that which a path leads to. */
export interface Rule {
  readonly path: PropertyPath;
  /** What the shapes call the property, in each of their languages. */
  readonly names: readonly Literal[];
  readonly order: number;
  /** How many values there must be, and may be. */
  readonly least: number;
  readonly most: number;
  /** Whether values are wished for, not demanded (a shape of lower severity). */
  readonly isAdvised: boolean;
  /** What each value must be: of one of these classes, datatypes or kinds of node. */
  readonly kinds: readonly Term[];
  /** The values to choose from; none where any may be. */
  readonly choices: readonly Term[];
  /** The node shapes that ask it. */
  readonly shapes: readonly Term[];
}

/** SHACL's parameters that say what a value is (SHACL §4.1). */
const kindParameters = [sh.class, sh.datatype, sh.nodeKind] as const;

/** Reads a property shape of a node shape; `undefined` where it asks nothing of anything. */
export function readRule(property: Term, shape: Term, shapes: Dataset): Rule | undefined {
  const [node] = objectsOf(property, sh.path, shapes);
  const path = node && readPath(node, shapes);
  if (path === undefined || isSwitchedOff(property, shapes)) return undefined;
  const isDemand = severityOf(property, shapes).equals(sh.Violation);
  const counts = (parameter: NamedNode): number[] =>
    objectsOf(property, parameter, shapes).map(({ value }) => Number(value));
  // So many of a certain kind are at least so many.
  const least = Math.max(0, ...counts(sh.minCount), ...counts(sh.qualifiedMinCount));
  const most = Math.min(...counts(sh.maxCount));
  return {
    path,
    names: literalsOf(property, sh.name, shapes),
    order: Math.min(...counts(sh.order)),
    least: isDemand ? least : 0,
    most: isDemand ? most : Infinity,
    isAdvised: !isDemand && least > 0,
    kinds: [...kindsIn(property, shapes), ...alternativesIn(property, shapes)],
    choices: objectsOf(property, sh.in, shapes).flatMap((list) => membersOf(list, shapes) ?? []),
    shapes: [shape],
  };
}

/** A shape can be told to check nothing (SHACL §2.1.5). */
export function isSwitchedOff(shape: Term, shapes: Dataset): boolean {
  return objectsOf(shape, sh.deactivated, shapes).some(({ value }) => /^(?:true|1)$/.test(value));
}

/** How grave it is to break a shape; a violation, unless it says otherwise (SHACL §2.1.4). */
function severityOf(shape: Term, shapes: Dataset): Term {
  return objectsOf(shape, sh.severity, shapes)[0] ?? sh.Violation;
}

function kindsIn(shape: Term, shapes: Dataset): Term[] {
  return kindParameters.flatMap((parameter) => objectsOf(shape, parameter, shapes));
}

/** Kinds to choose from, where every alternative is one (SHACL §4.6.3). */
function alternativesIn(shape: Term, shapes: Dataset): Term[] {
  const members = objectsOf(shape, sh.or, shapes).flatMap((list) => membersOf(list, shapes) ?? []);
  const kinds = members.map((member) =>
    [...shapes.match(member)].length === 1 ? kindsIn(member, shapes) : [],
  );
  return kinds.every(({ length }) => length > 0) ? kinds.flat() : [];
}

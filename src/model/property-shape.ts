import type { Dataset } from '../rdf/dataset.ts';
import { membersOf } from '../rdf/lists.ts';
import { readPath, type PropertyPath } from '../rdf/property-path.ts';
import { isNamed, type Literal, type NamedNode, type Term } from '../rdf/terms.ts';
import { literalsOf, objectOf, objectsOf } from '../rdf/values.ts';
import { rdfs, sh } from '../rdf/vocabulary.ts';

/** Property shape (SHACL §2.3) as pages, tables and diagrams read it: what is asked of the values of a path. */
export interface PropertyShape {
  readonly path: PropertyPath;
  /** Names of the property (`sh:name`), in each language that the shapes have. */
  readonly names: readonly Literal[];
  /** Place among the properties; `Infinity` where the shape has none (SHACL §2.3.2.2). */
  readonly order: number;
  readonly group: PropertyGroup | undefined;
  /** Cardinality (SHACL §4.2); 0 and `Infinity` where nothing is demanded. */
  readonly minCount: number;
  readonly maxCount: number;
  /** Whether a value is recommended, not demanded: the shape's severity is below a violation. */
  readonly isAdvised: boolean;
  /** What each value must be: of one of these classes, datatypes or kinds of node (SHACL §4.1). */
  readonly kinds: readonly Term[];
  /** The classes among these. */
  readonly classes: readonly NamedNode[];
  /** Values to choose from (`sh:in`); none where any may be. */
  readonly choices: readonly Term[];
  /** Node shapes that have it. */
  readonly nodeShapes: readonly Term[];
}

/** Properties that belong together (sh:PropertyGroup). */
export interface PropertyGroup {
  readonly iri: string;
  readonly names: readonly Literal[];
  readonly order: number;
}

/** Parameters that say what a value is (SHACL §4.1). */
const kindParameters = [sh.class, sh.datatype, sh.nodeKind] as const;

interface Kind {
  readonly parameter: NamedNode;
  readonly kind: Term;
}

/**
 * Reads a property shape.
 *
 * @param nodeShape what has it
 * @returns `undefined` where it has no path, or is deactivated
 */
export function readPropertyShape(
  shape: Term,
  nodeShape: Term,
  shapes: Dataset,
): PropertyShape | undefined {
  const node = objectOf(shape, sh.path, shapes);
  const path = node && readPath(node, shapes);
  if (path === undefined || isDeactivated(shape, shapes)) return undefined;
  const kinds = [...kindsIn(shape, shapes), ...alternativesIn(shape, shapes)];
  return {
    path,
    names: literalsOf(shape, sh.name, shapes),
    order: orderOf(shape, shapes),
    group: readGroup(shape, shapes),
    ...cardinalityOf(shape, shapes),
    kinds: kinds.map(({ kind }) => kind),
    classes: kinds.flatMap(({ parameter, kind }) =>
      parameter.equals(sh.class) && isNamed(kind) ? [kind] : [],
    ),
    choices: objectsOf(shape, sh.in, shapes).flatMap((list) => membersOf(list, shapes) ?? []),
    nodeShapes: [nodeShape],
  };
}

/** Whether a shape is told to check nothing (SHACL §2.1.5). */
export function isDeactivated(shape: Term, shapes: Dataset): boolean {
  return objectsOf(shape, sh.deactivated, shapes).some(({ value }) => /^(?:true|1)$/.test(value));
}

/** Severity of a shape; a violation, unless it says otherwise (SHACL §2.1.4). */
function severityOf(shape: Term, shapes: Dataset): Term {
  return objectOf(shape, sh.severity, shapes) ?? sh.Violation;
}

/** Only what is a violation is demanded; what is less is advised. */
function cardinalityOf(
  shape: Term,
  shapes: Dataset,
): Pick<PropertyShape, 'minCount' | 'maxCount' | 'isAdvised'> {
  const counts = (parameter: NamedNode): number[] =>
    objectsOf(shape, parameter, shapes).map(({ value }) => Number(value));
  // So many of a certain kind are at least so many.
  const minCount = Math.max(0, ...counts(sh.minCount), ...counts(sh.qualifiedMinCount));
  const maxCount = Math.min(...counts(sh.maxCount));
  return severityOf(shape, shapes).equals(sh.Violation)
    ? { minCount, maxCount, isAdvised: false }
    : { minCount: 0, maxCount: Infinity, isAdvised: minCount > 0 };
}

function readGroup(shape: Term, shapes: Dataset): PropertyGroup | undefined {
  const group = objectOf(shape, sh.group, shapes);
  return (
    group && {
      iri: group.value,
      names: literalsOf(group, rdfs.label, shapes),
      order: orderOf(group, shapes),
    }
  );
}

function orderOf(subject: Term, shapes: Dataset): number {
  return Number(objectOf(subject, sh.order, shapes)?.value ?? Infinity);
}

function kindsIn(shape: Term, shapes: Dataset): Kind[] {
  return kindParameters.flatMap((parameter) =>
    objectsOf(shape, parameter, shapes).map((kind) => ({ parameter, kind })),
  );
}

/** Kinds to choose from (`sh:or`), where every alternative is one kind and nothing else (SHACL §4.6.3). */
function alternativesIn(shape: Term, shapes: Dataset): Kind[] {
  const members = objectsOf(shape, sh.or, shapes).flatMap((list) => membersOf(list, shapes) ?? []);
  const kinds = members.map((member) =>
    shapes.match(member).size === 1 ? kindsIn(member, shapes) : [],
  );
  return kinds.every(({ length }) => length > 0) ? kinds.flat() : [];
}

import type { Dataset } from '../../rdf/dataset.ts';
import { distinctTerms } from '../../rdf/term-key.ts';
import type { Term } from '../../rdf/terms.ts';
import { objectsOf } from '../../rdf/values.ts';
import { owl, rdf, rdfs, sh } from '../../rdf/vocabulary.ts';
import { newSubclasses } from './constraints/subclasses.ts';
import type { ClassIndex } from './verdicts/class-index.ts';
import type { TripleIndex } from './verdicts/triple-index.ts';

/** A shape and its targets (SHACL §2.1.3). */
export interface Target {
  readonly shape: Term;
  readonly classes: readonly Term[];
}

/** What a target selects, each node once. */
export interface FocusNodes {
  /** Those that the shape names, whether the data says anything with them or not. */
  readonly named: readonly Term[];
  /** The others, by their numbers. */
  readonly found: readonly number[];
}

const targetProperties = [sh.targetNode, sh.targetClass, sh.targetSubjectsOf, sh.targetObjectsOf];

/** The shapes that have targets, those that are classes last: one that is both comes twice. */
export function targetsIn(shapes: Dataset): Target[] {
  const declared = targetProperties.flatMap((property) =>
    [...shapes.match(null, property)].map(({ subject }) => subject),
  );
  return [
    ...distinctTerms(declared).map((shape) => ({
      shape,
      classes: objectsOf(shape, sh.targetClass, shapes),
    })),
    ...classesIn(shapes).map((shape) => ({ shape, classes: [shape] })),
  ];
}

/**
 * Implicit class targets (SHACL §2.1.3.3): a shape that is a class too has its instances as targets. A class
 * of OWL is a class, even where nobody says so in the shapes graph.
 */
function classesIn(shapes: Dataset): Term[] {
  const kinds = [rdfs.Class, owl.Class].flatMap((kind) => [
    ...newSubclasses(shapes)(kind).values(),
  ]);
  return distinctTerms(
    kinds.flatMap((kind) => [...shapes.match(null, rdf.type, kind)].map(({ subject }) => subject)),
  );
}

/** What targets are looked up in. */
export interface TargetedData {
  readonly index: TripleIndex;
  readonly classes: ClassIndex;
}

/** The focus nodes of a shape. */
export function focusNodesOf(
  { shape, classes }: Target,
  shapes: Dataset,
  { index, classes: { instancesOf } }: TargetedData,
): FocusNodes {
  const { subjects, objects } = index.triples;
  const named = objectsOf(shape, sh.targetNode, shapes);
  const found = new Set<number>();
  const add = (numbers: Iterable<number>): void => {
    for (const number of numbers) found.add(number);
  };
  for (const kind of classes) add(instancesOf(kind));
  for (const property of objectsOf(shape, sh.targetSubjectsOf, shapes))
    add(endsOf(property, subjects, index));
  for (const property of objectsOf(shape, sh.targetObjectsOf, shapes))
    add(endsOf(property, objects, index));
  for (const term of named) found.delete(index.find(term) ?? none);
  return { named, found: [...found] };
}

/** No node has this number. */
const none = -1;

/** The subjects or objects of the triples with a predicate. */
function endsOf(property: Term, ends: Uint32Array, { rowsOf, find }: TripleIndex): number[] {
  const predicate = find(property);
  return predicate === undefined ? [] : Array.from(rowsOf(predicate), (row) => ends[row] ?? 0);
}

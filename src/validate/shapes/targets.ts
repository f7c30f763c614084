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

/** A node of the data that a target selects; one that the data says nothing with has no number. */
export interface FocusNode {
  readonly term: Term;
  readonly number: number | undefined;
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

/** The focus nodes of a shape, each once. */
export function focusNodesOf(
  { shape, classes }: Target,
  shapes: Dataset,
  { index, classes: { instancesOf } }: TargetedData,
): FocusNode[] {
  const { terms, subjects, objects } = index.triples;
  const named = objectsOf(shape, sh.targetNode, shapes);
  const numbers = [
    ...classes.flatMap(instancesOf),
    ...objectsOf(shape, sh.targetSubjectsOf, shapes).flatMap((property) =>
      endsOf(property, subjects, index),
    ),
    ...objectsOf(shape, sh.targetObjectsOf, shapes).flatMap((property) =>
      endsOf(property, objects, index),
    ),
  ];
  const known = new Set(named.map(index.find));
  return [
    ...named.map((term) => ({ term, number: index.find(term) })),
    ...[...new Set(numbers)]
      .filter((number) => !known.has(number))
      .map((number) => ({ term: terms[number] as Term, number })),
  ];
}

/** The subjects or objects of the triples with a predicate. */
function endsOf(property: Term, ends: Uint32Array, { rowsOf, find }: TripleIndex): number[] {
  const predicate = find(property);
  return predicate === undefined ? [] : Array.from(rowsOf(predicate), (row) => ends[row] ?? 0);
}

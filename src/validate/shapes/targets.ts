import type { Dataset } from '../../rdf/dataset.ts';
import { distinctTerms } from '../../rdf/term-key.ts';
import type { Term } from '../../rdf/terms.ts';
import { objectsOf } from '../../rdf/values.ts';
import { owl, rdf, rdfs, sh } from '../../rdf/vocabulary.ts';
import { newSubclasses, type Subclasses } from './constraints/subclasses.ts';

/** A shape, and the nodes of the data that its targets select (SHACL §2.1.3), each once. */
export interface Targeted {
  readonly shape: Term;
  readonly focusNodes: readonly Term[];
}

const targetProperties = [sh.targetNode, sh.targetClass, sh.targetSubjectsOf, sh.targetObjectsOf];

/** Finds the focus nodes of all shapes that have targets. */
export function findTargets(shapes: Dataset, data: Dataset, classesBelow: Subclasses): Targeted[] {
  const declared = targetProperties.flatMap((property) =>
    [...shapes.match(null, property)].map(({ subject }) => subject),
  );
  const focusNodes = (shape: Term, classes: readonly Term[]): Term[] =>
    distinctTerms([
      ...objectsOf(shape, sh.targetNode, shapes),
      ...classes
        .flatMap((above) => [...classesBelow(above).values()])
        .flatMap((kind) => [...data.match(null, rdf.type, kind)].map(({ subject }) => subject)),
      ...objectsOf(shape, sh.targetSubjectsOf, shapes).flatMap((property) =>
        [...data.match(null, property)].map(({ subject }) => subject),
      ),
      ...objectsOf(shape, sh.targetObjectsOf, shapes).flatMap((property) =>
        [...data.match(null, property)].map(({ object }) => object),
      ),
    ]);
  return [
    ...distinctTerms(declared).map((shape) => ({
      shape,
      focusNodes: focusNodes(shape, objectsOf(shape, sh.targetClass, shapes)),
    })),
    ...classesIn(shapes).map((shape) => ({ shape, focusNodes: focusNodes(shape, [shape]) })),
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

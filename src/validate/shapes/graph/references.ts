import type { Dataset } from '../../../rdf/dataset.ts';
import { membersOf } from '../../../rdf/lists.ts';
import { distinctTerms, termKey } from '../../../rdf/term-key.ts';
import type { Term } from '../../../rdf/terms.ts';
import { objectsOf } from '../../../rdf/values.ts';
import { sh } from '../../../rdf/vocabulary.ts';

/** Parameters whose value is a shape, and those whose value is a list of shapes (SHACL §4.6, §4.7). */
const shapeParameters = [sh.node, sh.property, sh.not, sh.qualifiedValueShape];
const listParameters = [sh.and, sh.or, sh.xone];

/** The shapes that a shape refers to (SHACL §2.1, §3.4.3), each once. */
export function shapesReferredTo(shape: Term, shapes: Dataset): Term[] {
  return distinctTerms([
    ...shapeParameters.flatMap((parameter) => objectsOf(shape, parameter, shapes)),
    ...listParameters.flatMap((parameter) =>
      objectsOf(shape, parameter, shapes).flatMap((list) => membersOf(list, shapes) ?? []),
    ),
  ]);
}

/** Every shape that a shape leads to, itself included where it leads back. */
export function shapesReachedFrom(shape: Term, shapes: Dataset): ReadonlyMap<string, Term> {
  return reachedFrom(shape, (next) => shapesReferredTo(next, shapes));
}

/** Every term that a term leads to by one step or more, by its key. */
export function reachedFrom(
  start: Term,
  follow: (term: Term) => readonly Term[],
): ReadonlyMap<string, Term> {
  const reached = new Map<string, Term>();
  // A list that is walked while it grows is walked to its end.
  const open = [start];
  for (const next of open) {
    for (const referred of follow(next)) {
      if (reached.has(termKey(referred))) continue;
      reached.set(termKey(referred), referred);
      open.push(referred);
    }
  }
  return reached;
}

/** Every node that the shapes graph uses as a shape or says is one. */
export function shapesIn(shapes: Dataset): Term[] {
  const typed = [sh.NodeShape, sh.PropertyShape].flatMap((type) =>
    [...shapes.match(null, null, type)].map(({ subject }) => subject),
  );
  const parameters = [...shapeParameters, ...listParameters];
  const referring = parameters.flatMap((parameter) =>
    [...shapes.match(null, parameter)].map(({ subject }) => subject),
  );
  const roots = distinctTerms([...typed, ...referring]);
  return distinctTerms([...roots, ...roots.flatMap((root) => shapesReferredTo(root, shapes))]);
}

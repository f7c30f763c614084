import type { Dataset } from '../../../rdf/dataset.ts';
import { membersOf } from '../../../rdf/lists.ts';
import { follow, readPath } from '../../../rdf/property-path.ts';
import { termKey } from '../../../rdf/term-key.ts';
import type { NamedNode, Term } from '../../../rdf/terms.ts';
import { objectsOf } from '../../../rdf/values.ts';
import { sh } from '../../../rdf/vocabulary.ts';
import type { Result } from './result.ts';

/** What is needed to look into a nested shape. */
export interface Nesting {
  readonly shapes: Dataset;
  readonly data: Dataset;
  readonly resultsOf: (node: Term, shape: Term) => readonly Result[];
  readonly conforms: (node: Term, shape: Term) => boolean;
}

/** Shapes that lead to themselves have no innermost cause. */
const deepest = 8;

/**
 * Innermost causes of a result that says no more than that a node does not conform to another shape (SHACL §4.6,
 * §4.7): the results inside, and those inside them. None for a result that is a cause itself.
 */
export function causesOf(result: Result, nesting: Nesting, depth = 0): Result[] {
  if (depth > deepest) return [];
  return failedIn(result, nesting)
    .flatMap(({ node, shape }) => nesting.resultsOf(node, shape))
    .flatMap((inner) => {
      const causes = causesOf(inner, nesting, depth + 1);
      return causes.length > 0 ? causes : [inner];
    });
}

interface Pair {
  readonly node: Term;
  readonly shape: Term;
}

/** How the shapes that a node had to conform to are found, by constraint component. */
const inner: ReadonlyMap<string, (result: Result, nesting: Nesting) => Pair[]> = new Map([
  [sh.NodeConstraintComponent.value, byParameter(sh.node)],
  [sh.AndConstraintComponent.value, byList(sh.and)],
  [sh.OrConstraintComponent.value, byList(sh.or)],
  [sh.XoneConstraintComponent.value, byList(sh.xone)],
  [sh.QualifiedMinCountConstraintComponent.value, byValues],
]);

/** The nodes that do not conform to a shape that the constraint names. */
function failedIn(result: Result, nesting: Nesting): Pair[] {
  const pairs = inner.get(result.component.value)?.(result, nesting) ?? [];
  return pairs.filter(({ node, shape }) => !nesting.conforms(node, shape));
}

function byParameter(parameter: NamedNode) {
  return ({ value, focus, shape }: Result, { shapes }: Nesting): Pair[] =>
    objectsOf(shape, parameter, shapes).map((other) => ({ node: value ?? focus, shape: other }));
}

function byList(parameter: NamedNode) {
  return ({ value, focus, shape }: Result, { shapes }: Nesting): Pair[] =>
    objectsOf(shape, parameter, shapes)
      .flatMap((list) => membersOf(list, shapes) ?? [])
      .map((other) => ({ node: value ?? focus, shape: other }));
}

/** The values that do not count as qualified. */
function byValues({ focus, shape }: Result, { shapes, data }: Nesting): Pair[] {
  const [written] = objectsOf(shape, sh.path, shapes);
  const path = written && readPath(written, shapes);
  const values = path ? follow(path, [focus], data) : [];
  return objectsOf(shape, sh.qualifiedValueShape, shapes).flatMap((other) =>
    values.map((node) => ({ node, shape: other })),
  );
}

/** Each cause once: alternatives often ask for the same. */
export function distinctCauses(causes: readonly Result[]): Result[] {
  const keyed = causes.map((cause) => {
    const terms = [cause.focus, cause.component, cause.shape, cause.path, cause.value];
    return [terms.map((term) => term && termKey(term)).join(' '), cause] as const;
  });
  return [...new Map(keyed).values()];
}

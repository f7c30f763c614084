import type { Dataset } from './dataset.ts';
import { membersOf } from './lists.ts';
import { distinctTerms, termKey } from './term-key.ts';
import { terms, type NamedNode, type Term } from './terms.ts';
import { objectOf, objectsOf, subjectsOf } from './values.ts';
import { rdf, sh } from './vocabulary.ts';

/** A way through statements from one term to others (SHACL §2.3.1). */
export type PropertyPath =
  | { readonly kind: 'predicate'; readonly predicate: NamedNode }
  | { readonly kind: 'inverse' | 'optional' | 'repeated' | 'any'; readonly path: PropertyPath }
  | { readonly kind: 'sequence' | 'alternative'; readonly paths: readonly PropertyPath[] };

/** How nodes of SHACL say what kind of path they are, beside lists, which are sequences. */
const single = [
  { property: sh.inversePath, kind: 'inverse' },
  { property: sh.zeroOrOnePath, kind: 'optional' },
  { property: sh.oneOrMorePath, kind: 'repeated' },
  { property: sh.zeroOrMorePath, kind: 'any' },
] as const;

/** Deeper than this, a path is no path but a circle. */
const mostNested = 20;

/**
 * Reads a path as SHACL writes it.
 *
 * @returns `undefined` for what is no path
 */
export function readPath(node: Term, dataset: Dataset, depth = 0): PropertyPath | undefined {
  if (depth > mostNested || node.equals(rdf.nil)) return undefined;
  if (node.termType === 'NamedNode')
    return { kind: 'predicate', predicate: terms.namedNode(node.value) };
  const inside = (inner: Term): PropertyPath | undefined => readPath(inner, dataset, depth + 1);
  const members = membersOf(node, dataset);
  if (members) return several('sequence', members.map(inside));
  const alternatives = objectOf(node, sh.alternativePath, dataset);
  if (alternatives)
    return several('alternative', (membersOf(alternatives, dataset) ?? []).map(inside));
  for (const { property, kind } of single) {
    const inner = objectOf(node, property, dataset);
    const path = inner && inside(inner);
    if (path) return { kind, path };
  }
  return undefined;
}

function several(
  kind: 'sequence' | 'alternative',
  paths: readonly (PropertyPath | undefined)[],
): PropertyPath | undefined {
  const read = paths.filter((path) => path !== undefined);
  return read.length === paths.length && paths.length > 0 ? { kind, paths: read } : undefined;
}

/** Where a path leads from some terms, each end once, in the order in which it is come to. */
export function follow(path: PropertyPath, starts: readonly Term[], dataset: Dataset): Term[] {
  switch (path.kind) {
    case 'predicate':
      return distinctTerms(starts.flatMap((start) => objectsOf(start, path.predicate, dataset)));
    case 'inverse':
      return backwards(path.path, starts, dataset);
    case 'sequence':
      return path.paths.reduce<Term[]>(
        (reached, step) => follow(step, reached, dataset),
        [...starts],
      );
    case 'alternative':
      return distinctTerms(path.paths.flatMap((way) => follow(way, starts, dataset)));
    case 'optional':
      return distinctTerms([...starts, ...follow(path.path, starts, dataset)]);
    case 'repeated':
      return closure(path.path, follow(path.path, starts, dataset), dataset);
    case 'any':
      return closure(path.path, starts, dataset);
  }
}

/** Against the direction of a path: that of a sequence is walked from its end. */
function backwards(path: PropertyPath, starts: readonly Term[], dataset: Dataset): Term[] {
  switch (path.kind) {
    case 'predicate':
      return distinctTerms(starts.flatMap((start) => subjectsOf(path.predicate, start, dataset)));
    case 'inverse':
      return follow(path.path, starts, dataset);
    case 'sequence':
      return path.paths.reduceRight<Term[]>(
        (reached, step) => backwards(step, reached, dataset),
        [...starts],
      );
    case 'alternative':
      return distinctTerms(path.paths.flatMap((way) => backwards(way, starts, dataset)));
    case 'optional':
    case 'repeated':
    case 'any':
      return follow({ ...path, path: { kind: 'inverse', path: path.path } }, starts, dataset);
  }
}

function closure(step: PropertyPath, starts: readonly Term[], dataset: Dataset): Term[] {
  const reached = new Map(starts.map((term) => [termKey(term), term]));
  // A map that is walked while it grows is walked to its end.
  for (const term of reached.values()) {
    for (const next of follow(step, [term], dataset)) {
      if (!reached.has(termKey(next))) reached.set(termKey(next), next);
    }
  }
  return [...reached.values()];
}

import type { BaseQuad } from '@rdfjs/types';
import type { Quad, Term } from '../rdf/terms.ts';
import { rdf } from '../rdf/vocabulary.ts';

/** Kinds of term in the order they are written. */
const kinds: readonly Term['termType'][] = [
  'DefaultGraph',
  'NamedNode',
  'BlankNode',
  'Literal',
  'Quad',
];

/** Sorts by graph, subject, predicate (`rdf:type` first) and object, and drops repetitions. */
export function inOrder(quads: Iterable<Quad>): readonly Quad[] {
  const sorted = [...quads].sort(compareQuads);
  return sorted.filter((quad, index) => {
    const previous = sorted[index - 1];
    return !previous || compareQuads(previous, quad) !== 0;
  });
}

/** The statements about each thing (in each graph) together; for statements in order. */
export function bySubject(quads: readonly Quad[]): readonly (readonly Quad[])[] {
  const groups: Quad[][] = [];
  let previous: Quad | undefined;
  for (const quad of quads) {
    if (previous?.subject.equals(quad.subject) && previous.graph.equals(quad.graph)) {
      groups.at(-1)?.push(quad);
    } else {
      groups.push([quad]);
    }
    previous = quad;
  }
  return groups;
}

/** Compares without making a text of each statement, which for a large dump would take longer than sorting it. */
function compareQuads(a: BaseQuad, b: BaseQuad): number {
  return (
    compareTerms(a.graph, b.graph) ||
    compareTerms(a.subject, b.subject) ||
    comparePredicates(a.predicate, b.predicate) ||
    compareTerms(a.object, b.object)
  );
}

function comparePredicates(a: Term, b: Term): number {
  if (a.value === b.value) return 0;
  if (a.value === rdf.type.value) return -1;
  return b.value === rdf.type.value ? 1 : compareTexts(a.value, b.value);
}

function compareTerms(a: Term, b: Term): number {
  // Statements of one dataset share their terms.
  if (a === b) return 0;
  if (a.termType !== b.termType) return kinds.indexOf(a.termType) - kinds.indexOf(b.termType);
  if (a.termType === 'Quad' && b.termType === 'Quad') return compareQuads(a, b);
  if (a.termType !== 'Literal' || b.termType !== 'Literal') return compareTexts(a.value, b.value);
  return (
    compareTexts(a.language, b.language) ||
    compareTexts(a.datatype.value, b.datatype.value) ||
    compareTexts(a.value, b.value) ||
    compareTexts(a.direction ?? '', b.direction ?? '')
  );
}

/** By code unit: the same everywhere, unlike the order of a locale. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

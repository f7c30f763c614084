import { dcat } from '../rdf/vocabularies/catalogue-vocabulary.ts';
import { entryOf } from '../rdf/entry-of.ts';
import type { Quad } from '../rdf/terms.ts';
import { dcterms } from '../rdf/vocabulary.ts';
import { signaturesOf } from './signatures.ts';

/**
 * The graphs that say something else in the later version, those that are new among them. When something was changed
 * and which version it is does not count: those are moved because something else changed.
 */
export async function changedGraphs(
  before: readonly Quad[],
  after: readonly Quad[],
): Promise<ReadonlySet<string>> {
  const [earlier, later] = [await linesByGraph(before), await linesByGraph(after)];
  const isSame = (graph: string): boolean => {
    const [one, other] = [earlier.get(graph), later.get(graph)];
    return one?.size === other?.size && [...(one ?? [])].every((line) => other?.has(line));
  };
  return new Set([...later.keys()].filter((graph) => !isSame(graph)));
}

async function linesByGraph(quads: readonly Quad[]): Promise<Map<string, Set<string>>> {
  const signatureOf = await signaturesOf(quads);
  const lines = new Map<string, Set<string>>();
  for (const { subject, predicate, object, graph } of quads) {
    if ([dcterms.modified, dcat.version].some((property) => property.equals(predicate))) continue;
    const line = [subject, predicate, object].map(signatureOf).join(' ');
    entryOf(lines, graph.value, () => new Set<string>()).add(line);
  }
  return lines;
}

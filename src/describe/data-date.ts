import { latestDay } from './document-record.ts';
import { terms } from '../rdf/terms.ts';
import { owl, rdf } from '../rdf/vocabulary.ts';
import { pathUnder } from '../site/addresses.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/**
 * The latest day on which any of the data was changed (`2026-11-23`), as far as it tells: the dataset, the
 * graph of each file, and our vocabularies. It follows from the data alone, and so stays when a server restarts.
 */
export function dayOfData({ graphs, whole, dataset, baseIri }: Snapshot): string | undefined {
  const vocabularies = [...dataset.match(null, rdf.type, owl.Ontology)]
    .map(({ subject }) => subject.value)
    .filter((iri) => pathUnder(baseIri, iri) !== undefined);
  const parts = [...graphs, ...vocabularies].map((iri) => terms.namedNode(iri));
  return latestDay(whole ? [...parts, whole] : parts, dataset);
}

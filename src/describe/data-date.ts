import { latestDay } from './document-record.ts';
import { terms } from '../rdf/terms.ts';
import { namedSubjectsOf } from '../rdf/values.ts';
import { owl, rdf } from '../rdf/vocabulary.ts';
import { pathUnder } from '../site/addresses.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/**
 * The latest day on which any of the data was changed (`2026-11-23`), as far as it tells: the dataset, the
 * graph of each file, and our vocabularies. It follows from the data alone, and so stays when a server restarts.
 */
export const dayOfData = oncePerSnapshot(
  ({ graphs, whole, dataset, baseIri }: Snapshot): string | undefined => {
    const vocabularies = namedSubjectsOf(rdf.type, owl.Ontology, dataset).filter(
      ({ value }) => pathUnder(baseIri, value) !== undefined,
    );
    const parts = [...[...graphs].map((iri) => terms.namedNode(iri)), ...vocabularies];
    return latestDay(whole ? [...parts, whole] : parts, dataset);
  },
);

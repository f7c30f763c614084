import type { Literal, NamedNode, Quad } from '../rdf/terms.ts';
import { dcterms, owl, rdf, sd } from '../rdf/vocabulary.ts';
import { pathUnder } from '../site/addresses.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Parts of what is published that tell when they were modified: each file's graph, each vocabulary. */
const parts: readonly NamedNode[] = [sd.Graph, sd.NamedGraph, owl.Ontology];

/**
 * When a dataset was last modified: the latest day that it or a part of what is published names. It
 * follows from the data alone, so that it stays when a server restarts.
 */
export function lastModified(dataset: NamedNode, snapshot: Snapshot): Literal | undefined {
  const ours = parts
    .flatMap((kind) => [...snapshot.dataset.match(null, rdf.type, kind)])
    .map(({ subject }) => subject)
    .filter(({ value }) => pathUnder(snapshot.baseIri, value) !== undefined);
  return latest([dataset, ...ours].flatMap((thing) => modifiedIn(thing, snapshot)));
}

/** The days on which a thing says it was modified. */
export function modifiedIn(thing: Quad['subject'], { dataset }: Snapshot): Literal[] {
  return [...dataset.match(thing, dcterms.modified)].flatMap(({ object }) =>
    object.termType === 'Literal' ? [object] : [],
  );
}

/** The last of some days and times (xsd:date, xsd:dateTime, xsd:gYear), as it was written. */
export function latest(dates: readonly Literal[]): Literal | undefined {
  return dates.reduce<Literal | undefined>(
    (last, date) => (last && !(Date.parse(date.value) > Date.parse(last.value)) ? last : date),
    undefined,
  );
}

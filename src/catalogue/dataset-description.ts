import { terms, type NamedNode, type Quad } from '../rdf/terms.ts';
import { formats } from '../rdf/formats.ts';
import { rdf, voidTerms, xsd } from '../rdf/vocabulary.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { list } from './listing.ts';

/**
 * The dataset as a whole and the ways into it, in VoID: what a program finds at the site's door.
 *
 * @param publicUrl where services are reached; ends in `/`
 */
export function describeDataset(snapshot: Snapshot, publicUrl: string): Quad[] {
  const { baseIri, quads, dataset } = snapshot;
  const { dataset: whole, door } = list(snapshot);
  const home = whole ?? terms.namedNode(baseIri);
  const at = (path: string): NamedNode => terms.namedNode(publicUrl + path);
  const count = terms.literal(String(quads.length), xsd.integer);
  return [
    ...dataset.match(home),
    ...(door?.quads ?? []),
    terms.quad(home, rdf.type, voidTerms.Dataset),
    terms.quad(home, voidTerms.uriSpace, terms.literal(baseIri)),
    terms.quad(home, voidTerms.triples, count),
    terms.quad(home, voidTerms.sparqlEndpoint, at('sparql')),
    ...formats.map(({ extension }) =>
      terms.quad(home, voidTerms.dataDump, at(`dump.${extension}`)),
    ),
  ];
}

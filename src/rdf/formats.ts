/**
 * The RDF syntaxes we read and write, best first for somebody who has no preference among them.
 * `holds` tells whether graph names survive in it; `fileType` is its code in the EU's list of file types.
 */
export const formats = [
  {
    name: 'turtle',
    label: 'Turtle',
    mediaType: 'text/turtle',
    // Turtle is a subset of N3, which older clients ask for.
    aliases: ['application/x-turtle', 'application/turtle', 'text/n3', 'text/rdf+n3'],
    extension: 'ttl',
    holds: 'triples',
    fileType: 'RDF_TURTLE',
  },
  {
    name: 'json-ld',
    label: 'JSON-LD',
    mediaType: 'application/ld+json',
    aliases: ['application/json'],
    extension: 'jsonld',
    holds: 'triples',
    fileType: 'JSON_LD',
  },
  {
    name: 'n-triples',
    label: 'N-Triples',
    mediaType: 'application/n-triples',
    aliases: ['text/plain'],
    extension: 'nt',
    holds: 'triples',
    fileType: 'RDF_N_TRIPLES',
  },
  {
    name: 'n-quads',
    label: 'N-Quads',
    mediaType: 'application/n-quads',
    aliases: ['text/x-nquads'],
    extension: 'nq',
    holds: 'quads',
    fileType: 'RDF_N_QUADS',
  },
  {
    name: 'trig',
    label: 'TriG',
    mediaType: 'application/trig',
    aliases: ['application/x-trig'],
    extension: 'trig',
    holds: 'quads',
    fileType: 'RDF_TRIG',
  },
  {
    name: 'rdf-xml',
    label: 'RDF/XML',
    mediaType: 'application/rdf+xml',
    aliases: ['application/xml', 'text/xml'],
    extension: 'rdf',
    holds: 'triples',
    fileType: 'RDF_XML',
  },
] as const;

export type Format = (typeof formats)[number];
export type FormatName = Format['name'];

/** The row of a syntax by its name. */
export function formatOf(name: FormatName): Format {
  return formats.find((format) => format.name === name) ?? formats[0];
}

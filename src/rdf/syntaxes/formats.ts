import { wellKnownPrefixes } from '../prefixes.ts';

const formatsNamespace = wellKnownPrefixes.formats;

/**
 * The RDF syntaxes we read and write, best first for somebody who has no preference among them.
 * `holds` tells whether graph names survive in it; `fileType` is its code in the EU's list of file types,
 * `formatIri` W3C's name for it; `shortNames` are what clients call it beside its name, ending and media types.
 * One word often stands for a syntax of rows and one of graphs: SPARQLWrapper sends `format=xml` before it
 * knows which it gets.
 */
export const formats = [
  {
    name: 'turtle',
    label: 'Turtle',
    mediaType: 'text/turtle',
    // Turtle is a subset of N3, which older clients ask for.
    aliases: ['application/x-turtle', 'application/turtle', 'text/n3', 'text/rdf+n3'],
    extension: 'ttl',
    shortNames: ['n3'],
    holds: 'triples',
    fileType: 'RDF_TURTLE',
    formatIri: `${formatsNamespace}Turtle`,
  },
  {
    name: 'json-ld',
    label: 'JSON-LD',
    mediaType: 'application/ld+json',
    aliases: ['application/json'],
    extension: 'jsonld',
    shortNames: ['json'],
    holds: 'triples',
    fileType: 'JSON_LD',
    formatIri: `${formatsNamespace}JSON-LD`,
  },
  {
    name: 'n-triples',
    label: 'N-Triples',
    mediaType: 'application/n-triples',
    aliases: ['text/plain'],
    extension: 'nt',
    shortNames: [],
    holds: 'triples',
    fileType: 'RDF_N_TRIPLES',
    formatIri: `${formatsNamespace}N-Triples`,
  },
  {
    name: 'n-quads',
    label: 'N-Quads',
    mediaType: 'application/n-quads',
    aliases: ['text/x-nquads'],
    extension: 'nq',
    shortNames: [],
    holds: 'quads',
    fileType: 'RDF_N_QUADS',
    formatIri: `${formatsNamespace}N-Quads`,
  },
  {
    name: 'trig',
    label: 'TriG',
    mediaType: 'application/trig',
    aliases: ['application/x-trig'],
    extension: 'trig',
    shortNames: [],
    holds: 'quads',
    fileType: 'RDF_TRIG',
    formatIri: `${formatsNamespace}TriG`,
  },
  {
    name: 'rdf-xml',
    label: 'RDF/XML',
    mediaType: 'application/rdf+xml',
    aliases: ['application/xml', 'text/xml'],
    extension: 'rdf',
    shortNames: ['xml', 'rdf+xml'],
    holds: 'triples',
    fileType: 'RDF_XML',
    formatIri: `${formatsNamespace}RDF_XML`,
  },
] as const;

export type Format = (typeof formats)[number];
export type FormatName = Format['name'];

/** The row of a syntax by its name. */
export function formatOf(name: FormatName): Format {
  return formats.find((format) => format.name === name) ?? formats[0];
}

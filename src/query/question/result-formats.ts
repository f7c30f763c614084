/**
 * The syntaxes for SELECT and ASK results, best first for somebody who has no preference.
 * W3C defines CSV and TSV for SELECT only; for ASK they have one column and one row, as Jena writes it.
 */
export const resultFormats = [
  {
    name: 'json',
    label: 'SPARQL JSON',
    mediaType: 'application/sparql-results+json',
    aliases: ['application/json'],
    extension: 'srj',
  },
  {
    name: 'xml',
    label: 'SPARQL XML',
    mediaType: 'application/sparql-results+xml',
    aliases: ['application/xml', 'text/xml'],
    extension: 'srx',
  },
  {
    name: 'csv',
    label: 'CSV',
    mediaType: 'text/csv',
    aliases: [],
    extension: 'csv',
  },
  {
    name: 'tsv',
    label: 'TSV',
    mediaType: 'text/tab-separated-values',
    aliases: [],
    extension: 'tsv',
  },
] as const;

export type ResultFormat = (typeof resultFormats)[number];
export type ResultFormatName = ResultFormat['name'];

import { wellKnownPrefixes } from '../prefixes.ts';

const formatsNamespace = wellKnownPrefixes.formats;

/**
 * The syntaxes for SELECT and ASK results, best first for somebody who has no preference.
 * W3C defines CSV and TSV for SELECT only; for ASK they have one column and one row, as Jena writes it.
 * `formatIri` is W3C's name of a syntax; a workbook is none of W3C's.
 */
export const resultFormats = [
  {
    name: 'json',
    label: 'SPARQL JSON',
    mediaType: 'application/sparql-results+json',
    aliases: ['application/json'],
    extension: 'srj',
    shortNames: [],
    formatIri: `${formatsNamespace}SPARQL_Results_JSON`,
  },
  {
    name: 'xml',
    label: 'SPARQL XML',
    mediaType: 'application/sparql-results+xml',
    aliases: ['application/xml', 'text/xml'],
    extension: 'srx',
    shortNames: [],
    formatIri: `${formatsNamespace}SPARQL_Results_XML`,
  },
  {
    name: 'csv',
    label: 'CSV',
    mediaType: 'text/csv',
    aliases: [],
    extension: 'csv',
    shortNames: [],
    formatIri: `${formatsNamespace}SPARQL_Results_CSV`,
  },
  {
    name: 'tsv',
    label: 'TSV',
    mediaType: 'text/tab-separated-values',
    aliases: [],
    extension: 'tsv',
    shortNames: [],
    formatIri: `${formatsNamespace}SPARQL_Results_TSV`,
  },
  {
    name: 'xlsx',
    label: 'Excel',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    aliases: [],
    extension: 'xlsx',
    shortNames: ['excel'],
    formatIri: undefined,
  },
] as const;

export type ResultFormat = (typeof resultFormats)[number];
export type ResultFormatName = ResultFormat['name'];

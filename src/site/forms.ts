import { formats } from '../rdf/syntaxes/formats.ts';

/** Representation that a resource is offered in (RFC 9110 §3.2): its media type and what else clients ask for it as. */
export interface Form {
  readonly label: string;
  readonly mediaType: string;
  readonly aliases: readonly string[];
  /** What an address that asks for it ends in. */
  readonly extension: string;
}

/** Markdown, for programs that read texts (RFC 7763): what every page says, without its look. */
export const markdown = {
  label: 'Markdown',
  mediaType: 'text/markdown',
  aliases: [],
  extension: 'md',
} as const;

/** HTML, for people. */
export const page = {
  name: 'html',
  label: 'HTML',
  mediaType: 'text/html',
  aliases: ['application/xhtml+xml'],
  extension: 'html',
} as const;

/** JSON, where nobody needs to know linked data. */
export const json = {
  label: 'JSON',
  mediaType: 'application/json',
  aliases: [],
  extension: 'json',
} as const;

/** Representations of statements: a page for people, then every syntax. The first is for who has no preference. */
export const statementForms = [page, ...formats] as const;

/** A thing as plain JSON. */
export const record = { ...json, name: 'json' } as const;

/** Representations of a document about a thing. */
export const documentForms = [...statementForms, record] as const;
/** XML, where the name of its format is not said. */
export const xml = {
  label: 'XML',
  mediaType: 'application/xml',
  aliases: ['text/xml'],
  extension: 'xml',
} as const;

/** CSV (RFC 4180, RFC 7111). */
export const csv = {
  label: 'CSV',
  mediaType: 'text/csv',
  aliases: ['application/csv'],
  extension: 'csv',
} as const;

/** Picture (SVG 1.1). */
export const picture = {
  label: 'SVG',
  mediaType: 'image/svg+xml',
  aliases: [],
  extension: 'svg',
} as const;

/** Workbook of Excel's (ECMA-376). */
export const workbook = {
  label: 'Excel',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  aliases: [],
  extension: 'xlsx',
} as const;

/** Mappings as a table (SSSOM 1.0, SSSOM/TSV); its media type is that of any such table. */
export const sssomTable = {
  label: 'SSSOM/TSV',
  mediaType: 'text/tab-separated-values',
  aliases: [],
  extension: 'sssom.tsv',
} as const;

/** Mappings as JSON (SSSOM 1.0, SSSOM/JSON), which is JSON-LD. */
export const sssomJson = {
  label: 'SSSOM/JSON',
  mediaType: 'application/ld+json',
  aliases: ['application/json'],
  extension: 'sssom.json',
} as const;

/** Metadata of CSV on the Web (Metadata Vocabulary for Tabular Data §8). */
export const csvwMetadata = {
  label: 'CSVW',
  mediaType: 'application/csvm+json',
  aliases: ['application/json', 'application/ld+json'],
  extension: 'json',
} as const;

/** How the plan of a query is told; the first is for who has no preference. */
export const planForms = [
  {
    name: 'text',
    label: 'Text',
    mediaType: 'text/plain',
    aliases: [],
    extension: 'txt',
    shortNames: [],
  },
  { ...json, name: 'json', shortNames: [] },
  { ...page, shortNames: [] },
] as const;

export type PlanForm = (typeof planForms)[number];

/** JavaScript (RFC 9239). */
export const javaScript = {
  label: 'JavaScript',
  mediaType: 'text/javascript',
  aliases: [],
  extension: 'js',
} as const;

import { folders } from '../site/folders.ts';
import { inLanguage, type Language } from '../site/text.ts';
import { foreignKeysOf, type Column, type Datatype, type Table } from './table.ts';

/** Table Schema's word for each datatype (Frictionless Data, Table Schema: Types and formats). */
const fieldTypes: Readonly<Record<Datatype, object>> = {
  string: { type: 'string' },
  anyURI: { type: 'string', format: 'uri' },
  integer: { type: 'integer' },
  decimal: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'date' },
  gYear: { type: 'year' },
};

/** Data Package of all tables (Frictionless Data, Data Package): each a resource with its schema. */
export function dataPackage(
  tables: readonly Table[],
  {
    title,
    home,
    language,
  }: { readonly title: string; readonly home: string; readonly language: Language },
): string {
  const described = {
    profile: 'tabular-data-package',
    name: 'tables',
    title,
    homepage: home,
    resources: tables.map((table) => toResource(table, tables, language)),
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

function toResource(table: Table, all: readonly Table[], language: Language): object {
  const { name, title, description, columns, key, termsOfUse } = table;
  return {
    profile: 'tabular-data-resource',
    name,
    path: `${folders.tables}${name}.csv`,
    title: inLanguage(title, language),
    description: inLanguage(description, language),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { lineTerminator: '\r\n', header: true },
    ...(termsOfUse.licenses.length > 0 && {
      licenses: termsOfUse.licenses.map(({ value }) => ({ path: value })),
    }),
    schema: {
      fields: columns.map((column) => toField(column, key, language)),
      ...(key.length > 0 && { primaryKey: key }),
      ...foreignKeys(table, all),
    },
  };
}

function toField(column: Column, key: readonly string[], language: Language): object {
  const { name, title, description, datatype, separator } = column;
  return {
    name,
    title: inLanguage(title, language),
    ...(inLanguage(description, language) !== '' && {
      description: inLanguage(description, language),
    }),
    // A list in a cell is a text to Table Schema.
    ...(separator === undefined ? fieldTypes[datatype] : fieldTypes.string),
    ...(key.includes(name) && {
      constraints: { required: true, ...(key.length === 1 && { unique: true }) },
    }),
  };
}

function foreignKeys(table: Table, all: readonly Table[]): object {
  const keys = foreignKeysOf(table, all).map(({ column, table: other, key }) => ({
    fields: [column],
    reference: { resource: other, fields: [key] },
  }));
  return keys.length > 0 ? { foreignKeys: keys } : {};
}

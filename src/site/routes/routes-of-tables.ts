import { folders } from '../folders.ts';
import { csv, csvwMetadata, json, page, workbook } from '../forms.ts';
import { formats } from '../../rdf/syntaxes/formats.ts';
import type { Route } from './route.ts';

const table = { methods: 'reading', caching: 'revalidated', label: 'table' } as const;

/** Routes of the tables that the data declares. */
export const tableRoutes = {
  tables: {
    ...table,
    address: `${folders.tables}{?lang}`,
    forms: [page, json],
    description: {
      sv: 'De tabeller som finns, med vad en rad är och filer att hämta.',
      en: 'The tables that there are, with what a row is and files to download.',
    },
    operation: { id: 'listTables', summary: { sv: 'Alla tabeller', en: 'All tables' } },
    isInSitemap: true,
  },
  tableMetadata: {
    ...table,
    address: `${folders.tables}{table}.csv-metadata.json`,
    forms: [csvwMetadata],
    description: {
      sv: 'Vad tabellens kolumner betyder, enligt CSV on the Web.',
      en: 'What the columns of the table mean, in CSV on the Web.',
    },
  },
  table: {
    ...table,
    address: `${folders.tables}{table}{.format}{?columns,sort,limit,offset,bom,lang}`,
    forms: [page, csv, workbook, json, ...formats],
    description: {
      sv: 'En tabell. En kolumns namn som parameter väljer rader efter värdet, ”columns” väljer kolumner, ”sort” ordnar (med ”-” före namnet: omvänt), ”limit” och ”offset” delar upp. Med ”bom=1” öppnar Excel CSV-filen rätt. RDF är beskrivningen av tabellen.',
      en: 'A table. The name of a column as a parameter chooses rows by the value, “columns” chooses columns, “sort” orders (with “-” before the name: in reverse), “limit” and “offset” divide. With “bom=1” Excel opens the CSV file right. RDF is the description of the table.',
    },
    operation: { id: 'getTable', summary: { sv: 'En tabell', en: 'A table' } },
  },
  dataPackage: {
    ...table,
    address: 'datapackage.json',
    forms: [json],
    description: {
      sv: 'Alla tabeller som ett Data Package, med kolumnernas datatyper och nycklar.',
      en: 'All tables as a Data Package, with the datatypes and keys of their columns.',
    },
    operation: {
      id: 'getDataPackage',
      summary: { sv: 'Tabellerna som Data Package', en: 'The tables as a Data Package' },
    },
  },
} as const satisfies Readonly<Record<string, Route>>;

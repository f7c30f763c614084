import { termsOfGraphs, type TermsOfUse } from '../../describe/terms-of-use.ts';
import { siteName } from '../../model/site-name.ts';
import { terms } from '../../rdf/terms.ts';
import { csv, json, type Form } from '../../site/forms.ts';
import { pathOf } from '../../site/routes/routes.ts';
import { languages } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { dataPackage } from '../../table/data-package.ts';
import { tablesOf } from '../../table/read-tables.ts';
import type { Table } from '../../table/table.ts';
import { writeCsv } from '../../table/write-csv.ts';
import { writeJson } from '../../table/write-json.ts';
import { tableFileTypes } from './authority-codes.ts';
import type { Download, Offer } from './download.ts';

/** A form that tables are offered in to portals, with its code in the EU's list of file types. */
interface TableForm {
  readonly form: Form;
  readonly fileType: string;
  readonly write: (table: Table) => string;
}

/** Workbooks are at the page of a table: the format of Excel is no open one on the EU's list. */
const tableForms: readonly TableForm[] = [
  { form: csv, fileType: tableFileTypes.csv, write: writeCsv },
  { form: json, fileType: tableFileTypes.json, write: writeJson },
];

const common = { isMain: false, services: [], isProfiled: false } as const;

/** The tables that the data declares, whole, and the package that describes them all. */
export function tableOffers(snapshot: Snapshot): readonly Offer[] {
  const tables = tablesOf(snapshot);
  if (tables.length === 0) return [];
  return [
    packageOffer(tables, snapshot),
    ...tables.flatMap((table) => tableForms.map((each) => tableOffer(table, each))),
  ];
}

function tableOffer(table: Table, { form, fileType, write }: TableForm): Offer {
  const { name, title, description, termsOfUse } = table;
  const { label, mediaType, extension } = form;
  const download: Download = {
    name: `table-${name}-${extension}`,
    path: pathOf('table', { table: name, format: extension }),
    accessPath: pathOf('table', { table: name }),
    title: { sv: `Tabell: ${title.sv} (${label})`, en: `Table: ${title.en} (${label})` },
    description: {
      sv: `${description.sv} Vid tabellens adress finns den även för Excel.`,
      en: `${description.en} At the address of the table it comes for Excel as well.`,
    },
    schema: {
      path: pathOf('tableMetadata', { table: name }),
      title: { sv: `Kolumnerna i ${title.sv}`, en: `The columns of ${title.en}` },
      description: {
        sv: 'Kolumnernas namn, betydelse och datatyper, enligt CSV on the Web.',
        en: 'The names, meanings and datatypes of the columns, in CSV on the Web.',
      },
    },
    ...{ mediaType, fileType, termsOfUse },
    ...common,
  };
  return { download, write: () => Promise.resolve(write(table)) };
}

/** The file itself says what tables there are and what applies to each; it is made of their declarations. */
function packageOffer(tables: readonly Table[], snapshot: Snapshot): Offer {
  const [language] = languages;
  const path = pathOf('dataPackage');
  const download: Download = {
    name: 'datapackage',
    path,
    accessPath: path,
    title: { sv: 'Alla tabeller (Data Package)', en: 'All tables (Data Package)' },
    description: {
      sv: 'Vilka tabeller som finns, vad deras kolumner är och vilka villkor som gäller för var och en.',
      en: 'Which tables there are, what their columns are, and which terms apply to each.',
    },
    mediaType: json.mediaType,
    fileType: tableFileTypes.json,
    termsOfUse: termsOfDeclarations(tables, snapshot),
    ...common,
  };
  const title = siteName(snapshot, language);
  const write = () => dataPackage(tables, { title, home: snapshot.publicUrl, language });
  return { download, write: () => Promise.resolve(write()) };
}

/** The licence of the graphs that declare tables; every statement of rights that applies to one of the tables. */
function termsOfDeclarations(tables: readonly Table[], snapshot: Snapshot): TermsOfUse {
  const graphs = new Set(
    tables.flatMap(({ iri }) =>
      [...snapshot.read.dataset.match(iri)].map(({ graph }) => graph.value),
    ),
  );
  const own = termsOfGraphs(
    [...graphs].sort().map((graph) => terms.namedNode(graph)),
    snapshot,
  );
  const rights = tables.flatMap(({ termsOfUse }) => termsOfUse.rights).concat(own.rights);
  const different = new Map(rights.map((statement) => [statement.value, statement]));
  return { licenses: own.licenses, rights: [...different.values()] };
}

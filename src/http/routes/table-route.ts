import { dayOfData } from '../../describe/data-date.ts';
import { renderTableList } from '../../html/pages/tables/table-list-page.ts';
import { renderTablePage } from '../../html/pages/tables/table-page.ts';
import { formats } from '../../rdf/syntaxes/formats.ts';
import { csv, csvwMetadata, json, page, type Form } from '../../site/forms.ts';
import { routes } from '../../site/routes/routes.ts';
import { choose, type Selection } from '../../table/choose.ts';
import { csvwMetadata as writeMetadata } from '../../table/csvw-metadata.ts';
import { dataPackage } from '../../table/data-package.ts';
import { tableNamed, tablesOf } from '../../table/read-tables.ts';
import { writeTableList } from '../../table/table-list.ts';
import type { Table } from '../../table/table.ts';
import { writeCsv } from '../../table/write-csv.ts';
import { writeJson } from '../../table/write-json.ts';
import { frameOf } from '../../html/layout/frame.ts';
import { tooLargeForExcel, writeWorkbook } from '../../table/write-workbook.ts';
import { tableLinks } from '../answer/table-links.ts';
import type { RouteContext } from '../answer/methods.ts';
import { pageOnce } from '../answer/page-reply.ts';
import { problemReply } from '../answer/problem.ts';
import { newContent } from '../wire/content.ts';
import { lastModified } from '../wire/last-modified.ts';
import { negotiate } from '../wire/negotiate.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import { ok, type Reply } from '../wire/reply.ts';
import { languageVary, namedLanguage, pageOf, type Visit } from '../wire/request.ts';
import { answerDocument } from './documents/document-route.ts';

/** The sign by which Excel knows that a CSV file is UTF-8. */
const byteOrderMark = '\uFEFF';

/** Parameters of the answer's form, which say nothing of the rows. */
const formParameters = ['bom', 'lang'] as const;

/** Answers with the list of tables. */
export function answerTables(context: RouteContext): Promise<Reply> | Reply {
  const { visit, edition } = context;
  const { snapshot } = edition;
  const tables = tablesOf(snapshot);
  if (tables.length === 0) return answerDocument(context);
  const form: Form | undefined = negotiate(visit.headers.accept, routes.tables.forms)?.offer;
  if (form === json) {
    const content = newContent(writeTableList(tables, snapshot.publicUrl));
    return ok(content, { mediaType: json.mediaType, headers: { Vary: 'Accept' } });
  }
  if (!form) return problemReply(visit, notAcceptable);
  const place = pageOf(visit);
  return pageOnce(edition, {
    page: place,
    headers: { Vary: ['Accept', ...languageVary(visit)].join(', ') },
    render: () => renderTableList(place, tables, snapshot),
  });
}

/** Answers with a table, whole or a part, in a form; with its description where RDF is wanted. */
export async function answerTable(context: RouteContext): Promise<Reply> {
  const { visit, edition, variables } = context;
  const { snapshot } = edition;
  const table = tableNamed(variables['table'] ?? '', snapshot);
  const form = formOf(visit, variables['format']);
  if (!table) return answerOtherTable(context);
  if (isSyntax(form)) return answerDocument(context);
  if (!form) return problemReply(visit, notAcceptable);
  const choice = choose(table, rowParameters(visit));
  if (choice.outcome === 'mistaken') {
    const extensions = { columns: table.columns.map(({ name }) => name) };
    return problemReply(visit, { kind: 'malformedRequest', detail: choice.reason, extensions });
  }
  const { selection } = choice;
  const vary = variables['format'] === undefined ? ['Accept'] : [];
  const links = { Link: tableLinks(table, { visit, selection }) };
  if (form === page) {
    const place = pageOf(visit, [...rowParameters(visit).keys()]);
    const headers = { ...links, Vary: [...vary, ...languageVary(visit)].join(', ') };
    return pageOnce(edition, {
      page: place,
      headers: headers.Vary === '' ? links : headers,
      render: () => renderTablePage(place, { table, selection }, snapshot),
    });
  }
  const written = await write(form, table, selection, visit);
  if ('kind' in written) return problemReply(visit, written);
  const headers = {
    ...links,
    ...(vary.length > 0 && { Vary: vary.join(', ') }),
    'Content-Disposition': `inline; filename="${table.name}.${form.extension}"`,
  };
  const reply = ok(newContent(written.body), { mediaType: form.mediaType, headers });
  return { ...reply, lastModified: lastModified(dayOfData(snapshot), snapshot.taken) };
}

/** What the data has at the address of a table that it does not declare; else which tables there are. */
async function answerOtherTable(context: RouteContext): Promise<Reply> {
  const { visit, edition, variables } = context;
  const reply = await answerDocument(context);
  const names = tablesOf(edition.snapshot).map(({ name }) => name);
  if (reply.status !== 404 || names.length === 0) return reply;
  const [wanted, list] = [variables['table'] ?? '', names.join(', ')];
  return problemReply(visit, {
    kind: 'notFound',
    detail: {
      sv: `Det finns ingen tabell ”${wanted}”. Tabellerna är ${list}; de finns som ${forms}.`,
      en: `There is no table “${wanted}”. The tables are ${list}; they exist as ${forms}.`,
    },
    extensions: { tables: names },
  });
}

async function write(
  form: Form,
  table: Table,
  selection: Selection,
  visit: Visit,
): Promise<{ readonly body: string | Buffer } | Problem> {
  if (form === json) return { body: writeJson(selection) };
  if (form === csv) {
    const isMarked = visit.query.get('bom') === '1';
    return { body: (isMarked ? byteOrderMark : '') + writeCsv(selection) };
  }
  const reason = tooLargeForExcel(selection);
  if (reason) return { kind: 'notAcceptable', detail: reason };
  const day = new Date(`${dayOfData(visit.snapshot) ?? '2000-01-01'}T00:00:00Z`);
  return { body: await writeWorkbook(table, selection, { language: namedLanguage(visit), day }) };
}

/** Answers with what CSV on the Web says of a table. */
export function answerTableMetadata(context: RouteContext): Promise<Reply> | Reply {
  const { edition, variables } = context;
  const table = tableNamed(variables['table'] ?? '', edition.snapshot);
  if (!table) return answerOtherTable(context);
  const body = writeMetadata(table, tablesOf(edition.snapshot));
  return ok(newContent(body), { mediaType: csvwMetadata.mediaType });
}

/** Answers with all tables as a Data Package. */
export function answerDataPackage(context: RouteContext): Promise<Reply> | Reply {
  const { edition, visit } = context;
  const tables = tablesOf(edition.snapshot);
  if (tables.length === 0) return answerDocument(context);
  const language = namedLanguage(visit);
  const body = dataPackage(tables, {
    home: edition.snapshot.publicUrl,
    language,
    title: frameOf(edition.snapshot, language).name,
  });
  return ok(newContent(body), { mediaType: json.mediaType });
}

function formOf(visit: Visit, ending: string | undefined): Form | undefined {
  const { forms } = routes.table;
  if (ending !== undefined) return forms.find(({ extension }) => extension === ending);
  return negotiate(visit.headers.accept, forms)?.offer;
}

function isSyntax(form: Form | undefined): boolean {
  return formats.some((format) => format === form);
}

function rowParameters({ query }: Visit): URLSearchParams {
  const rows = new URLSearchParams(query);
  for (const name of formParameters) rows.delete(name);
  return rows;
}

const forms = routes.table.forms.map(({ label }) => label).join(', ');

const notAcceptable: Problem = {
  kind: 'notAcceptable',
  detail: {
    sv: `Tabeller finns som ${forms}.`,
    en: `Tables exist as ${forms}.`,
  },
  extensions: { available: routes.table.forms.map(({ mediaType }) => mediaType) },
};

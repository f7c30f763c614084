import { pathOf } from '../../../site/routes/routes.ts';
import { inLanguage, type Text } from '../../../site/text.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import type { Column, Table } from '../../../table/table.ts';
import { codeBlock, dataTable, disclosure } from '../../kit/components.ts';
import { linkTo, type Page } from '../../kit/page.ts';
import { html, type Html } from '../../kit/template.ts';
import { layout } from '../../layout/layout.ts';
import { linkOf } from '../../values/term.ts';
import { renderDownloads } from './table-downloads.ts';
import { renderFilters } from './table-filters.ts';
import { thingInHead } from '../../document/structured-data.ts';
import { chosenIn, mostRows, renderRows, type ShownTable } from './table-rows.ts';

const words = {
  tables: { sv: 'Tabeller', en: 'Tables' },
  of: { sv: 'av', en: 'of' },
  rows: { sv: 'rader', en: 'rows' },
  all: { sv: 'Visa alla rader', en: 'Show all rows' },
  columns: { sv: 'Kolumnerna', en: 'The columns' },
  name: { sv: 'Kolumn', en: 'Column' },
  meaning: { sv: 'Betydelse', en: 'Meaning' },
  kind: { sv: 'Datatyp', en: 'Datatype' },
  use: { sv: 'Använd tabellen i andra program', en: 'Use the table in other programs' },
  excel: {
    sv: 'Excel: Data > Hämta data > Från webben, och klistra in adressen.',
    en: 'Excel: Data > Get Data > From Web, and paste the address.',
  },
  address: { sv: 'adressen', en: 'the address' },
  lines: { sv: 'raderna', en: 'the lines' },
  licence: { sv: 'Villkor:', en: 'Terms of use:' },
  description: { sv: 'Beskrivningen som data', en: 'The description as data' },
} satisfies Record<string, Text>;

/** A table for people: files first, then its rows, in any order and with any values, and what its columns mean. */
export function renderTablePage(page: Page, shown: ShownTable, snapshot: Snapshot): string {
  const { language } = page;
  const { table, selection } = shown;
  const title = inLanguage(table.title, language);
  const overview = html`<a href="${linkTo(page, pathOf('tables'))}"
    >${inLanguage(words.tables, language)}</a
  >`;
  const content = html`<header class="title">
      <h1>${title}</h1>
      <p class="lead">${inLanguage(table.description, language)}</p>
    </header>
    ${renderDownloads(table, page, chosenIn(page))} ${renderFilters(page, table)}
    <div class="block">${renderCount(page, shown)} ${renderRows(page, shown, snapshot)}</div>
    <section class="block">
      <h2>${inLanguage(words.columns, language)}</h2>
      ${renderColumns(page, selection.columns)} ${renderUse(page, table, snapshot)}
      ${renderTerms(page, table, snapshot)}
    </section>`;
  const head = thingInHead(table.iri, snapshot, language);
  const view = {
    title,
    description: inLanguage(table.description, language),
    trail: [overview],
    content,
    head,
  };
  return layout(page, { ...view, service: 'tables' }, snapshot);
}

function renderCount(page: Page, { table, selection }: ShownTable): Html {
  const { language } = page;
  const all = table.rows.length;
  const shown = Math.min(selection.rows.length, mostRows);
  const isPart = shown < all;
  return html`<p class="note">
    ${isPart && `${shown} ${inLanguage(words.of, language)} `}${all}
    ${inLanguage(words.rows, language)}${isPart && html`. <a href="${linkTo(page, pathOf('table', { table: table.name }))}">${inLanguage(words.all, language)}</a>`}
  </p>`;
}

function renderColumns({ language }: Page, columns: readonly Column[]): Html {
  return dataTable({
    caption: inLanguage(words.columns, language),
    columns: [words.name, words.meaning, words.kind].map((word) => inLanguage(word, language)),
    rows: columns.map(({ name, title, description, datatype }) => [
      html`<code>${name}</code>`,
      [
        inLanguage(title, language),
        inLanguage(description, language) === '' ? '' : `. ${inLanguage(description, language)}`,
      ],
      html`<code>${datatype}</code>`,
    ]),
  });
}

function renderUse(page: Page, { name }: Table, { publicUrl }: Snapshot): Html {
  const { language } = page;
  const address = publicUrl + pathOf('table', { table: name, format: 'csv' });
  const python = `import pandas as pd\n\nframe = pd.read_csv("${address}")`;
  const r = `library(readr)\n\nframe <- read_csv("${address}")`;
  const content = html`<p>${inLanguage(words.excel, language)}</p>
    ${codeBlock(language, { id: 'address', name: inLanguage(words.address, language), text: address })}
    <p>Python</p>
    ${codeBlock(language, { id: 'python', name: `${inLanguage(words.lines, language)} (Python)`, text: python })}
    <p>R</p>
    ${codeBlock(language, { id: 'r', name: `${inLanguage(words.lines, language)} (R)`, text: r })}`;
  return disclosure(inLanguage(words.use, language), content);
}

function renderTerms(page: Page, table: Table, snapshot: Snapshot): Html {
  const { language } = page;
  const { licenses, rights } = table.termsOfUse;
  const metadata = linkTo({ ...page, search: '' }, pathOf('tableMetadata', { table: table.name }));
  return html`<p class="note">
    ${inLanguage(words.licence, language)}
    ${[...licenses, ...rights].map((each, index) => [index > 0 && ', ', linkOf(each, page, snapshot)])}.
    <a href="${metadata}">${inLanguage(words.description, language)} (CSVW)</a>
  </p>`;
}

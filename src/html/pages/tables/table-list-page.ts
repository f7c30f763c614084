import { pathOf } from '../../../site/routes/routes.ts';
import { inLanguage, type Text } from '../../../site/text.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import type { Table } from '../../../table/table.ts';
import { linkTo, type Page } from '../../kit/page.ts';
import { html, type Html } from '../../kit/template.ts';
import { layout } from '../../layout/layout.ts';
import { renderDownloads } from './table-downloads.ts';

const words = {
  title: { sv: 'Tabeller', en: 'Tables' },
  intro: {
    sv: 'Uppgifterna som tabeller, för Excel, R, Python och andra program. Adresser och kolumnnamn ändras inte, så att ett diagram eller ett skript kan hämta tabellen igen.',
    en: 'The data as tables, for Excel, R, Python and other programs. Addresses and column names do not change, so that a chart or a script can fetch the table again.',
  },
  rows: { sv: 'rader', en: 'rows' },
  row: { sv: 'rad', en: 'row' },
  together: { sv: 'För program: alla tabeller som', en: 'For programs: all tables as a' },
} satisfies Record<string, Text>;

/** All tables, with what a row of each is. */
export function renderTableList(page: Page, tables: readonly Table[], snapshot: Snapshot): string {
  const { language } = page;
  const title = inLanguage(words.title, language);
  const packageAddress = linkTo({ ...page, search: '' }, pathOf('dataPackage'));
  const content = html`<header class="title">
      <h1>${title}</h1>
      <p class="lead">${inLanguage(words.intro, language)}</p>
    </header>
    <div class="stacks">${tables.map((table) => renderTable(table, page))}</div>
    <p class="note">
      ${inLanguage(words.together, language)} <a href="${packageAddress}">Data Package</a>.
    </p>`;
  const view = { title, description: inLanguage(words.intro, language), trail: [], content };
  return layout(page, { ...view, service: 'tables' }, snapshot);
}

function renderTable(table: Table, page: Page): Html {
  const { language } = page;
  const { name, title, description, rows } = table;
  const count = `${rows.length} ${inLanguage(words[rows.length === 1 ? 'row' : 'rows'], language)}`;
  return html`<section class="card">
    <h2>
      <a href="${linkTo(page, pathOf('table', { table: name }))}">${inLanguage(title, language)}</a>
    </h2>
    <p>${inLanguage(description, language)}</p>
    <p class="note">${count}</p>
    ${renderDownloads(table, page)}
  </section>`;
}

import { terms, type Term } from '../../../rdf/terms.ts';
import { pathOf } from '../../../site/routes/routes.ts';
import { inLanguage, type Text } from '../../../site/text.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import type { Selection } from '../../../table/choose.ts';
import type { Column, Table } from '../../../table/table.ts';
import { dataTable } from '../../kit/components.ts';
import { languageParameter, linkWith, type Page } from '../../kit/page.ts';
import { html, type Html, type Part } from '../../kit/template.ts';
import { linkOf } from '../../values/term.ts';

const sortBy: Text = { sv: 'Ordna efter', en: 'Sort by' };

/** More rows than this are for files. */
export const mostRows = 500;

/** From how many characters a text is long, and how much of it is shown then. */
const [longText, shortText] = [300, 120];

/** What a page shows of a table. */
export interface ShownTable {
  readonly table: Table;
  readonly selection: Selection;
}

/** The parameters of the page, without its language. */
export function chosenIn({ search }: Page): URLSearchParams {
  const parameters = new URLSearchParams(search);
  parameters.delete(languageParameter);
  return parameters;
}

/** The rows of a table, under headings that order them. */
export function renderRows(page: Page, { table, selection }: ShownTable, snapshot: Snapshot): Html {
  const { columns, rows } = selection;
  const shown = columns.filter((column) => isForReader(column, columns, page));
  const places = shown.map((column) => columns.indexOf(column));
  return dataTable({
    caption: inLanguage(table.title, page.language),
    columns: shown.map((column) => sortLink(page, column, table)),
    rows: rows
      .slice(0, mostRows)
      .map((row) =>
        places
          .map((place) => row[place] ?? [])
          .map((values) =>
            values.map((value, index) => [index > 0 && ', ', cell(value, page, snapshot)]),
          ),
      ),
  });
}

/** Of columns that say the same in several languages, the reader wants the one in theirs. */
function isForReader({ name, language }: Column, columns: readonly Column[], page: Page): boolean {
  if (language === undefined || language === page.language) return true;
  const inTheirs = name.replace(new RegExp(`${language}$`), page.language);
  return !columns.some((other) => other.name === inTheirs);
}

/** A heading that orders the rows, from the first value or, pressed again, from the last. */
function sortLink(page: Page, { name, title }: Column, table: Table): Html {
  const { language } = page;
  const parameters = chosenIn(page);
  const current = parameters.get('sort') ?? '';
  parameters.set('sort', current === name ? `-${name}` : name);
  const href = linkWith(page, pathOf('table', { table: table.name }), parameters);
  const sign = { [name]: ' ↑', [`-${name}`]: ' ↓' }[current];
  return html`<a href="${href}"
      ><span class="hidden">${inLanguage(sortBy, language)} </span>${inLanguage(title, language)}</a
    >${sign && html`<span aria-hidden="true">${sign}</span>`}`;
}

function cell(value: Term, page: Page, snapshot: Snapshot): Part {
  if (value.termType === 'NamedNode') return linkOf(terms.namedNode(value.value), page, snapshot);
  if (value.termType !== 'Literal') return value.value;
  const isForeign = value.language !== '' && value.language !== page.language;
  const text = inShort(value.value);
  return isForeign ? html`<span lang="${value.language}">${text}</span>` : text;
}

/** A long text would hide the other rows: its beginning, and the rest one press away. */
function inShort(text: string): Part {
  if (text.length < longText) return text;
  const beginning = text.slice(0, shortText).replace(/\s+\S*$/, '');
  return html`<details>
    <summary>${beginning} …</summary>
    ${text.slice(beginning.length)}
  </details>`;
}

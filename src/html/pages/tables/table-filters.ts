import { pathOf } from '../../../site/routes/routes.ts';
import { inLanguage, type Text } from '../../../site/text.ts';
import type { Column, Table } from '../../../table/table.ts';
import { disclosure } from '../../kit/components.ts';
import { languageField, linkTo, type Page } from '../../kit/page.ts';
import { html, type Html } from '../../kit/template.ts';

const words = {
  choose: { sv: 'Välj rader', en: 'Choose rows' },
  any: { sv: 'Alla', en: 'Any' },
  show: { sv: 'Visa', en: 'Show' },
} satisfies Record<string, Text>;

/** A column with more values than this is not for choosing from a list. */
const mostValues = 40;

/** A form that chooses rows by the values of their columns. It needs no script. */
export function renderFilters(page: Page, table: Table): Html | undefined {
  const { language } = page;
  const lists = table.columns.flatMap((column, place) => {
    const values = [
      ...new Set(table.rows.flatMap((row) => row[place] ?? []).map(({ value }) => value)),
    ];
    const isChoice = values.length > 1 && values.length < Math.min(mostValues, table.rows.length);
    return isChoice && column.datatype !== 'anyURI'
      ? [renderList(page, column, values.sort())]
      : [];
  });
  if (lists.length === 0) return undefined;
  const action = linkTo({ ...page, search: '' }, pathOf('table', { table: table.name }));
  return disclosure(
    inLanguage(words.choose, language),
    html`<form class="filters" action="${action}">
      ${lists} ${languageField(page)}
      <button class="button main">${inLanguage(words.show, language)}</button>
    </form>`,
  );
}

function renderList(page: Page, { name, title }: Column, values: readonly string[]): Html {
  const { language, search } = page;
  const chosen = new URLSearchParams(search).get(name);
  const id = `filter-${name}`;
  return html`<p>
    <label for="${id}">${inLanguage(title, language)}</label>
    <select id="${id}" name="${name}">
      <option value="">${inLanguage(words.any, language)}</option>
      ${values.map((value) => html`<option value="${value}" ${value === chosen && html`selected`}>${value}</option> `)}
    </select>
  </p>`;
}

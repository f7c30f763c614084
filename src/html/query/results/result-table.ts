import type { Rows } from '../../../query/results/read-answer.ts';
import { isNumeric } from '../../kit/numbers.ts';
import { resultTerm } from './result-term.ts';
import { inLanguage, type Text } from '../../../site/text.ts';
import { html, type Html } from '../../kit/template.ts';
import type { PageContext } from '../../values/page-context.ts';

const words = {
  find: { sv: 'Visa rader med', en: 'Show rows with' },
  sort: { sv: 'Sortera efter', en: 'Sort by' },
} satisfies Record<string, Text>;

/** Rows as a table: names for IRIs, numbers at the right where they can be compared; with script, to sort and to sift. */
export function renderResultTable(
  { variables, rows }: Rows,
  caption: string,
  context: PageContext,
): Html {
  const columns = variables.map((variable) => ({
    variable,
    isNumeric: isNumeric(rows.map((row) => row.get(variable))),
  }));
  const { language } = context.page;
  return html`<p class="field" data-find hidden>
      <label for="find-rows">${inLanguage(words.find, language)}</label>
      <input id="find-rows" type="search" autocomplete="off" />
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label="${caption}">
      <table
        class="result"
        data-sort="${inLanguage(words.sort, language)}"
        data-language="${language}"
      >
        <caption class="hidden">
          ${caption}
        </caption>
        ${renderRows(columns, rows, context)}
      </table>
    </div>`;
}

interface Shown {
  readonly variable: string;
  readonly isNumeric: boolean;
}

function renderRows(columns: readonly Shown[], rows: Rows['rows'], context: PageContext): Html {
  return html`<thead>
      <tr>
        ${columns.map(({ variable, isNumeric }) => html`<th scope="col" ${numberClass(isNumeric)}>${variable}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${columns.map(({ variable, isNumeric }) => {
              const term = row.get(variable);
              return html`<td${numberClass(isNumeric)}>${term && resultTerm(term, context)}</td>`;
            })}
          </tr> `,
      )}
    </tbody>`;
}

function numberClass(isNumber: boolean): Html | undefined {
  return isNumber ? html` class="number"` : undefined;
}

import type { Rows } from '../../query/results/read-answer.ts';
import { isNumeric } from '../kit/numbers.ts';
import { resultTerm, type ResultSight } from './result-term.ts';
import { html, type Html } from '../kit/template.ts';

/** Rows as a table: names for IRIs, numbers at the right where they can be compared. */
export function renderResultTable(
  { variables, rows }: Rows,
  caption: string,
  sight: ResultSight,
): Html {
  const columns = variables.map((variable) => ({
    variable,
    isNumeric: isNumeric(rows.map((row) => row.get(variable))),
  }));
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
    <table class="result">
      <caption class="hidden">
        ${caption}
      </caption>
      <thead>
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
                return html`<td${numberClass(isNumeric)}>${term && resultTerm(term, sight)}</td>`;
              })}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

function numberClass(isNumber: boolean): Html | undefined {
  return isNumber ? html` class="number"` : undefined;
}

import { inLanguage, type Language, type Text } from '../../site/text.ts';
import { html, type Html, type Part } from './template.ts';

const words = {
  copy: { sv: 'Kopiera', en: 'Copy' },
  copied: { sv: 'Kopierat', en: 'Copied' },
  pages: { sv: 'Sidor', en: 'Pages' },
  page: { sv: 'Sida', en: 'Page' },
} satisfies Record<string, Text>;

/**
 * A button that copies the text of the element with an id. Without script it is not shown.
 *
 * @param what completes the button's name for people who hear it: ”Kopiera adressen”
 */
export function copyButton(language: Language, target: string, what: string): Html {
  return html`<button
    class="button copy"
    type="button"
    data-copy="${target}"
    data-copied="${inLanguage(words.copied, language)}"
    hidden
  >
    ${inLanguage(words.copy, language)}<span class="hidden"> ${what}</span>
  </button>`;
}

/**
 * A text to copy: a query, a citation, a snippet. It scrolls by keyboard too, so it has a name.
 *
 * @param block its name stands within a phrase too: ”Kopiera frågan bakom sidan”
 */
export function codeBlock(
  language: Language,
  block: { readonly id: string; readonly name: string; readonly text: string },
): Html {
  const { id, name, text } = block;
  return html`<div class="code">
    <pre id="${id}" tabindex="0" role="region" aria-label="${name}"><code>${text}</code></pre>
    ${copyButton(language, id, name)}
  </div>`;
}

/** Something that most readers can do without, one press away. */
export function disclosure(summary: Part, content: Part): Html {
  return html`<details>
    <summary>${summary}</summary>
    <div class="disclosed">${content}</div>
  </details>`;
}

/** A table with its caption; it scrolls sideways by itself on a narrow screen. */
export function dataTable(table: {
  readonly caption: string;
  readonly columns: readonly Part[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly Part[])[];
}): Html {
  const { caption, columns, rows } = table;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...others]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${others.map((cell) => html`<td>${cell}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Links to the other pages of a long list; nothing where one page has it all. */
export function paging(
  language: Language,
  pages: {
    readonly current: number;
    readonly count: number;
    readonly link: (number: number) => string;
  },
): Html | undefined {
  const { current, count, link } = pages;
  if (count < 2) return undefined;
  const near = Array.from({ length: count }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === count || Math.abs(number - current) < 4,
  );
  return html`<nav class="paging" aria-label="${inLanguage(words.pages, language)}">
    <ul class="inline">
      ${near.map(
        (number) =>
          html`<li>
            <a href="${link(number)}" aria-current="${number === current ? 'page' : 'false'}"
              ><span class="hidden">${inLanguage(words.page, language)} </span>${number}</a
            >
          </li> `,
      )}
    </ul>
  </nav>`;
}

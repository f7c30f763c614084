import type { Term } from '../../rdf/terms.ts';
import { html, type Html, type Part } from '../kit/template.ts';
import { valueOf, type RenderContext } from './value.ts';

/** A name with what is said under it. */
export type FactRow = readonly [name: string, values: readonly Part[]];

/** Names with what is said under them; names that have nothing are left out. */
export function factList(rows: readonly FactRow[]): Html | undefined {
  const told = rows.filter(([, values]) => values.length > 0);
  if (told.length === 0) return undefined;
  return html`<dl>
    ${told.map(
      ([name, values]) =>
        html`<div>
          <dt>${name}</dt>
          ${values.map((value) => html`<dd>${value}</dd> `)}
        </div> `,
    )}
  </dl>`;
}

/** Terms as links or texts. */
export function linked(values: readonly Term[], context: RenderContext): Html[] {
  return values.map((value) => valueOf(value, context));
}

/** Parts in one line, with commas between. */
export function listed(parts: readonly Part[]): Html {
  return html`${parts.map((part, index) => (index === 0 ? part : html`, ${part}`))}`;
}

/** Parts as one value in one line, or none. */
export function inOneLine(parts: readonly Part[]): readonly Part[] {
  return parts.length > 0 ? [listed(parts)] : [];
}

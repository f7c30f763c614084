import { resultFactsOf } from '../../search/search-declaration.ts';
import { excerptOf, markIn, type Excerpt, type ExcerptPart } from '../../search/search-excerpt.ts';
import type { Hit } from '../../search/search.ts';
import type { Literal, NamedNode } from '../../rdf/terms.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { renderContextOf } from '../document/sections.ts';
import { leadOf } from '../document/heading.ts';
import type { Page } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';
import { linkAs, linkOf, nameIn, nameOf, textOf } from '../values/term.ts';
import { valueOf } from '../values/value.ts';

/** One of the things that were found: its name, what it is, the text with the words, and the facts that results show. */
export function renderHit({ thing, kind, matched }: Hit, page: Page, snapshot: Snapshot): Html {
  const { language } = page;
  const label = nameIn(thing, language, snapshot);
  const name = label ? marked(label, matched, page) : nameOf(thing, page, snapshot);
  const excerpt = excerptOf(thing, matched, { language, snapshot });
  const lead = leadOf(thing, snapshot.dataset, language);
  return html`<h2>${linkAs(thing, name, page, snapshot)}</h2>
    ${kind && html`<p class="kinds">${linkOf(kind, page, snapshot)}</p>`}
    ${excerpt ? renderExcerpt(excerpt, page, snapshot) : lead && html`<p>${textOf(lead, language)}</p>`}
    ${renderFacts(thing, page, snapshot)}`;
}

/** Facts that the layout for the thing's class wants results to show. */
function renderFacts(thing: NamedNode, page: Page, snapshot: Snapshot): Html | undefined {
  const facts = resultFactsOf(thing, page.language, snapshot);
  if (facts.length === 0) return undefined;
  const context = renderContextOf(page, [], snapshot);
  return html`<dl class="facts">
    ${facts.map(
      ({ name, values }) =>
        html`<div>
          <dt>${name}</dt>
          ${values.map((value) => html`<dd>${valueOf(value, context)}</dd> `)}
        </div> `,
    )}
  </dl>`;
}

/** The text in which the words are; of a name of something else, with the property that leads there. */
function renderExcerpt(excerpt: Excerpt, page: Page, snapshot: Snapshot): Html {
  const { parts, language, role, property, isCutBefore, isCutAfter } = excerpt;
  const text = html`${isCutBefore ? '…' : undefined}${withMarks(parts)}${isCutAfter ? '…' : undefined}`;
  const isForeign = language !== '' && language !== page.language;
  const via =
    role === 'related' && property
      ? html`<span class="note">${nameOf(property, page, snapshot)}:</span> `
      : undefined;
  return html`<p>${via}${isForeign ? html`<span lang="${language}">${text}</span>` : text}</p>`;
}

function marked(label: Literal, matched: ReadonlySet<string>, page: Page): Html {
  const text = withMarks(markIn(label, matched));
  const isForeign = label.language !== '' && label.language !== page.language;
  return isForeign ? html`<span lang="${label.language}">${text}</span>` : text;
}

function withMarks(parts: readonly ExcerptPart[]): Html {
  return html`${parts.map(({ text, isMatch }) => (isMatch ? html`<mark>${text}</mark>` : text))}`;
}

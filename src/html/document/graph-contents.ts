import { isNamed, terms, type NamedNode } from '../../rdf/terms.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import { html, type Html } from '../kit/template.ts';
import { linkOf } from '../values/term.ts';
import type { RenderContext } from '../values/value.ts';

const words = {
  heading: { sv: 'Vad filen beskriver', en: 'What the file describes' },
  facts: { sv: 'uppgifter', en: 'facts' },
  fact: { sv: 'uppgift', en: 'fact' },
  more: { sv: 'Ytterligare saker:', en: 'More things:' },
} satisfies Record<string, Text>;

/** A page of links stays readable; a query has the rest. */
const mostShown = 200;

/** The things that a graph speaks of, with how much it says of each. */
export function renderContents(
  graph: NamedNode,
  { page, snapshot }: RenderContext,
): Html | undefined {
  const { language } = page;
  const counts = new Map<string, number>();
  for (const { subject } of snapshot.dataset.match(null, null, null, graph)) {
    if (!isNamed(subject)) continue;
    counts.set(subject.value, (counts.get(subject.value) ?? 0) + 1);
  }
  if (counts.size === 0) return undefined;
  const shown = [...counts].slice(0, mostShown);
  const rest = counts.size - shown.length;
  return html`<section class="facts">
    <h2>${inLanguage(words.heading, language)}</h2>
    <ul>
      ${shown.map(([iri, count]) => html`<li>${linkOf(terms.namedNode(iri), page, snapshot)} <span class="note">${count} ${inLanguage(words[count === 1 ? 'fact' : 'facts'], language)}</span></li> `)}
    </ul>
    ${rest > 0 ? html`<p>${inLanguage(words.more, language)} ${rest}.</p>` : undefined}
  </section>`;
}

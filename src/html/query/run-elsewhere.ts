import { bareSyntax } from '../../query/syntax/mistakes/bare-syntax.ts';
import { pathOf } from '../../site/routes/routes.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { codeBlock } from '../kit/components.ts';
import type { Page } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';

const words = {
  elsewhere: {
    sv: 'Frågan vänder sig också till en annan tjänst, och det gör inte den här tjänsten. Spara den som query.rq och kör den i ett program som läser uppgifterna härifrån och frågar den andra tjänsten, till exempel med kommandot här:',
    en: 'The query asks another service too, which this service does not do. Save it as query.rq and run it in a program that reads the data from here and asks the other service, for example with this command:',
  },
} satisfies Record<string, Text>;

/** Whether the keyword SERVICE stands in a query; variables and prefixed names may have the word too. */
export function asksElsewhere(query: string): boolean {
  return /(?<![?$:\w-])SERVICE(?![:\w-])/i.test(bareSyntax(query));
}

/**
 * How a query that asks others is run where that is allowed: by a program that reads our data and asks them. Not by one that asks our
 * endpoint: Comunica would send all of the query here, SERVICE with it.
 *
 * @param block several stand on a page, and each is a region of its own
 */
export function renderCommand(
  block: { readonly id: string; readonly name: string },
  { publicUrl }: Snapshot,
  { language }: Page,
): Html {
  const text = `npx -p @comunica/query-sparql comunica-sparql ${publicUrl}${pathOf('dump', { format: 'ttl' })} -f query.rq`;
  return html`<p class="note">${inLanguage(words.elsewhere, language)}</p>
    ${codeBlock(language, { ...block, text })}`;
}

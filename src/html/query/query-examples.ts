import { listExamples, type Example } from '../../catalogue/sparql/examples.ts';
import { bareSyntax } from '../../query/syntax/bare-syntax.ts';
import { quotationMarks, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { codeBlock, disclosure } from '../kit/components.ts';
import { linkTo, linkWith, type Page } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';
import { pathOf } from '../../site/routes.ts';

const words = {
  examples: { sv: 'Exempel', en: 'Examples' },
  run: { sv: 'Kör', en: 'Run' },
  change: { sv: 'Ändra', en: 'Change' },
  theQuery: { sv: 'frågan', en: 'the query' },
  show: { sv: 'Visa frågan', en: 'Show the query' },
  elsewhere: {
    sv: 'Frågar också en annan tjänst, och det är inte tillåtet här.',
    en: 'Asks another service too, which is not allowed here.',
  },
} satisfies Record<string, Text>;

/** The parameter by which an address asks for an example to be shown in the form. */
export const exampleParameter = 'example';

/** An example, and whether it could be answered here. */
interface Shown extends Example {
  readonly isRefused: boolean;
}

/**
 * The queries that the data itself offers, to run or to change; those that cannot be answered here come last.
 *
 * @param services what SERVICE may ask
 */
export function renderExamples(
  page: Page,
  snapshot: Snapshot,
  { services }: { readonly services: readonly string[] },
): Html | undefined {
  const examples = listExamples(snapshot, page.language).map((example): Shown => {
    return { ...example, isRefused: services.length === 0 && asksElsewhere(example.query) };
  });
  if (examples.length === 0) return undefined;
  const sorted = examples.toSorted((a, b) => Number(a.isRefused) - Number(b.isRefused));
  return html`<section class="examples">
    <h2>${words.examples[page.language]}</h2>
    <ul class="cards">
      ${sorted.map((example, index) => html`<li class="card">${renderExample(page, example, index)}</li> `)}
    </ul>
  </section>`;
}

/** Whether the keyword stands in a query; variables and prefixed names may have the word too. */
function asksElsewhere(query: string): boolean {
  return /(?<![?$:\w-])SERVICE(?![:\w-])/i.test(bareSyntax(query));
}

function renderExample(page: Page, example: Shown, index: number): Html {
  const { language } = page;
  const { label, comment, query, path, isRefused } = example;
  const about = html`<span class="hidden">: ${label}</span>`;
  const run = html`<a href="${linkWith(page, pathOf('sparql'), { query })}#answer"
    >${words.run[language]}${about}</a
  >`;
  const [open, close] = quotationMarks[language];
  const name = `${words.theQuery[language]} ${open}${label}${close}`;
  const code = codeBlock(language, { id: `page-example-${index}`, name, text: query });
  return html`<h3><a href="${linkTo(page, path)}">${label}</a></h3>
    <p>${comment}</p>
    <p class="inline">
      ${isRefused ? html`<span class="note">${words.elsewhere[language]}</span>` : run}
      <a href="${linkWith(page, pathOf('sparql'), { [exampleParameter]: path })}"
        >${words.change[language]}${about}</a
      >
    </p>
    ${disclosure(words.show[language], code)}`;
}

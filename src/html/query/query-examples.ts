import { listExamples, type Example } from '../../catalogue/sparql/examples.ts';
import { inLanguage, quotationMarks, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { codeBlock, disclosure } from '../kit/components.ts';
import { linkTo, linkWith, type Page } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';
import { pathOf } from '../../site/routes/routes.ts';
import { asksElsewhere, renderCommand } from './run-elsewhere.ts';
import { groupExamples } from './example-groups.ts';

const words = {
  examples: { sv: 'Exempel', en: 'Examples' },
  find: { sv: 'Sök bland exemplen', en: 'Find an example' },
  others: { sv: 'Fler frågor', en: 'More queries' },
  run: { sv: 'Kör', en: 'Run' },
  change: { sv: 'Ändra', en: 'Change' },
  theQuery: { sv: 'frågan', en: 'the query' },
  show: { sv: 'Visa frågan', en: 'Show the query' },
  command: { sv: 'kommandot för', en: 'the command for' },
} satisfies Record<string, Text>;

/** The parameter by which an address asks for an example to be shown in the form. */
export const exampleParameter = 'example';

/** An example, and whether it could be answered here. */
interface Shown extends Example {
  readonly isRefused: boolean;
  readonly index: number;
}

/**
 * The queries that the data itself offers, to run or to change, by what they are about; those that cannot be
 * answered here say how they can be elsewhere.
 *
 * @param services what SERVICE may ask
 */
export function renderExamples(
  page: Page,
  snapshot: Snapshot,
  { services }: { readonly services: readonly string[] },
): Html | undefined {
  const { language } = page;
  const examples = listExamples(snapshot, language).map((example, index): Shown => {
    const isRefused = services.length === 0 && asksElsewhere(example.query);
    return { ...example, isRefused, index };
  });
  if (examples.length === 0) return undefined;
  const groups = groupExamples(examples, inLanguage(words.others, language));
  return html`<section class="examples">
    <h2>${inLanguage(words.examples, language)}</h2>
    <p class="field" data-find hidden>
      <label for="find-example">${inLanguage(words.find, language)}</label>
      <input id="find-example" type="search" autocomplete="off" />
    </p>
    ${groups.map(
      ({ name, members }) =>
        html`<section class="group">
          <h3>${name}</h3>
          <ul class="cards">
            ${members.map((example) => html`<li class="card">${renderExample(page, example, snapshot)}</li> `)}
          </ul>
        </section> `,
    )}
  </section>`;
}

function renderExample(page: Page, example: Shown, snapshot: Snapshot): Html {
  const { language } = page;
  const { label, comment, query, path, isRefused, index, keywords } = example;
  const about = html`<span class="hidden">: ${label}</span>`;
  const run = html`<a href="${linkWith(page, pathOf('sparql'), { query })}#answer"
    >${inLanguage(words.run, language)}${about}</a
  >`;
  const [open, close] = inLanguage(quotationMarks, language);
  const name = `${inLanguage(words.theQuery, language)} ${open}${label}${close}`;
  const command = {
    id: `page-command-${index}`,
    name: `${inLanguage(words.command, language)} ${open}${label}${close}`,
  };
  const code = codeBlock(language, { id: `page-example-${index}`, name, text: query });
  return html`<h4><a href="${linkTo(page, path)}">${label}</a></h4>
    <p>${comment}</p>
    ${keywords.length > 0 && html`<p class="tag">${keywords.join(' · ')}</p>`}
    <p class="inline">
      ${!isRefused && run}
      <a href="${linkWith(page, pathOf('sparql'), { [exampleParameter]: path })}"
        >${inLanguage(words.change, language)}${about}</a
      >
    </p>
    ${disclosure(
      inLanguage(words.show, language),
      html`${isRefused && renderCommand(command, snapshot, page)} ${code}`,
    )}`;
}

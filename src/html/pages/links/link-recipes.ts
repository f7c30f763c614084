import type { LinkSet } from '../../../links/link-set.ts';
import { excelSteps, joinedFile, recipesFor, theirFile } from '../../../links/recipes.ts';
import { csv } from '../../../site/forms.ts';
import { pathOf } from '../../../site/routes/routes.ts';
import { inLanguage, type Text } from '../../../site/text.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import { codeBlock, disclosure } from '../../kit/components.ts';
import type { Page } from '../../kit/page.ts';
import { html, type Html } from '../../kit/template.ts';

const words = {
  join: { sv: 'Koppla ihop med andras data', en: 'Join with other data' },
  how: {
    sv: 'CSV-filen har en rad för varje länk, och deras kod i kolumnen ”code”. I deras tabell står samma kod i kolumnen',
    en: 'The CSV file has a row for each link, and their code in the column “code”. Their table has the same code in the column',
  },
  any: {
    sv: 'Byt namnet mot det som kolumnen med koder heter hos dem.',
    en: 'Change the name to that of the column with codes in their table.',
  },
  save: { sv: 'Spara deras tabell som', en: 'Save their table as' },
  result: { sv: '; resultatet hamnar i', en: '; the result is written to' },
  lines: { sv: 'raderna', en: 'the lines' },
  excel: { sv: 'Excel, steg för steg', en: 'Excel, step by step' },
  query: { sv: 'Samma sak som en fråga i Power Query:', en: 'The same as a query in Power Query:' },
} satisfies Record<string, Text>;

/** The column of codes in tables of others, where the data does not say what it is called. */
const usualColumn = 'code';

/** How to join a set with tables of others, in programs that analysts use. */
export function renderJoin(page: Page, set: LinkSet, snapshot: Snapshot): Html {
  const { language } = page;
  const { name, joinColumn, description } = set;
  const column = joinColumn ?? usualColumn;
  const address = snapshot.publicUrl + pathOf('linkSet', { set: name, format: csv.extension });
  const join = { address, column };
  const block = (recipe: string, code: string): Html =>
    codeBlock(language, {
      id: recipe.toLowerCase().replace(' ', '-'),
      name: `${inLanguage(words.lines, language)} (${recipe})`,
      text: code,
    });
  const [python, r, powerQuery] = recipesFor(join).map(({ language: recipe, code }) =>
    block(recipe, code),
  );
  const steps = html`<ol>
      ${excelSteps(join).map((step) => html`<li>${inLanguage(step, language)}</li> `)}
    </ol>
    <p>${inLanguage(words.query, language)}</p>
    ${powerQuery}`;
  return html`<section class="block">
    <h2>${inLanguage(words.join, language)}</h2>
    ${inLanguage(description, language) !== '' && html`<p>${inLanguage(description, language)}</p>`}
    <p>
      ${inLanguage(words.how, language)} <code>${column}</code>.
      ${joinColumn === undefined && `${inLanguage(words.any, language)} `}${inLanguage(words.save, language)}
      <code>${theirFile}</code>${inLanguage(words.result, language)} <code>${joinedFile}</code>.
    </p>
    ${disclosure('Python', python)} ${disclosure('R', r)}
    ${disclosure(inLanguage(words.excel, language), steps)}
  </section>`;
}

import {
  isMet,
  isSeen,
  missingIn,
  metOf,
  pointsOf,
  type Dimension,
  type Found,
  type Measure,
} from '../../quality/measure.ts';
import { routes, pathOf } from '../../site/routes/routes.ts';
import { inLanguage, locales, type Language, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { linkTo, type Page } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';
import { layout } from '../layout/layout.ts';

const words = {
  title: { sv: 'Kvalitet', en: 'Quality' },
  lead: {
    sv: 'Webbplatsen har räknat ut det här om sig själv, utifrån vad den svarar. Ingen siffra är skriven för hand. Det som inte är uppfyllt eller inte kunde undersökas står också här.',
    en: 'The site has worked this out about itself, from its own answers. No figure is written by hand. What is not met, or could not be examined, is listed too.',
  },
  lacking: { sv: 'Det som saknas', en: 'What is missing' },
  nothingLacking: {
    sv: 'Av det som kunde undersökas saknas ingenting.',
    en: 'Nothing is missing in what could be examined.',
  },
  measure: { sv: 'Vad', en: 'What' },
  result: { sv: 'Resultat', en: 'Result' },
  lookedAt: { sv: 'Undersökt', en: 'Examined' },
  met: { sv: 'uppfyllt', en: 'met' },
  unmet: { sv: 'inte uppfyllt', en: 'not met' },
  unseen: { sv: 'inte undersökt', en: 'not examined' },
  points: { sv: 'poäng', en: 'points' },
  of: { sv: 'av', en: 'of' },
  forms: { sv: 'Samma sak som data:', en: 'The same as data:' },
} satisfies Record<string, Text>;

/** What the site has found out about its own quality, for people. */
export function renderQualityPage(
  page: Page,
  dimensions: readonly Dimension[],
  snapshot: Snapshot,
): string {
  const { language } = page;
  const title = inLanguage(words.title, language);
  const lacking = dimensions.flatMap(({ measures }) => measures.filter((each) => !isMet(each)));
  const forms = routes.quality.forms.filter(({ extension }) => extension !== 'html');
  const content = html`<header class="title">
      <h1>${title}</h1>
      <p class="lead">${inLanguage(words.lead, language)}</p>
    </header>
    <section class="block">
      <h2>${inLanguage(words.lacking, language)}</h2>
      ${
        lacking.length === 0
          ? html`<p>${inLanguage(words.nothingLacking, language)}</p>`
          : html`<ul>
              ${lacking.map((measure) => html`<li>${inLanguage(measure.title, language)}: ${resultOf(measure.found, language)}${renderMissing(measure, language)}</li> `)}
            </ul>`
      }
    </section>
    ${dimensions.map((dimension) => renderDimension(dimension, language))}
    <p>
      ${inLanguage(words.forms, language)}
      ${forms.map(({ label, extension: format }) => html`<a href="${linkTo({ ...page, search: '' }, pathOf('quality', { format }))}">${label}</a> `)}
    </p>`;
  return layout(page, { title, content }, snapshot);
}

function renderDimension(dimension: Dimension, language: Language): Html {
  const { name, title, method, measures } = dimension;
  return html`<section class="block" id="${name}">
    <h2>
      ${inLanguage(title, language)} <span class="count">${summaryOf(dimension, language)}</span>
    </h2>
    <p>${inLanguage(method, language)}</p>
    <div class="scroll" role="region" aria-label="${inLanguage(title, language)}" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">${inLanguage(words.measure, language)}</th>
            <th scope="col">${inLanguage(words.result, language)}</th>
            <th scope="col">${inLanguage(words.lookedAt, language)}</th>
          </tr>
        </thead>
        <tbody>
          ${measures.map((measure) => renderMeasure(measure, language))}
        </tbody>
      </table>
    </div>
  </section>`;
}

function renderMeasure(measure: Measure, language: Language): Html {
  const { name, title, found, lookedAt } = measure;
  const note =
    found.kind === 'not-looked-at'
      ? inLanguage(found.why, language)
      : inLanguage(lookedAt, language);
  return html`<tr id="${name}">
    <th scope="row">${inLanguage(title, language)}</th>
    <td>${resultOf(found, language)}</td>
    <td>${isSeen(measure) ? inLanguage(lookedAt, language) : note}</td>
  </tr>`;
}

/** More than so many of what is missing say no more. */
const mostMissing = 5;

function renderMissing({ missing }: Measure, language: Language): Html | undefined {
  if (missing.length === 0) return undefined;
  const shown = missing.slice(0, mostMissing).map((each) => missingIn(each, language));
  return html` (${shown.join(', ')}${missing.length > mostMissing ? ' …' : ''})`;
}

function summaryOf(dimension: Dimension, language: Language): string {
  const points = pointsOf(dimension);
  const met = metOf(dimension);
  if (points.of > 0)
    return `${numberIn(points.value, language)} ${inLanguage(words.of, language)} ${points.of} ${inLanguage(words.points, language)}`;
  return met.of > 0 ? `${met.value} ${inLanguage(words.of, language)} ${met.of}` : '';
}

function resultOf(found: Found, language: Language): string {
  switch (found.kind) {
    case 'points':
    case 'share':
      return `${numberIn(found.value, language)} ${inLanguage(words.of, language)} ${numberIn(found.of, language)}`;
    case 'met':
      return inLanguage(words[found.value ? 'met' : 'unmet'], language);
    case 'count':
      return numberIn(found.value, language);
    case 'not-looked-at':
      return inLanguage(words.unseen, language);
  }
}

function numberIn(value: number, language: Language): string {
  return value.toLocaleString(inLanguage(locales, language));
}

import { toUriSpelling, withParameters } from '../../site/addresses.ts';
import { pathOf } from '../../site/routes/routes.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import { momentIn } from '../kit/dates.ts';
import { linkTo, type Page } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';

const words = {
  since: {
    sv: 'Så här var sidan från och med den',
    en: 'This is the page as it was from',
  },
  links: {
    sv: 'Länkarna leder till det som gäller nu.',
    en: 'The links lead to the pages as they are now.',
  },
  now: { sv: 'Se sidan som den är nu', en: 'See the page as it is now' },
  all: { sv: 'Alla versioner', en: 'All versions' },
} satisfies Record<string, Text>;

/** Tells that a page is one of before, and leads to the present one. */
export function renderPastNotice(page: Page, asOf: Date): Html {
  const { language, path, search } = page;
  const last = path.split('/').at(-1) ?? '';
  const now = withParameters(toUriSpelling(`./${last}`), search.replace(/^\?/, ''));
  return html`<aside class="past" aria-label="${inLanguage(words.all, language)}">
    <p>
      ${inLanguage(words.since, language)} ${momentIn(asOf, language)}.
      ${inLanguage(words.links, language)}
      <a href="${now}">${inLanguage(words.now, language)}</a>.
      <a href="${linkTo(page, pathOf('versions'))}">${inLanguage(words.all, language)}</a>.
    </p>
  </aside>`;
}

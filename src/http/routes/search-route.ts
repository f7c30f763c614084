import { search } from '../../search/search.ts';
import { renderSearchPage, type Search } from '../../html/pages/search-page.ts';
import { json } from '../../site/forms.ts';
import { routes } from '../../site/routes/routes.ts';
import { newContent } from '../wire/content.ts';
import type { RouteContext } from '../answer/methods.ts';
import { negotiate } from '../wire/negotiate.ts';
import { noSuchPage, pageNumberOf } from '../answer/page-number.ts';
import { pageHeaders } from '../wire/page-headers.ts';
import { problemReply } from '../answer/problem.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import { ok, type Headers, type Reply } from '../wire/reply.ts';
import { pagesOf, toSearchJson } from './search-json.ts';
import { languageOf, languageVary, pageOf, type Visit } from '../wire/request.ts';

const { forms } = routes.search;

/** Answers what a search finds, as a page or as JSON. */
export async function answerSearch({ visit, edition, route }: RouteContext): Promise<Reply> {
  const { snapshot } = edition;
  const isNamed = route === routes.searchJson;
  const mediaType = isNamed
    ? json.mediaType
    : negotiate(visit.headers.accept, forms)?.offer.mediaType;
  if (mediaType === undefined) return problemReply(visit, notAcceptable);
  const query = visit.query.get('q') ?? '';
  const kind = visit.query.get('kind') ?? undefined;
  const finding = await search(query, snapshot, kind);
  const number = pageNumberOf(visit);
  const pages = pagesOf(finding);
  if (number === undefined || number > pages) return problemReply(visit, noSuchPage(pages));
  const isPage = mediaType === 'text/html';
  if (finding.outcome === 'too-long' && !isPage) return problemReply(visit, tooLong(finding.most));
  const vary = [...(isNamed ? [] : ['Accept']), ...languageVary(visit)];
  const headers: Headers = {
    'Content-Language': languageOf(visit),
    ...(vary.length > 0 && { Vary: vary.join(', ') }),
  };
  const found = { query, kind, finding, number };
  return isPage
    ? searchPage(found, visit, headers)
    : ok(newContent(toSearchJson(found, languageOf(visit), snapshot)), { mediaType, headers });
}

function searchPage(found: Search, visit: Visit, headers: Headers): Reply {
  const isTooLong = found.finding.outcome === 'too-long';
  // A query that is too long for us is too long for the page's links.
  const place = pageOf(visit, isTooLong ? [] : ['q', 'kind', 'page']);
  const page = renderSearchPage(place, found, visit.snapshot);
  const reply = ok(newContent(page), {
    mediaType: 'text/html',
    headers: { ...pageHeaders, ...headers },
  });
  return isTooLong ? { ...reply, status: 400, isLasting: false } : reply;
}

function tooLong(most: number): Problem {
  return {
    kind: 'malformedRequest',
    detail: {
      sv: `Sökningen är för lång. Den får ha högst ${most} tecken.`,
      en: `The search is too long. It may have ${most} characters at most.`,
    },
  };
}

const notAcceptable: Problem = {
  kind: 'notAcceptable',
  detail: {
    sv: 'Sökresultat finns som text/html och application/json.',
    en: 'Search results exist as text/html and application/json.',
  },
  extensions: { available: forms.map(({ mediaType }) => mediaType) },
};

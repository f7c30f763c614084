import { markdown, page } from '../../site/forms.ts';
import { isWithinSite } from '../../site/addresses.ts';
import type { Route } from '../../site/routes/route.ts';
import { newContent, type Content } from '../wire/content.ts';
import { negotiate } from '../wire/negotiate.ts';
import { ok, type Headers, type Reply } from '../wire/reply.ts';
import type { Visit } from '../wire/request.ts';
import { markdownOf } from './opened.ts';

/** The ending by which the Markdown of a page is asked for. */
const ending = `.${markdown.extension}`;

/** Whether a client likes the Markdown of a route's pages better than all that the route has itself. */
export function prefersMarkdown({ headers }: Visit, { forms }: Route): boolean {
  const isNamed = headers.accept?.toLowerCase().includes(markdown.mediaType) === true;
  if (!isNamed || !forms.some(({ mediaType }) => mediaType === page.mediaType)) return false;
  const offers = offersOf(forms);
  return negotiate(headers.accept, offers)?.offer === markdown;
}

const known = new WeakMap<Route['forms'], Route['forms']>();

function offersOf(forms: Route['forms']): Route['forms'] {
  const offers = known.get(forms) ?? [...forms, markdown];
  known.set(forms, offers);
  return offers;
}

/** A visit as if it asked for the page; the address without the ending, where it has that. */
export function asPage(visit: Visit): Visit {
  const path = visit.path.endsWith(ending) ? visit.path.slice(0, -ending.length) : visit.path;
  // Conditions are about the Markdown: a page left out because the client has it has nothing to be written from.
  const unconditional = { 'if-none-match': undefined, 'if-match': undefined };
  return {
    ...visit,
    path,
    headers: { ...visit.headers, ...unconditional, accept: page.mediaType },
  };
}

/** Whether an address ends as that of a page's Markdown does. */
export function endsAsMarkdown({ path }: Visit): boolean {
  return path.endsWith(ending) && path.length > ending.length;
}

/** What is there, and what remains of what was: a problem is told to programs as JSON. */
const pageStatuses: ReadonlySet<number> = new Set([200, 300, 410]);

const written = new WeakMap<Content, Content>();

/**
 * A page as Markdown, written from the page once. A redirection leads on to Markdown; what is neither stays undefined.
 *
 * @param visit as if it asked for the page
 */
export function markdownReply(visit: Visit, reply: Reply, isByEnding: boolean): Reply | undefined {
  const { Location, ...others } = reply.headers;
  if (Location !== undefined) {
    const location =
      isByEnding && isWithinSite(Location) ? Location.replace(/(?=[?#]|$)/, ending) : Location;
    return { ...reply, headers: { ...others, Location: location } };
  }
  // An address with the ending of another form is of that form alone, whatever is accepted.
  const isChosen = isByEnding || others['Vary']?.split(', ').includes('Accept') === true;
  const isPage =
    pageStatuses.has(reply.status) && others['Content-Type']?.startsWith(page.mediaType);
  if (!isChosen || !isPage || !reply.content) return undefined;
  const base = new URL(visit.snapshot.publicUrl + visit.path).href;
  const content = written.get(reply.content) ?? newContent(markdownOf(reply.content, base));
  written.set(reply.content, content);
  const made = ok(content, {
    mediaType: markdown.mediaType,
    headers: headersOf(others, isByEnding),
  });
  // How long the page lasts, and whether it is the same for the next who asks, holds for its Markdown.
  return {
    ...made,
    status: reply.status,
    tag: reply.tag === undefined ? undefined : made.tag,
    lastModified: reply.lastModified,
    isLasting: reply.isLasting === true,
  };
}

/** What a page's headers say of its Markdown too; what binds browsers alone is left out. */
function headersOf(headers: Headers, isByEnding: boolean): Headers {
  const told = [
    'Link',
    'Memento-Datetime',
    'Content-Language',
    'X-Robots-Tag',
    'Cache-Control',
  ].flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const vary = (headers['Vary'] ?? '')
    .split(', ')
    .filter((field) => field !== '' && field !== 'Accept');
  const fields = [...(isByEnding ? [] : ['Accept']), ...vary];
  return { ...Object.fromEntries(told), ...(fields.length > 0 && { Vary: fields.join(', ') }) };
}

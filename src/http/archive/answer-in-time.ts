import type { Entry } from '../../archive/store/manifest.ts';
import { versionPattern } from '../../archive/verify/version-claim.ts';
import { isWithinSite, toUriSpelling, withParameters } from '../../site/addresses.ts';
import type { Route } from '../../site/routes/route.ts';
import { pathOf, versionParameter } from '../../site/routes/routes.ts';
import { answerRoute, type RouteContext, type Handler } from '../answer/methods.ts';
import { problemReply } from '../answer/problem.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import type { Headers, Reply } from '../wire/reply.ts';
import type { Visit } from '../wire/request.ts';
import { momentIn, versionAt } from './accept-datetime.ts';
import {
  gateLinks,
  mementoLinks,
  momentOf,
  writeTimeLink,
  type Original,
  type TimeLink,
} from './memento-links.ts';
import type { Past } from './past.ts';

/** Whether what a route answers follows from the data, so that it was something else before. */
export function hasPast({ caching, isTimeless }: Route): boolean {
  return caching === 'revalidated' && isTimeless !== true;
}

/** A request, and what it needs to be answered as of another time. */
export interface AskedInTime {
  readonly context: RouteContext;
  readonly handler: Handler;
  readonly past: Past;
  /** Told of an edition that the request sees, so that it lives as long. */
  readonly onEnter: (leave: () => void) => void;
}

/**
 * Answers an address as it is now, as it was in a version (`?version=`), or with where it is as it was at a
 * moment (Accept-Datetime): every address is its own TimeGate, which redirects (RFC 7089 §4.1.1).
 */
export async function answerInTime(question: AskedInTime): Promise<Reply> {
  const { context, handler, past } = question;
  const { visit } = context;
  const version = visit.query.get(versionParameter);
  if (version !== null && versionPattern.test(version)) return answerVersionOf(question, version);
  const wanted = visit.headers['accept-datetime'];
  if (wanted === undefined || visit.method === 'OPTIONS') {
    const reply = await answerRoute(context, handler);
    return varying(linked(reply, gateLinks(originalOf(visit))));
  }
  const moment = momentIn(wanted.toString());
  if (moment === undefined) return varying(problemReply(visit, noMoment));
  const versions = await past.versions();
  const entry = versionAt(versions, moment);
  if (entry === undefined) return varying(await answerRoute(context, handler));
  return varying(
    linked(redirection(visit, entry), mementoLinks(originalOf(visit), entry, versions)),
  );
}

/** Where an address is as it was; who asks by content asks there by the same content. */
function redirection({ path, search, method }: Visit, { version }: Entry): Reply {
  const last = path.split('/').at(-1) ?? '';
  const address = `./${toUriSpelling(last)}${search}`;
  const isReading = method === 'GET' || method === 'HEAD';
  return {
    status: isReading ? 302 : 307,
    headers: {
      Location: withParameters(address, `${versionParameter}=${version}`),
      'Cache-Control': 'public, no-cache',
    },
  };
}

async function answerVersionOf(question: AskedInTime, version: string): Promise<Reply> {
  const { context, handler, past, onEnter } = question;
  const { visit } = context;
  const versions = await past.versions();
  const entry = versions.find((each) => each.version === version);
  if (entry === undefined) return problemReply(visit, notInArchive(version));
  const visited = await past.enter(entry);
  if (visited === undefined) return problemReply(visit, busyWithPast);
  onEnter(visited.leave);
  const { edition } = visited;
  const then = { ...withoutVersion(visit), snapshot: edition.snapshot };
  const reply = await answerRoute({ ...context, visit: then, edition }, handler);
  const told = linked(reply, mementoLinks(originalOf(then), entry, versions));
  // What leads to the versions beside it changes when one is added.
  return {
    ...told,
    isLasting: false,
    lastsWithArchive: told.isLasting === true,
    headers: {
      ...stayingThere(told.headers, version),
      'Memento-Datetime': momentOf(entry),
      'X-Robots-Tag': 'noindex',
    },
  };
}

/** A redirection within the site leads to the same version, and no address without one has these very bytes. */
function stayingThere(headers: Headers, version: string): Headers {
  const { Location: location } = headers;
  const rest = Object.fromEntries(
    Object.entries(headers).filter(([name]) => name !== 'Content-Location'),
  );
  if (location === undefined) return rest;
  const parameter = `${versionParameter}=${version}`;
  return {
    ...rest,
    Location: isWithinSite(location) ? withParameters(location, parameter) : location,
  };
}

/** The request as it would be asked of the present. */
function withoutVersion(visit: Visit): Visit {
  const rest = visit.search
    .replace(/^\?/, '')
    .split('&')
    .filter((parameter) => !parameter.startsWith(`${versionParameter}=`))
    .join('&');
  const search = rest === '' ? '' : `?${rest}`;
  return { ...visit, search, query: new URLSearchParams(search) };
}

function originalOf(visit: Visit): Original {
  const { path, search, snapshot } = visit;
  return { publicUrl: snapshot.publicUrl, path, query: search.replace(/^\?/, '') };
}

function linked(reply: Reply, links: readonly TimeLink[]): Reply {
  const told = [reply.headers['Link'], ...links.map(writeTimeLink)].filter(
    (link) => link !== undefined,
  );
  return { ...reply, headers: { ...reply.headers, Link: told.join(', ') } };
}

/** What caches on the way must know (RFC 7089 §2.1.2). */
function varying(reply: Reply): Reply {
  const fields = [reply.headers['Vary'], 'Accept-Datetime'].filter((field) => field !== undefined);
  return { ...reply, headers: { ...reply.headers, Vary: fields.join(', ') } };
}

const noMoment: Problem = {
  kind: 'malformedRequest',
  detail: {
    sv: 'Accept-Datetime är inget datum som HTTP skriver dem. Skriv till exempel ”Tue, 24 Nov 2026 12:00:00 GMT”.',
    en: 'Accept-Datetime is no date as HTTP writes them. Write for example “Tue, 24 Nov 2026 12:00:00 GMT”.',
  },
};

/** That too many wait for versions to be opened. */
export const busyWithPast: Problem = {
  kind: 'busy',
  detail: {
    sv: 'Många tidigare versioner öppnas just nu. Försök igen om en stund.',
    en: 'Many earlier versions are being opened at the moment. Try again in a while.',
  },
};

/** That a version is not kept, and where those are listed that are. */
export function notInArchive(version: string): Problem {
  return {
    kind: 'notFound',
    detail: {
      sv: `Version ${version} finns inte i arkivet. De som finns räknas upp på ${pathOf('versions')}.`,
      en: `Version ${version} is not in the archive. Those that are there are listed at ${pathOf('versions')}.`,
    },
  };
}

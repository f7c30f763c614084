import type { Entry } from '../../../archive/store/manifest.ts';
import { toIriSpelling } from '../../../site/addresses.ts';
import { matchRoute, routeOf, routes } from '../../../site/routes/routes.ts';
import { hasPast } from '../../archive/answer-in-time.ts';
import {
  mementoUri,
  momentOf,
  originalUri,
  timeMapUri,
  writeTimeLink,
  linkFormat,
  type Original,
  type TimeLink,
} from '../../archive/memento-links.ts';
import type { Past } from '../../archive/past.ts';
import type { RouteContext } from '../../answer/methods.ts';
import { noSuchPage, pageNumberOf } from '../../answer/page-number.ts';
import { problemReply } from '../../answer/problem.ts';
import { newContent } from '../../wire/content.ts';
import { negotiate } from '../../wire/negotiate.ts';
import type { Problem } from '../../wire/problem-kinds.ts';
import { ok, type Reply } from '../../wire/reply.ts';

/** How many versions one part of a TimeMap lists (RFC 7089 §5.1.1). */
const perPart = 1000;

/** Answers with the versions of an address (RFC 7089 §5); without an archive there are none. */
export async function answerTimeMap(
  { visit }: RouteContext,
  past: Past | undefined,
): Promise<Reply> {
  const chosen = negotiate(visit.headers.accept, routes.timeMap.forms);
  const address = visit.query.get('address');
  const [, path = '', query = ''] = /^([^?]*)\??(.*)$/s.exec(address ?? '') ?? [];
  const known = toIriSpelling(path);
  const isThere = address !== null && hasPast(routeOf(matchRoute(known).name));
  const versions = (await past?.versions()) ?? [];
  if (!isThere) return problemReply(visit, noMap);
  const number = pageNumberOf(visit);
  const parts = Math.max(1, Math.ceil(versions.length / perPart));
  if (number === undefined || number > parts) return problemReply(visit, noSuchPage(parts));
  if (chosen === undefined) return problemReply(visit, noForm);
  const original = { publicUrl: visit.snapshot.publicUrl, path: known, query };
  const map = { original, versions, number, parts };
  const isJson = chosen.offer.mediaType === 'application/json';
  const text = isJson ? `${JSON.stringify(asJson(map), null, 2)}\n` : asLinks(map);
  const reply = ok(newContent(text), {
    mediaType: chosen.mediaType,
    headers: { Vary: 'Accept' },
  });
  return { ...reply, isLasting: false };
}

interface TimeMap {
  readonly original: Original;
  /** All of them, the oldest first. */
  readonly versions: readonly Entry[];
  readonly number: number;
  readonly parts: number;
}

function listed({ versions, number }: TimeMap): readonly Entry[] {
  return versions.slice((number - 1) * perPart, number * perPart);
}

function asLinks(map: TimeMap): string {
  const { original, number, parts } = map;
  const shown = listed(map);
  const part = (at: number, rel: string): TimeLink => ({
    uri: timeMapUri(original, at),
    rel,
    type: linkFormat,
  });
  const [first, last] = [shown[0], shown.at(-1)];
  const self = {
    ...part(number, 'self'),
    from: first && momentOf(first),
    until: last && momentOf(last),
  };
  const links = [
    { uri: originalUri(original), rel: map.versions.length > 0 ? 'original timegate' : 'original' },
    self,
    ...(number > 1 ? [part(number - 1, 'timemap')] : []),
    ...(number < parts ? [part(number + 1, 'timemap')] : []),
    ...shown.map((entry) => mementoLink(entry, map)),
  ];
  return `${links.map(writeTimeLink).join(',\n')}\n`;
}

function mementoLink(entry: Entry, { original, versions }: TimeMap): TimeLink {
  const roles = [
    ...(entry === versions[0] ? ['first'] : []),
    ...(entry === versions.at(-1) ? ['last'] : []),
    'memento',
  ];
  return { uri: mementoUri(original, entry), rel: roles.join(' '), datetime: momentOf(entry) };
}

/** As aggregators of archives write it: no specification, and all of them do. */
function asJson(map: TimeMap) {
  const { original, versions, number, parts } = map;
  const row = (entry: Entry) => ({
    datetime: entry.published,
    uri: mementoUri(original, entry),
  });
  const [first, last] = [versions[0], versions.at(-1)];
  return {
    original_uri: originalUri(original),
    ...(first && { timegate_uri: originalUri(original) }),
    timemap_uri: { self: timeMapUri(original, number) },
    mementos: {
      ...(first && { first: row(first) }),
      list: listed(map).map(row),
      ...(last && { last: row(last) }),
    },
    ...(number > 1 && { prev: timeMapUri(original, number - 1) }),
    ...(number < parts && { next: timeMapUri(original, number + 1) }),
  };
}

const noMap: Problem = {
  kind: 'notFound',
  detail: {
    sv: 'För den adressen finns inga tidigare versioner. Skriv adressen utan bas efter ”address=”, till exempel timemap?address=dump.nq.',
    en: 'There are no earlier versions of that address. Write the address without its base after “address=”, for example timemap?address=dump.nq.',
  },
};

const noForm: Problem = {
  kind: 'notAcceptable',
  detail: {
    sv: 'Det här finns som application/link-format och application/json.',
    en: 'This comes as application/link-format and application/json.',
  },
};

import type { Response } from 'express';
import { describePrefixes, prefixesPath } from '../catalogue/prefix-declarations.ts';
import { formatOf } from '../rdf/formats.ts';
import type { Prefixes } from '../rdf/prefixes.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { negotiate } from './negotiate.ts';
import { sendProblem, type Problem } from './problem.ts';
import { contentType, sendRdf } from './send-rdf.ts';
import type { Visit } from './visit.ts';

/** What prefixes come as; the first is for who has no preference. */
const forms = [
  { mediaType: 'application/json', aliases: [], extension: 'json', write: toJson },
  { mediaType: 'text/turtle', aliases: [], extension: 'ttl', write: undefined },
  {
    mediaType: 'application/sparql-query',
    aliases: ['text/plain'],
    extension: 'rq',
    write: toSparqlHeader,
  },
] as const;

/** The addresses of prefixes: one that negotiates, and one for each form. */
export const prefixesPaths: readonly string[] = [
  prefixesPath,
  ...forms.map(({ extension }) => `${prefixesPath}.${extension}`),
];

/** Answers with the prefixes of the data, ready to paste: no query gets them by itself. */
export async function answerPrefixes(
  response: Response,
  visit: Visit,
  snapshot: Snapshot,
): Promise<void> {
  const named = forms.find(({ extension }) => visit.path.endsWith(`.${extension}`));
  const chosen = named
    ? { offer: named, mediaType: named.mediaType }
    : negotiate(visit.headers.accept, forms);
  response.set('Vary', 'Accept, Accept-Language');
  if (chosen === undefined) {
    sendProblem(response, visit, notAcceptable);
    return;
  }
  const { offer, mediaType } = chosen;
  if (offer.write === undefined) {
    const turtle = { offer: formatOf('turtle'), mediaType };
    await sendRdf(response, visit, { quads: describePrefixes(snapshot), snapshot, chosen: turtle });
    return;
  }
  response.set('Content-Type', contentType(mediaType)).send(offer.write(snapshot.prefixes));
}

function toJson(prefixes: Prefixes): string {
  return JSON.stringify(prefixes, null, 2) + '\n';
}

function toSparqlHeader(prefixes: Prefixes): string {
  return Object.entries(prefixes)
    .map(([prefix, namespace]) => `PREFIX ${prefix}: <${namespace}>\n`)
    .join('');
}

const notAcceptable: Problem = {
  kind: 'notAcceptable',
  detail: {
    sv: 'Prefixen finns som application/json, text/turtle och application/sparql-query.',
    en: 'The prefixes exist as application/json, text/turtle and application/sparql-query.',
  },
  extensions: { available: forms.map(({ mediaType }) => mediaType) },
};

import { describePrefixes } from '../../catalogue/void/prefix-declarations.ts';
import { formatOf } from '../../rdf/syntaxes/formats.ts';
import type { Prefixes } from '../../rdf/prefixes.ts';
import { routes } from '../../site/routes/routes.ts';
import { newContent } from '../wire/content.ts';
import type { RouteContext } from '../answer/methods.ts';
import { negotiate } from '../wire/negotiate.ts';
import { problemReply } from '../answer/problem.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import { rdfReply } from '../answer/rdf-reply.ts';
import { ok, type Headers, type Reply } from '../wire/reply.ts';

const { forms } = routes.prefixes;
type Form = (typeof forms)[number];

/** What writes the prefixes, where it is not a syntax of RDF. */
const writers: Readonly<Record<Exclude<Form['extension'], 'ttl'>, (prefixes: Prefixes) => string>> =
  { json: toJson, rq: toSparqlHeader };

/** Answers with the prefixes of the data, ready to paste: no query gets them by itself. */
export function answerPrefixes({
  visit,
  edition,
  variables,
}: RouteContext): Promise<Reply> | Reply {
  const { snapshot } = edition;
  const named = forms.find(({ extension }) => extension === variables['format']);
  const chosen = named
    ? { offer: named, mediaType: named.mediaType }
    : negotiate(visit.headers.accept, forms);
  if (chosen === undefined) return problemReply(visit, notAcceptable);
  const { offer, mediaType } = chosen;
  const headers: Headers = named ? {} : { Vary: 'Accept' };
  if (offer.extension !== 'ttl') {
    const content = newContent(writers[offer.extension](snapshot.prefixes));
    return ok(content, { mediaType, headers });
  }
  return rdfReply(visit, {
    edition,
    key: 'prefixes',
    quads: () => describePrefixes(snapshot),
    chosen: { offer: formatOf('turtle'), mediaType },
    headers,
  });
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

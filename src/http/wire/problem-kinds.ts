import type { ProblemWords } from '../../html/layout/problem-page.ts';
import { inLanguage, type Language, type Text } from '../../site/text.ts';
import type { Headers } from './reply.ts';

/** Our errors and their status codes: the only place that knows both. */
const kinds = {
  malformedQuery: {
    status: 400,
    title: { sv: 'Frågan kan inte läsas', en: 'The query cannot be read' },
  },
  malformedRequest: {
    status: 400,
    title: { sv: 'Begäran kan inte läsas', en: 'The request cannot be read' },
  },
  refused: { status: 403, title: { sv: 'Inte tillåtet', en: 'Not allowed' } },
  notFound: { status: 404, title: { sv: 'Finns inte', en: 'Not found' } },
  gone: { status: 410, title: { sv: 'Borttaget', en: 'Gone' } },
  methodNotAllowed: {
    status: 405,
    title: { sv: 'Metoden kan inte användas här', en: 'Method not allowed' },
  },
  notAcceptable: { status: 406, title: { sv: 'Formatet finns inte', en: 'Not acceptable' } },
  conditionFailed: {
    status: 412,
    title: { sv: 'Villkoret är inte uppfyllt', en: 'Precondition failed' },
  },
  tooLarge: { status: 413, title: { sv: 'För stort', en: 'Too large' } },
  crowded: { status: 429, title: { sv: 'För många frågor', en: 'Too many requests' } },
  unsupportedMediaType: {
    status: 415,
    title: { sv: 'Innehållets typ stöds inte', en: 'Unsupported media type' },
  },
  noSuchPart: { status: 416, title: { sv: 'Delen finns inte', en: 'Range not satisfiable' } },
  unmetExpectation: {
    status: 417,
    title: { sv: 'Förväntan kan inte uppfyllas', en: 'Expectation failed' },
  },
  broken: {
    status: 500,
    title: { sv: 'Något gick fel hos oss', en: 'Something went wrong on our side' },
  },
  serviceFailed: {
    status: 502,
    title: { sv: 'En annan tjänst svarade inte som den ska', en: 'Another service failed' },
  },
  full: { status: 507, title: { sv: 'Det finns inte plats', en: 'There is no room' } },
  busy: { status: 503, title: { sv: 'Upptaget just nu', en: 'Busy at the moment' } },
  lost: { status: 503, title: { sv: 'Frågan gick förlorad', en: 'The query was lost' } },
  tooMuch: {
    status: 503,
    title: { sv: 'Frågan kräver för mycket', en: 'The query needs too much' },
  },
  timedOut: {
    status: 503,
    title: { sv: 'Frågan tog för lång tid', en: 'The query took too long' },
  },
} as const satisfies Record<string, { status: number; title: Text }>;

export interface Problem {
  readonly kind: keyof typeof kinds;
  readonly detail: Text;
  /** Further members of the problem (RFC 9457 §3.2). */
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** Members that are words, in the answer's language. */
  readonly told?: Readonly<Record<string, Text>>;
  readonly headers?: Headers;
}

/** What people are told of a problem, with its status code. */
export function wordsOf({ kind, detail }: Problem, language: Language): ProblemWords {
  const { status, title } = kinds[kind];
  return { status, title: inLanguage(title, language), detail: inLanguage(detail, language) };
}

/** What every answer with a problem says to those who keep answers, and what this one says more. */
export function headersOf({ headers }: Problem): Headers {
  return { Vary: 'Accept, Accept-Language', 'Cache-Control': 'no-cache', ...headers };
}

import type { Log } from '../../site/log.ts';
import { problemReply } from './problem.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import type { Reply } from '../wire/reply.ts';
import type { Visit } from '../wire/request.ts';
import { StoreFailure } from '../../store/servers/store-failure.ts';
import { TooMuchToFetch } from '../../store/port/store.ts';

interface Telling {
  readonly log: Log;
  readonly requestId?: string | undefined;
}

/** What a client is told of an error that nobody foresaw, as a reply. */
export function failureReply(error: unknown, visit: Visit, telling: Telling): Reply {
  return problemReply(visit, problemOfFailure(error, visit.path, telling));
}

/** What a client is told of an error that nobody foresaw: the details go to the log, never to the client. */
export function problemOfFailure(
  error: unknown,
  path: string,
  { log, requestId }: Telling,
): Problem {
  const problem = tooLarge(error) ?? ofStore(error) ?? foreseen[statusOf(error)];
  if (problem === undefined) log.error({ event: 'failure', id: requestId, path, err: error });
  return problem ?? failure(requestId);
}

/** Errors of the body reader carry the status that they mean. */
function statusOf(error: unknown): number {
  return error instanceof Error && 'status' in error ? Number(error.status) : 500;
}

/** The body reader tells how many bytes it would have taken. */
function tooLarge(error: unknown): Problem | undefined {
  if (statusOf(error) !== 413 || !(error instanceof Error && 'limit' in error)) return undefined;
  const bytes = Number(error.limit);
  return {
    kind: 'tooLarge',
    detail: {
      sv: `Begäran är för stor. Den får ha högst ${bytes} byte.`,
      en: `The request is too large. It may have ${bytes} bytes at most.`,
    },
    headers: { 'Retry-After': '10' },
  };
}

/** What is told where statements would have to come from a store; why one failed is for the log of the store. */
function ofStore(error: unknown): Problem | undefined {
  if (error instanceof TooMuchToFetch) return tooMuchToFetch;
  return error instanceof StoreFailure ? storeAway : undefined;
}

const storeAway: Problem = {
  kind: 'busy',
  detail: {
    sv: 'Databasen bakom webbplatsen svarar inte just nu. Försök igen om en stund.',
    en: 'The store behind the site does not answer at the moment. Try again in a while.',
  },
  headers: { 'Retry-After': '5' },
};

const tooMuchToFetch: Problem = {
  kind: 'tooMuch',
  detail: {
    sv: 'För det här svaret behövs fler uppgifter än som hämtas ur databasen på en gång. Fråga efter en del av dem på /sparql.',
    en: 'This answer needs more data than is fetched from the store at once. Ask for a part of it at /sparql.',
  },
};

const foreseen: Readonly<Record<number, Problem>> = {
  400: {
    kind: 'malformedRequest',
    detail: {
      sv: 'Begärans innehåll tog slut i förtid.',
      en: 'The content of the request ended early.',
    },
  },
  415: {
    kind: 'unsupportedMediaType',
    detail: {
      sv: 'Skicka innehållet okomprimerat eller med gzip, i UTF-8.',
      en: 'Send the content uncompressed or with gzip, in UTF-8.',
    },
  },
};

/** The id of the request lets somebody find it in the log who is told of it. */
function failure(requestId = ''): Problem {
  return {
    kind: 'broken',
    detail: {
      sv: `Felet är antecknat i loggen (${requestId}). Försök gärna igen.`,
      en: `The error is in the log (${requestId}). Please try again.`,
    },
  };
}

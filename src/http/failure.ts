import type { NextFunction, Request, Response } from 'express';
import type { Log } from '../site/log.ts';
import { sendProblem, type Problem } from './problem.ts';
import { visitOf } from './visit.ts';

/** What nobody foresaw: the details go to the log, never to the client. Express tells handlers of errors by their four parameters. */
export function reportFailure(log: Log, baseIri: () => string) {
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (!(statusOf(error) in foreseen)) {
      log.error({ event: 'failure', path: request.path, err: error });
    }
    if (response.headersSent) {
      next(error);
      return;
    }
    const visit = visitOf(request.url, request.headers, baseIri());
    sendProblem(response, visit, foreseen[statusOf(error)] ?? failure);
  };
}

/** Errors of the body reader carry the status that they mean. */
function statusOf(error: unknown): number {
  return error instanceof Error && 'status' in error ? Number(error.status) : 500;
}

const foreseen: Readonly<Record<number, Problem>> = {
  400: {
    kind: 'malformedRequest',
    detail: {
      sv: 'Begärans innehåll tog slut i förtid.',
      en: 'The content of the request ended early.',
    },
  },
  413: {
    kind: 'tooLarge',
    detail: { sv: 'Frågan är för lång.', en: 'The query is too long.' },
  },
  415: {
    kind: 'unsupportedMediaType',
    detail: {
      sv: 'Skicka innehållet okomprimerat eller med gzip, i UTF-8.',
      en: 'Send the content uncompressed or with gzip, in UTF-8.',
    },
  },
};

const failure: Problem = {
  kind: 'broken',
  detail: {
    sv: 'Felet är antecknat i loggen. Försök gärna igen.',
    en: 'The error is in the log. Please try again.',
  },
};

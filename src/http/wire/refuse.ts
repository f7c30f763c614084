import type { IncomingMessage, ServerResponse } from 'node:http';
import { common } from './common-headers.ts';
import { headersOf, wordsOf, type Problem } from './problem-kinds.ts';
import { languageOf } from './request.ts';

/** Refuses what no route is needed to refuse, with a problem for programs (RFC 9457): people's browsers ask nothing of the kind. */
export function refuse(request: IncomingMessage, response: ServerResponse, problem: Problem): void {
  const { headers, url = '', method } = request;
  const language = languageOf({ query: new URLSearchParams(url.replace(/^[^?]*/, '')), headers });
  const { status, ...words } = wordsOf(problem, language);
  const body = `${JSON.stringify({ type: 'about:blank', status, ...words }, null, 2)}\n`;
  response.writeHead(status, {
    ...common,
    ...headersOf(problem),
    Vary: 'Accept-Language',
    'Content-Type': 'application/problem+json',
    'Content-Language': language,
    'Content-Length': String(Buffer.byteLength(body)),
  });
  response.end(method === 'HEAD' ? undefined : body);
}

import type { IncomingMessage, RequestListener } from 'node:http';
import { createRouter, newFind, type Site } from './app.ts';
import { trustOf } from './caller-of.ts';
import { isRecalled } from '../editions/answers.ts';
import { routes } from '../../site/routes/routes.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import { refuse } from '../wire/refuse.ts';
import { send } from '../wire/send-reply.ts';
import { newTraceRequest } from '../observe/trace-requests.ts';
import { newIdentify, routeNotedOn } from '../observe/request-id.ts';
import { newWatch } from '../observe/watch-requests.ts';

/** Listens to requests: what an edition has answered before is sent at once, the rest goes to the routes. */
export function createListener(site: Site): RequestListener {
  const answer = createRouter(site, newFind(site));
  const isTrusted = trustOf(site.trustedProxies ?? []);
  const isTrustedProxy = (address: string): boolean => isTrusted(address, 0);
  const identify = newIdentify(isTrustedProxy);
  const traced = newTraceRequest(isTrustedProxy);
  const watch = newWatch({ ...site, identify });
  return (request, response) => {
    const mistake = mistakeIn(request);
    if (mistake) {
      watch(request, response, () => 'none');
      refuse(request, response, mistake);
      return;
    }
    const isOfPast = site.past !== undefined && request.headers['accept-datetime'] !== undefined;
    const known =
      isRecalled(request) && !isOfPast ? site.editions.current().recall(request) : undefined;
    const route = (): string => known?.route ?? routeNotedOn(response);
    watch(request, response, route);
    traced(request, response, route, () => {
      if (known === undefined) {
        answer(request, response);
        return;
      }
      if (known.route === routes.sparql.label) site.metrics.cacheUsed('hit');
      send(request, response, known);
    });
  };
}

/** What no route can answer, whatever it is. */
function mistakeIn({ httpVersion, method, url, headers }: IncomingMessage): Problem | undefined {
  if (httpVersion === '1.1' && headers.host === undefined) return noHost;
  return url === '*' && method !== 'OPTIONS' ? noAddress : undefined;
}

/** RFC 9112 §3.2. */
const noHost: Problem = {
  kind: 'malformedRequest',
  detail: {
    sv: 'Det saknas ett huvud i begäran: Host.',
    en: 'The request lacks a header: Host.',
  },
};

/** RFC 9112 §3.2.4. */
const noAddress: Problem = {
  kind: 'malformedRequest',
  detail: {
    sv: '”*” är ingen adress. Det kan bara stå i en begäran med OPTIONS.',
    en: '“*” is no address. Only OPTIONS can be asked of it.',
  },
};

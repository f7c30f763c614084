import type { IncomingMessage, RequestListener } from 'node:http';
import { createApp, type Site } from './app.ts';
import { isRecalled } from '../editions/answers.ts';
import { routes } from '../../site/routes/routes.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import { refuse } from '../wire/refuse.ts';
import { send } from '../wire/send-reply.ts';
import { newTraceRequest } from '../observe/trace-requests.ts';
import { newIdentify, type Noted } from '../observe/request-id.ts';
import { newWatch } from '../observe/watch-requests.ts';

/**
 * Listens to requests: what an edition has answered before is sent at once, the rest goes through
 * express. (Express alone takes three times as long as node:http for an answer that is there.)
 */
export function createListener(site: Site): RequestListener {
  const app = createApp(site);
  const isTrusted = app.get('trust proxy fn') as (address: string, hop: number) => boolean;
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
    const route = (): string => known?.route ?? routeOf(response);
    watch(request, response, route);
    traced(request, response, route, () => {
      if (known === undefined) {
        app(request, response);
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

/** What express's part noted on the response. */
function routeOf({ locals }: Noted): string {
  const label = locals?.['route'];
  return typeof label === 'string' ? label : 'none';
}

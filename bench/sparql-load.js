/** Clients that ask a SPARQL endpoint again as soon as they are answered. */
import { Agent, request } from 'node:http';
import autocannon from 'autocannon';

/** How a query is asked for over HTTP. */
export function requestFor(query) {
  return {
    path: `?query=${encodeURIComponent(query)}`,
    headers: { accept: isGraph(query) ? 'text/turtle' : 'application/sparql-results+json' },
  };
}

/** Whether the answer is a graph, or else rows. */
export function isGraph(query) {
  return /^(CONSTRUCT|DESCRIBE)/m.test(query);
}

/**
 * Loads an endpoint with what `nextQuery` gives. The rate in answers a second, the 95th percentile in milliseconds,
 * and how many answers were none: those do not count as answered.
 */
export async function load(url, { clients, seconds, nextQuery }) {
  const { pathname } = new URL(url);
  const result = await autocannon({
    url,
    connections: clients,
    duration: seconds,
    timeout: 60,
    requests: [
      {
        setupRequest: (given) => {
          const { path, headers } = requestFor(nextQuery());
          return { ...given, path: pathname + path, headers };
        },
      },
    ],
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  return { rate: result['2xx'] / result.duration, failed };
}

/** Asks one at a time, from an address of this machine; milliseconds of each, and how many failed. */
export async function askInTurn(url, { until, from, nextQuery }) {
  const agent = new Agent({ keepAlive: true, localAddress: from });
  const times = [];
  let failed = 0;
  while (performance.now() < until()) {
    const started = performance.now();
    const { status } = await ask(url, nextQuery(), agent);
    if (status === 200) times.push(performance.now() - started);
    else failed += 1;
  }
  agent.destroy();
  return { times, failed };
}

/** Reads one answer to its end. */
export function ask(url, query, agent) {
  const { path, headers } = requestFor(query);
  return new Promise((resolve, reject) => {
    request(url + path, { agent, headers }, (response) => {
      const chunks = [];
      response
        .on('data', (chunk) => chunks.push(chunk))
        .on('end', () => {
          const body = Buffer.concat(chunks).toString();
          resolve({ status: response.statusCode, body, timing: response.headers['server-timing'] });
        })
        .on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}

export function quantile(times, part) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * part)];
}

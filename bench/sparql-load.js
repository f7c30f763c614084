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
 * Answers a second where each client asks again as soon as it is answered, and how many were none. The last ones are
 * waited for: a client that leaves would end work that the next measure had to pay for.
 */
export async function loadNew(url, { clients, seconds, nextQuery }) {
  const started = performance.now();
  const end = started + seconds * 1000;
  const asked = Array.from({ length: clients }, () =>
    askInTurn(url, { until: () => end, nextQuery }),
  );
  const answers = await Promise.all(asked);
  const count = answers.flatMap(({ times }) => times).length;
  return {
    rate: (1000 * count) / (performance.now() - started),
    failed: answers.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** The same for a few queries in turn that are all known: as fast as a client can ask. */
export async function loadKnown(url, { clients, seconds, queries }) {
  for (const query of queries) await ask(url, query);
  const { pathname } = new URL(url);
  const result = await autocannon({
    url,
    connections: clients,
    duration: seconds,
    timeout: 60,
    requests: queries.map((query) => {
      const { path, headers } = requestFor(query);
      return { path: pathname + path, headers };
    }),
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  return { rate: result['2xx'] / result.duration, failed };
}

/** Asks one at a time, from an address of this machine where one is given; milliseconds of each, and how many failed. */
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

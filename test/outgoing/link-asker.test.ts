import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newLinkAsker, type LinkAsker, type LinkReport } from '../../src/outgoing/link-asker.ts';
import { museum } from '../support/files.ts';
import { startSite } from '../support/start-site.ts';

const replies: Readonly<Record<string, RequestListener>> = {
  '/good': (_, response) => response.end('here'),
  '/no-head': ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
  '/gone': (_, response) => response.writeHead(404).end(),
  '/moved': (_, response) => response.writeHead(303, { location: '/good#part' }).end(),
  '/inside': (_, response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
  '/file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/silent': () => undefined,
  '/cut': (_, response) => response.destroy(),
};

let requests: string[] = [];
let [open, mostOpen] = [0, 0];
const server = createServer((request, response) => {
  requests.push(`${request.method} ${request.url}`);
  open += 1;
  mostOpen = Math.max(mostOpen, open);
  response.on('close', () => (open -= 1));
  replies[request.url ?? '']?.(request, response);
});
let origin = '';

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  requests = [];
  mostOpen = 0;
});

/** What is known when all has been asked. */
async function settled(ask: LinkAsker, addresses: readonly string[]): Promise<LinkReport> {
  for (;;) {
    const report = ask(addresses);
    if (!report.isAsking) return report;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const options = { most: 100, onLoopback: true, seconds: 0.5 };

describe('asking whether links answer', () => {
  it('tells of each address what is wrong with it, one at a time', async () => {
    const addresses = Object.keys(replies).map((path) => origin + path);
    const { asked } = await settled(newLinkAsker(options), addresses);
    const faults = asked.map(({ address, fault }) => [address.slice(origin.length), fault?.en]);
    expect(Object.fromEntries(faults)).toEqual({
      '/good': undefined,
      '/no-head': undefined,
      '/moved': undefined,
      '/gone': 'gives status 404',
      '/inside': 'is not on the open internet',
      '/file': 'is not on the open internet',
      '/round': 'leads in circles',
      '/silent': 'answers too slowly',
      '/cut': 'does not answer',
    });
    expect(mostOpen).toBe(1);
  });

  it('asks nothing that is not on the open internet, by number or by name', async () => {
    const { port } = new URL(origin);
    const addresses = [origin, `http://localhost:${port}`, `http://[::ffff:7f00:1]:${port}`];
    const report = await settled(newLinkAsker({ ...options, onLoopback: false }), addresses);
    expect(report.asked.map(({ fault }) => fault?.en)).toEqual(
      addresses.map(() => 'is not on the open internet'),
    );
    expect(requests).toEqual([]);
  });

  it('asks once a day, and no more than it may, whichever addresses it is given', async () => {
    const ask = newLinkAsker({ ...options, most: 3 });
    const paths = (names: string) => names.split(' ').map((name) => `${origin}/${name}`);
    const first = paths('good moved');
    expect((await settled(ask, first)).asked).toHaveLength(2);
    const { length } = requests;
    expect((await settled(ask, first)).asked).toHaveLength(2);
    expect(requests).toHaveLength(length);
    expect(await settled(ask, paths('no-head gone file'))).toMatchObject({
      all: 3,
      asked: [{ address: `${origin}/file` }],
    });
    expect(requests.slice(length)).toEqual(['HEAD /file']);
  });

  it('begins with something of each host', async () => {
    const resolve = () => Promise.resolve([{ address: '10.0.0.1', family: 4 }]);
    const ask = newLinkAsker({ ...options, most: 2, resolve });
    const { asked } = await settled(ask, ['http://a.x/1', 'http://a.x/2', 'http://b.x/1']);
    expect(asked.map(({ address }) => address)).toEqual(['http://a.x/1', 'http://b.x/1']);
  });
});

describe('the page of quality', () => {
  it('tells how many links answer, of how many, since when, and which do not', async () => {
    const resolve = () => Promise.resolve([{ address: '10.0.0.1', family: 4 }]);
    const askLinks = newLinkAsker({ ...options, resolve });
    const site = await startSite(museum(), undefined, undefined, { askLinks });
    const look = async (path = '/quality.json?lang=en') => (await site.get(path)).text();
    expect(await look()).toContain('They are being asked just now');
    await expect.poll(look).toMatch(/"lookedAt": "(\d+) of \1 addresses at \d+ websites, since/);
    expect(await look()).toMatch(/"http[^"]+ \(is not on the open internet\)"/);
    expect(await look('/quality.json?lang=sv')).toMatch(/"http[^"]+ \(är inte på öppna nätet\)"/);
    expect(await look('/quality.ttl')).toMatch(/links-elsewhere-measured>[^]*?dqv#value>\s+0;/);
    await site.close();
  });

  it('says that nobody was asked where the operator has not allowed it', async () => {
    const site = await startSite(museum());
    const text = await (await site.get('/quality.json?lang=en')).text();
    await site.close();
    expect(text).toContain('No website has been asked');
  });
});

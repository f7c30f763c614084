import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLoopback, isPublicAddress } from '../../src/outgoing/public-address.ts';
import { ServiceFailure } from '../../src/query/federation/service-failure.ts';
import { newEndpointClient } from '../../src/query/federation/endpoint-client.ts';
import { isAllowedService, type ServiceRules } from '../../src/query/federation/service-rules.ts';

const answer = '{"head":{"vars":[]},"results":{"bindings":[{}]}}';
let requests: { readonly host: string | undefined; readonly body: string }[] = [];
const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (text: string) => (body += text));
  request.on('end', () => {
    requests.push({ host: request.headers.host, body });
    response.writeHead(200, { 'content-type': 'application/sparql-results+json' }).end(answer);
  });
});
let port: number;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const rules: ServiceRules = { allowed: [], onLoopback: false, seconds: 2, rows: 10, megabytes: 1 };
const query = 'SELECT * {}';

/** Asks an address that the operator has allowed. */
function ask(url: string, more: Partial<ServiceRules> = {}): Promise<readonly object[]> {
  requests = [];
  const { origin } = new URL(url);
  return newEndpointClient({ ...rules, allowed: [`${origin}/`], ...more })(url, query);
}

describe('never reaches what is not on the open internet', () => {
  it.each([
    'http://127.0.0.1:PORT/',
    'http://localhost:PORT/',
    'http://LOCALHOST:PORT/',
    'http://2130706433:PORT/',
    'http://0x7f000001:PORT/',
    'http://0x7f.1:PORT/',
    'http://0177.0.0.1:PORT/',
    'http://127.1:PORT/',
    'http://0:PORT/',
    'http://[::1]:PORT/',
    'http://[::]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://[::ffff:7f00:1]:PORT/',
    'http://[::127.0.0.1]:PORT/',
    'http://[64:ff9b::7f00:1]:PORT/',
    'http://[2002:7f00:1::]:PORT/',
    'http://169.254.169.254/latest/meta-data',
    'http://[fd00:ec2::254]/latest/meta-data',
    'http://[fe80::1]/',
    'http://10.0.0.1/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://100.100.100.200/',
    'http://168.63.129.16/',
  ])('as %s', async (url) => {
    const asked = ask(url.replace('PORT', String(port)));
    await expect(asked).rejects.toThrow('not on the open internet');
    expect(requests).toEqual([]);
  });

  it('as a name with a dot at its end, which some systems know and some do not', async () => {
    await expect(ask(`http://localhost.:${port}/`)).rejects.toThrow(ServiceFailure);
    expect(requests).toEqual([]);
  });

  it('not even in tests, but for loopback', async () => {
    const asked = ask('http://169.254.169.254/', { onLoopback: true });
    await expect(asked).rejects.toThrow('not on the open internet');
    expect(await ask(`http://localhost:${port}/`, { onLoopback: true })).toEqual([{}]);
  });
});

describe('a name', () => {
  const [open, loopback] = [
    { address: '93.184.215.14', family: 4 },
    { address: '127.0.0.1', family: 4 },
  ];
  const url = (): string => `http://endpoint.example:${port}/sparql`;

  it('is refused where any of its addresses is private', async () => {
    const allowed = { ...rules, allowed: [url()] };
    const ask = newEndpointClient(allowed, () => Promise.resolve([open, loopback]));
    await expect(ask(url(), query)).rejects.toThrow('not on the open internet');
  });

  it('is asked for once, and the address that was checked is the one connected to', async () => {
    let lookups = 0;
    const allowed = { ...rules, allowed: [url()], onLoopback: true };
    const ask = newEndpointClient(allowed, () => {
      lookups += 1;
      return Promise.resolve([loopback]);
    });
    requests = [];
    await ask(url(), query);
    expect(lookups).toBe(1);
    expect(requests).toEqual([{ host: `endpoint.example:${port}`, body: 'query=SELECT+*+%7B%7D' }]);
  });

  it('that nobody answers for in time is given up', async () => {
    const allowed = { ...rules, allowed: [url()], seconds: 0.1 };
    const ask = newEndpointClient(allowed, () => new Promise(() => undefined));
    await expect(ask(url(), query)).rejects.toThrow('too slowly');
  });
});

describe('addresses', () => {
  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2a00:1450::1', '2606:4700::1111'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each(['127.255.0.9', '::1'])('%s is loopback', (address) => {
    expect(isLoopback(address)).toBe(true);
  });
});

describe('an allowed address', () => {
  const allowed = {
    allowed: ['https://a.example/sparql', 'https://b.example/data/', 'no address'],
  };
  it.each([
    ['https://a.example/sparql', true],
    ['https://a.example:443/sparql', true],
    ['https://A.EXAMPLE/sparql', true],
    ['https://a.example/sparql/deep', true],
    ['https://b.example/data/x?y=z', true],
    ['http://a.example/sparql', false],
    ['https://a.example/sparql-admin', false],
    ['https://a.example/sparql?action=drop', false],
    ['https://a.example/', false],
    ['https://a.example.evil.example/sparql', false],
    ['https://a.example@evil.example/sparql', false],
    ['https://user:word@a.example/sparql', false],
    ['https://a.example:8443/sparql', false],
    ['https://b.example/data/../admin', false],
    ['https://b.example/data/%2e%2e/admin', false],
    ['file:///etc/passwd', false],
    ['urn:a', false],
    ['no address', false],
  ])('%s: %s', (iri, isAllowed) => {
    expect(isAllowedService(iri, allowed)).toBe(isAllowed);
  });
});

it('asks nobody who is not allowed', async () => {
  await expect(ask(`http://localhost:${port}/`, { allowed: [] })).rejects.toThrow('not allowed');
  expect(requests).toEqual([]);
});

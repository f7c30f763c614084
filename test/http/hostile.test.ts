import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSite, type Site } from '../support/start-site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** What comes back for bytes as no client library would send them. */
function send(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(site.origin).port), 'localhost', () => {
      socket.write(bytes);
    });
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (text) => (answer += String(text)));
    socket.on('end', () => {
      resolve(answer);
    });
    socket.on('error', reject);
  });
}

function requestOf(target: string, ...headers: readonly string[]): string {
  return [`GET ${target} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers, '', ''].join(
    '\r\n',
  );
}

const document = '/doc/author/selma-lagerlof.ttl';

describe('an address', () => {
  it.each([
    '/../etc/passwd',
    '/doc/../doc/author/selma-lagerlof.ttl',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '//evil.example/%2f..',
    '/\\evil.example',
    '/doc//author/selma-lagerlof',
    '/doc/author/selma-lagerlof/',
    '/doc/author/selma-lagerlof.ttl.ttl.ttl',
    '/.ttl',
    '/doc/.ttl',
    '/id//',
    '/id',
    '/%00',
    '/%0d%0aSet-Cookie:a=b',
    '/%ff%fe',
    '/%',
    '/%u00e5',
    '/constructor',
    '/__proto__',
    '/toString.ttl',
    '/dump',
    '/dump.',
    '/dump.exe',
    '/sparql/more',
    `/${'a'.repeat(8000)}`,
    `/${'%C3%A5'.repeat(1000)}`,
    '/doc/author/selma-lagerlof?page=0',
    '/doc/author/selma-lagerlof?page=2',
    '/doc/author/selma-lagerlof?page=-1',
    '/doc/author/selma-lagerlof?page=1e3',
    '/doc/author/selma-lagerlof?page=99999999999999999999',
  ])('that is none is a 404 with a problem: %s', async (target) => {
    const answer = await send(requestOf(target));
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).toMatch(/content-type: application\/problem\+json/i);
    expect(answer).toContain('"status": 404');
    expect(answer).not.toMatch(/^set-cookie/im);
  });

  it.each([
    'http://evil.example/doc/author/selma-lagerlof.ttl',
    'https://evil.example:1/doc/author/selma-lagerlof.ttl',
    '/doc/author/selma-lagerlof.ttl?',
    '/doc/author/selma-lagerlof.ttl?utm_source=x&y',
    '/doc/author/%73elma-lagerlof.ttl',
  ])('of ours is found as %s', async (target) => {
    const answer = await send(requestOf(target));
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).not.toContain('evil');
  });
});

describe('headers', () => {
  it.each([
    ['X-Forwarded-Host: evil.example', 'X-Forwarded-Proto: gopher'],
    ['Forwarded: host=evil.example;proto=https'],
    ['X-Original-URL: /metrics', 'X-Rewrite-URL: /metrics'],
    ['X-HTTP-Method-Override: DELETE'],
    ['If-None-Match: \u0001'],
    ['If-Modified-Since: Thu, 99 Foo 20260 99:99:99 GMT'],
    ['If-Range: \\'],
    ['Accept-Encoding: br;q=x, gzip;q=2, *;q=0'],
    ['Accept-Encoding: ,,,;'],
    ['Accept-Language: ' + 'x-'.repeat(2000)],
    ['Range: bytes=1-2'],
    ['Expect: 200-maybe'],
    ['Content-Length: 3', '', 'abc'],
  ])('do no harm: %s', async (...headers) => {
    const answer = await send(requestOf(document, ...headers));
    expect(answer).toMatch(/^HTTP\/1\.1 (?:200|400|417) /);
    expect(answer).not.toContain('evil');
  });

  it('that are too long are a 431 with a problem', async () => {
    const answer = await send(requestOf(document, `X-Long: ${'a'.repeat(20_000)}`));
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(answer).toContain('"status":431');
  });
});

describe('what is no request', () => {
  it.each([
    'HELLO\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    'GET /a b HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n',
    'GET / HTTP/1.1\r\nBad Header: x\r\n\r\n',
    '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003',
  ])('is a 400 with a problem', async (bytes) => {
    const answer = await send(bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"status":400');
  });

  it.each([
    ['a method that nobody knows', 'FOO / HTTP/1.1\r\nHost: x\r\n\r\n', 501],
    ['a request to no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['a request to no address', 'GET * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
    ['an expectation', requestOf('/', 'Expect: foo'), 417],
  ])('or can be answered by nobody, is refused with a problem: %s', async (_, bytes, status) => {
    const answer = await send(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toMatch(/^content-type: application\/problem\+json/im);
    expect(answer).toMatch(/^access-control-allow-origin: \*/im);
    expect(answer.replaceAll(' ', '')).toContain(`"status":${status}`);
  });

  it('may come to no host by HTTP/1.0', async () => {
    expect(await send(`GET ${document} HTTP/1.0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('is OPTIONS * all the same', async () => {
    const answer = await send('OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 204 /);
  });
});

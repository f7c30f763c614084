import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { connect, type ClientHttp2Session, type OutgoingHttpHeaders } from 'node:http2';
import type { AddressInfo } from 'node:net';

import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, library } from '../support/files.ts';
import { freePort } from '../support/free-port.ts';
import { startCommand, type Running } from '../support/run-command.ts';
import { findProgram } from './find-program.ts';

const run = promisify(execFile);
const sample = (name: string): Promise<string> =>
  readFile(join(import.meta.dirname, '../../docs/deploy', name), 'utf8');

/** Where a proxy stands between: its own port, the one it asks, and its folder with a certificate. */
interface Place {
  readonly folder: string;
  readonly port: number;
  readonly plainPort: number;
  readonly upstream: number;
}

type Start = (program: string, place: Place) => Promise<ChildProcess>;

/** Our sample for nginx with nothing changed but names, ports and paths. */
const startNginx: Start = async (program, { folder, port, plainPort, upstream }) => {
  const site = (await sample('nginx.conf'))
    .replaceAll('/var/cache/nginx/styrkedata', join(folder, 'cache'))
    .replaceAll('/etc/ssl/data.example/fullchain.pem', join(folder, 'cert.pem'))
    .replaceAll('/etc/ssl/data.example/key.pem', join(folder, 'key.pem'))
    .replaceAll('127.0.0.1:3000', `127.0.0.1:${upstream}`)
    .replaceAll('data.example', 'localhost')
    .replace('listen 443 ssl', `listen 127.0.0.1:${port} ssl`)
    .replace('listen 80', `listen 127.0.0.1:${plainPort}`);
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  // Started by root, nginx lets another user work, who may not write where the tests do.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const main = `${user} daemon off; pid ${join(folder, 'pid')}; error_log stderr warn;
    events {} http { access_log off; ${folders.join(' ')} ${site} }`;
  await writeFile(join(folder, 'nginx.conf'), main);
  return spawn(program, ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'], { stdio: 'ignore' });
};

/** Our sample for Caddy, with a certificate of ours in the place of one that it would fetch. */
const startCaddy: Start = async (program, { folder, port, plainPort, upstream }) => {
  const options = `{\n\tadmin off\n\thttp_port ${plainPort}\n\thttps_port ${port}\n}\n`;
  await writeFile(join(folder, 'Caddyfile'), options + (await sample('Caddyfile')));
  const words = ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')];
  const env = {
    ...{ HOME: folder, PATH: process.env['PATH'] },
    ADDRESS: 'localhost',
    TLS: `tls ${join(folder, 'cert.pem')} ${join(folder, 'key.pem')}`,
    SITE: `127.0.0.1:${upstream}`,
  };
  return spawn(program, words, { env, stdio: 'ignore' });
};

interface Reply {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly text: string;
}

/** Asks by HTTP/2 over TLS. */
async function ask(session: ClientHttp2Session, headers: OutgoingHttpHeaders): Promise<Reply> {
  const stream = session.request(headers);
  stream.setEncoding('utf8');
  const [answered] = (await once(stream, 'response')) as [Record<string, unknown>];
  let text = '';
  for await (const part of stream) text += String(part);
  return { headers: answered, status: Number(answered[':status']), text };
}

async function connected(port: number, cert: string): Promise<ClientHttp2Session> {
  const session = connect(`https://localhost:${port}`, { ca: cert });
  session.on('error', () => undefined);
  await once(session, 'connect');
  return session;
}

/** Tries until the proxy is there. */
async function untilConnected(port: number, cert: string): Promise<ClientHttp2Session> {
  const end = performance.now() + 60_000;
  for (;;) {
    try {
      return await connected(port, cert);
    } catch (cause) {
      if (performance.now() > end) throw cause;
      await delay(300);
    }
  }
}

const openssl = findProgram('openssl');
const proxies = [
  ['nginx', findProgram('nginx'), startNginx],
  ['caddy', findProgram('caddy'), startCaddy],
] as const;

describe.each(proxies)('a site behind %s, by our sample', (name, program, start) => {
  const reason = [
    ...(program === undefined ? [`there is no ${name}`] : []),
    ...(openssl === undefined ? ['there is no openssl'] : []),
  ].join(', ');

  describe.skipIf(reason !== '')(reason === '' ? 'is' : `(skipped: ${reason})`, () => {
    let [site, proxy, session]: [Running?, ChildProcess?, ClientHttp2Session?] = [];
    let [cert, seen]: [string, IncomingHttpHeaders[]] = ['', []];
    let place: Place;
    const echo = createServer((request, response) => {
      seen.push(request.headers);
      response.end(request.url);
    });
    const newPlace = async (upstream: number): Promise<Place> => {
      const folder = await folderWith({});
      const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
      const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
      const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
      await run(openssl ?? '', ['req', '-x509', ...key, ...files, ...subject, '-days', '2']);
      cert = await readFile(join(folder, 'cert.pem'), 'utf8');
      return { folder, port: await freePort(), plainPort: await freePort(), upstream };
    };

    beforeAll(async () => {
      const upstream = await freePort();
      place = await newPlace(upstream);
      const { data, ontology, shapes } = library();
      const folders = ['--data', data, '--ontology', ontology, '--shapes', shapes];
      const base = ['--base', `https://localhost:${place.port}/open/`];
      const trust = ['--trusted-proxies', '127.0.0.1', '--host', '127.0.0.1'];
      site = startCommand(['serve', ...folders, ...base, ...trust, '--port', String(upstream)]);
      await site.said(/query-thread-ready/);
      proxy = await start(program ?? '', place);
      session = await untilConnected(place.port, cert);
    });
    afterAll(async () => {
      session?.destroy();
      proxy?.kill();
      site?.process.kill();
      await site?.ended;
      echo.close();
    });
    const get = (path: string, headers: OutgoingHttpHeaders = {}): Promise<Reply> => {
      if (session === undefined) throw new Error('no session');
      return ask(session, { ':path': path, ...headers });
    };

    it('reached by HTTP/2 over TLS below a path of its own, and leads on within it', async () => {
      const thing = await get('/open/id/author/selma-lagerlof', { accept: 'text/turtle' });
      const asked = `https://localhost:${place.port}/open/id/author/selma-lagerlof`;
      const { pathname } = new URL(String(thing.headers['location']), asked);
      expect([thing.status, pathname]).toEqual([303, '/open/doc/author/selma-lagerlof']);
      const document = await get('/open/doc/author/selma-lagerlof', { accept: 'text/turtle' });
      expect(document.status).toBe(200);
      expect(document.text).toContain(`https://localhost:${place.port}/open/id/author/`);
      expect(document.headers['strict-transport-security']).toBe('max-age=31536000');
    });

    it('answered in the form and language that is asked for, compressed once, each apart', async () => {
      const path = '/open/doc/author/selma-lagerlof';
      for (const accept of ['text/html', 'text/turtle', 'application/ld+json', 'text/html']) {
        const { headers } = await get(path, { accept, 'accept-encoding': 'br' });
        expect(headers['content-type']).toContain(accept);
        expect(headers['content-encoding']).toBe('br');
        expect(headers['vary']).toMatch(/Accept\b/);
      }
      const english = await get('/open/browse', { 'accept-language': 'en' });
      const swedish = await get('/open/browse', { 'accept-language': 'sv' });
      expect([english.headers['content-language'], swedish.headers['content-language']]).toEqual([
        'en',
        'sv',
      ]);
    });

    it('asked each time whether what a client has still holds', async () => {
      const first = await get('/open/dump.nt');
      const etag = String(first.headers['etag']);
      expect(first.headers['cache-control']).toBe('public, no-cache');
      expect((await get('/open/dump.nt', { 'if-none-match': etag })).status).toBe(304);
      const part = await get('/open/dump.nt', { range: 'bytes=0-9' });
      expect([part.status, part.text]).toEqual([206, first.text.slice(0, 10)]);
    });

    it.skipIf(name !== 'nginx')(
      'spared what never changes: a proxy that keeps keeps it',
      async () => {
        const page = await get('/open/browse', { accept: 'text/html' });
        const style = /href="([^"]*assets\/style[^"]*)"/.exec(page.text)?.[1] ?? '';
        const { pathname } = new URL(style, `https://localhost:${place.port}/open/browse`);
        await get(pathname);
        const again = await get(pathname);
        expect([again.status, again.headers['x-cache-status']]).toEqual([200, 'HIT']);
        expect((await get('/open/dump.nt')).headers['x-cache-status']).not.toBe('HIT');
      },
    );

    it('told addresses letter for letter, and queries by POST', async () => {
      const body = new URLSearchParams({ query: 'ASK { ?s ?p "Selma Lagerlöf" }' }).toString();
      const answer = await get(`/open/sparql?${body}`, { accept: 'text/csv' });
      expect(answer.text).toContain('true');
      const missing = await get('/open/doc/a%2Fb/%C3%A5', { accept: 'application/json' });
      expect(missing.status).toBe(404);
      expect(missing.text).toContain('/open/doc/a');
    });

    it('told the id of a request by the proxy, for the log', async () => {
      await get('/open/prefixes.ttl');
      const line = await site?.said(/"path":"\/open\/prefixes\.ttl"/);
      const { id } = JSON.parse(line ?? '{}') as { id: string };
      expect(id).toMatch(/^[0-9a-f-]{32,36}$/);
    });

    it('told who asks by the proxy, whatever a client says of itself', async () => {
      echo.listen(0, '127.0.0.1');
      await once(echo, 'listening');
      const other = await newPlace((echo.address() as AddressInfo).port);
      const second = await start(program ?? '', other);
      const direct = await untilConnected(other.port, cert);
      seen = [];
      const { text } = await ask(direct, {
        ':path': '/a%2Fb/%C3%A5?x=%20',
        'x-forwarded-for': '203.0.113.9',
        'x-request-id': 'forged',
      });
      direct.destroy();
      second.kill();
      expect(text).toBe('/a%2Fb/%C3%A5?x=%20');
      const [headers] = seen;
      expect(headers?.['x-forwarded-for']).toBe('127.0.0.1');
      expect(headers?.['x-request-id']).not.toBe('forged');
    });

    it('not asked in plain text: that leads to TLS', async () => {
      const address = `http://127.0.0.1:${place.plainPort}/open/`;
      const answer = await fetch(address, { headers: { host: 'localhost' }, redirect: 'manual' });
      expect(answer.status).toBe(308);
      expect(answer.headers.get('location')).toMatch(/^https:\/\//);
    });
  });
});

import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleRoot } from '../../src/http/static/rules/static-site.ts';
import { startSiteEngine } from '../support/start-querying-site.ts';
import { newMetrics } from '../../src/http/observe/metrics.ts';
import { methodSets } from '../../src/site/routes/route.ts';
import { matchRoute } from '../../src/site/routes/routes.ts';
import { findProgram } from '../deploy/find-program.ts';
import { askingFor, exportedSite, type ListedFile } from '../support/export-site.ts';
import { folderWith, museum } from '../support/files.ts';
import { freePort } from '../support/free-port.ts';
import { lifecycle } from '../support/lifecycle.ts';
import { snapshotOf } from '../support/published.ts';
import { startSite, type Site } from '../support/start-site.ts';

type Start = (program: string, exported: string, port: number) => Promise<ChildProcess>;

const isRoot = process.getuid?.() === 0;

/** The rules as they were written, with nothing changed but port and folder. */
const startNginx: Start = async (program, exported, port) => {
  const folder = await folderWith({});
  const rules = (await readFile(join(exported, 'server/nginx.conf'), 'utf8'))
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace(sampleRoot, join(exported, 'site'));
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  const main = `${isRoot ? 'user root;' : ''} daemon off; pid ${join(folder, 'pid')};
    error_log stderr warn; events {} http { access_log off; ${folders.join(' ')} ${rules} }`;
  await writeFile(join(folder, 'nginx.conf'), main);
  return spawn(program, ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'], { stdio: 'inherit' });
};

/** Apache with no rules but those in the exported folder. */
const startApache: Start = async (program, exported, port) => {
  const folder = await folderWith({});
  const modules = '/usr/lib/apache2/modules';
  const loaded = ['mpm_event', 'authz_core', 'mime', 'dir', 'rewrite', 'headers'].map(
    (name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`,
  );
  const main = [
    ...loaded,
    `ServerRoot ${folder}`,
    `PidFile ${join(folder, 'pid')}`,
    `Listen 127.0.0.1:${port}`,
    'ServerName localhost',
    `ErrorLog ${join(folder, 'log')}`,
    'TypesConfig /dev/null',
    ...(isRoot ? ['User www-data', 'Group www-data'] : []),
    `DocumentRoot ${join(exported, 'site')}`,
    `<Directory ${join(exported, 'site')}>`,
    'AllowOverride All',
    'Require all granted',
    '</Directory>',
  ];
  await writeFile(join(folder, 'apache.conf'), `${main.join('\n')}\n`);
  return spawn(program, ['-f', join(folder, 'apache.conf'), '-D', 'FOREGROUND'], {
    stdio: 'inherit',
  });
};

/** Caddy with the rules as they were written, with nothing changed but address and folder. */
const startCaddy: Start = async (program, exported, port) => {
  const folder = await folderWith({});
  const rules = (await readFile(join(exported, 'server/Caddyfile'), 'utf8'))
    .replace(/^http:\/\/\S+ \{$/m, `http://127.0.0.1:${port} {`)
    .replace(sampleRoot, join(exported, 'site'));
  const main = `{\n\tadmin off\n}\n${rules}`;
  await writeFile(join(folder, 'Caddyfile'), main);
  const environment = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  return spawn(program, ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: environment,
  });
};

const servers = [
  ['nginx', findProgram('nginx'), startNginx],
  ['Caddy', findProgram('caddy'), startCaddy],
  ['Apache', findProgram('apache2'), startApache],
] as const;
const regions = [
  ['a region below a path', museum()],
  ['things that are gone or divided', await lifecycle()],
] as const;

describe.each(regions)('%s, exported', (_, sources) => {
  let [folder, files]: [string, readonly ListedFile[]] = ['', []];
  let live: Site;
  const mount = new URL(sources.baseIri).pathname;
  const isServed = servers.some(([, program]) => program !== undefined);
  beforeAll(async () => {
    if (!isServed) return;
    const snapshot = await snapshotOf(sources);
    const engine = startSiteEngine(snapshot, { metrics: newMetrics(), workers: 1 });
    live = await startSite(sources, engine);
    ({ folder, files } = await exportedSite(sources, engine));
  }, 900_000);
  afterAll(async () => {
    if (isServed) await live.close();
  });

  describe.each(servers)('and sent by %s', (name, program, start) => {
    describe.skipIf(program === undefined)(
      program === undefined ? `(skipped: no ${name})` : 'is',
      () => {
        let server: ChildProcess | undefined;
        let origin = '';
        beforeAll(async () => {
          const port = await freePort();
          origin = `http://127.0.0.1:${port}`;
          server = await start(program ?? '', folder, port);
          for (let tries = 0; tries < 100; tries += 1) {
            const isThere = await fetch(origin).then(
              () => true,
              () => false,
            );
            if (isThere) break;
            await delay(100);
          }
        });
        afterAll(() => {
          server?.kill();
        });
        const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
          fetch(origin + path, { headers, redirect: 'manual', method });

        it('every file at its address, as the list says', async () => {
          const wrong: string[] = [];
          for (const listed of files) {
            const response = await get(listed.address, askingFor(listed));
            const bytes = Buffer.from(await response.arrayBuffer());
            const found = [
              response.status,
              response.headers.get('content-type'),
              createHash('sha256').update(bytes).digest('hex'),
            ];
            const expected = [listed.status, listed.type, listed.sha256];
            if (found.join() !== expected.join())
              wrong.push(`${listed.address} ${JSON.stringify(askingFor(listed))} ${found.join()}`);
          }
          expect(wrong.slice(0, 20)).toEqual([]);
        }, 600_000);

        const told = [
          'cache-control',
          'content-language',
          'content-security-policy',
          'x-robots-tag',
        ];
        const headerNames = [...told, 'referrer-policy', 'access-control-allow-origin'];
        it('sent with the headers of the site', async () => {
          for (const listed of files.filter((_, index) => index % 41 === 0)) {
            const [here, there] = await Promise.all(
              [get, live.get].map((ask) => ask(listed.address, askingFor(listed))),
            );
            const fields = (response: Response | undefined) =>
              headerNames.map((field) => [field, response?.headers.get(field)]);
            expect([listed.address, fields(here)]).toEqual([listed.address, fields(there)]);
            expect(here?.headers.get('vary')).toContain('Accept');
          }
        });

        it.each([
          ['text/html', 'text/html; charset=utf-8'],
          ['application/json', 'application/problem+json'],
        ])('told that there is nothing, to one who asks for %s', async (accept, type) => {
          for (const path of [
            'nix',
            'doc/nix',
            'id/nix/nix',
            'browse?class=nix',
            'table/nix.csv',
          ]) {
            const response = await get(mount + path, { accept });
            expect([path, response.status]).toEqual([path, 404]);
            expect(response.headers.get('content-type')).toBe(type);
          }
        });

        it('in the language that the address names, what is not there too', async () => {
          for (const [lang, accept] of [
            ['sv', 'en'],
            ['en', 'sv'],
          ] as const) {
            const response = await get(`${mount}nix?lang=${lang}`, {
              accept: 'text/html',
              'accept-language': accept,
            });
            expect(await response.text()).toContain(`<html lang="${lang}"`);
          }
        });

        it('by quality, and JSON behind what it stands back for', async () => {
          for (const accept of [
            'application/json, text/turtle',
            'application/ld+json;q=0.5, text/html;q=0.4, text/turtle;q=0.5',
            'text/turtle;q=0.2, text/html;q=0.7',
            'TEXT/HTML;level=1, */*;q=0.1',
            'application/json, text/html, application/ld+json, text/turtle, */*;q=0.1',
            '',
          ]) {
            const types = await Promise.all(
              [get, live.get].map(async (ask) =>
                (await ask(`${mount}catalogue`, { accept })).headers.get('content-type'),
              ),
            );
            expect([accept, types[0]]).toEqual([accept, types[1]]);
          }
        });

        it.each([
          'sparql',
          'search?q=a',
          'timemap?address=dump.nq',
          'table/x?limit=1',
          'health/live',
        ])('no answer to what files cannot: %s', async (path) => {
          const response = await get(mount + path, {
            accept: 'application/json',
            'accept-language': 'en',
          });
          expect(response.status).toBe(404);
          expect(await response.text()).toContain('This is a copy of the site as files');
        });

        it('only read', async () => {
          const response = await get(mount, {}, 'DELETE');
          expect([response.status, response.headers.get('allow')]).toEqual([
            405,
            'GET, HEAD, OPTIONS',
          ]);
          const options = await get(mount, {}, 'OPTIONS');
          expect([options.status, options.headers.get('allow')]).toEqual([
            204,
            'GET, HEAD, OPTIONS',
          ]);
        });

        it('nothing of what lies outside', async () => {
          for (const path of [
            '..%2fexport.json',
            '%2e%2e/export.json',
            '../server/nginx.conf',
            '.htaccess',
          ]) {
            const { status } = await get(mount + path);
            expect([path, status >= 400]).toEqual([path, true]);
          }
        });

        it('each route in its forms, as the running site has it', async () => {
          const ofRoutes = new Map<string, ListedFile[]>();
          for (const listed of files) {
            const { pathname } = new URL(listed.address, origin);
            const { name: route } = matchRoute(decodeURIComponent(pathname.slice(mount.length)));
            ofRoutes.set(route, [...(ofRoutes.get(route) ?? []), listed]);
          }
          expect(ofRoutes.size).toBeGreaterThan(15);
          for (const listed of ofRoutes.values()) {
            for (const { address, accept } of listed.slice(0, 12)) {
              const facts = async (ask: typeof get) => {
                const { status, headers } = await ask(address, { accept });
                return ['content-type', 'cache-control']
                  .map((field) => headers.get(field))
                  .concat(`${status}`);
              };
              expect([address, await facts(get)]).toEqual([address, await facts(live.get)]);
            }
            const [first] = listed;
            for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
              const { status, headers } = await get(first?.address ?? '', {}, method);
              expect([status, headers.get('allow')]).toEqual([405, methodSets.reading.join(', ')]);
            }
          }
        });

        it('things lead to the documents about them', async () => {
          const [document] = files.filter(({ address }) => address.startsWith(`${mount}doc/`));
          const thing = document?.address.replace('/doc/', '/id/').replace(/\.\w+$/, '') ?? '';
          for (const end of ['', '.ttl', '.html', '.json', '?lang=en']) {
            const [here, there] = await Promise.all([get, live.get].map((ask) => ask(thing + end)));
            const leadsTo = (response: Response | undefined) =>
              new URL(response?.headers.get('location') ?? '', origin + thing).href;
            expect([end, here?.status, leadsTo(here)]).toEqual([end, 303, leadsTo(there)]);
          }
        });
      },
    );
  });
});

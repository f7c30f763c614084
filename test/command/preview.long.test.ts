import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, library } from '../support/files.ts';
import { startCommand, type Running } from '../support/run-command.ts';

interface Got {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

describe('the preview, to others than the browser that was opened', () => {
  let running: Running;
  let word = '';
  let port = 0;
  let cookie = '';
  const ask = (
    path: string,
    headers: Record<string, string> = {},
    method = 'GET',
    host = '127.0.0.1',
  ): Promise<Got> =>
    new Promise((resolve, reject) => {
      const options = {
        host,
        port,
        path,
        method,
        headers: { host: `localhost:${port}`, ...headers },
      };
      request(options, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => {
          resolve({ status: response.statusCode, headers: response.headers, text });
        });
      })
        .on('error', reject)
        .end();
    });

  beforeAll(async () => {
    const root = await folderWith({});
    const { data, ontology, shapes } = library();
    await cp(data, join(root, 'data'), { recursive: true });
    const folders = ['--ontology', ontology, '--shapes', shapes, '--port', '0'];
    const base = ['--base', 'https://library.example/'];
    running = startCommand(['preview', '--data', join(root, 'data'), ...folders, ...base]);
    const address = new URL(await running.said(/word=/));
    [port, word] = [Number(address.port), address.search];
    const entered = await ask(`/.preview/${word}`);
    expect([entered.status, entered.headers['location']]).toEqual([303, '/.preview/']);
    const [set = ''] = entered.headers['set-cookie'] as string[];
    expect(set).toContain('HttpOnly; SameSite=Strict');
    cookie = set.split(';')[0] ?? '';
  });
  afterAll(async () => {
    running.process.kill();
    await running.ended;
  });

  it('opens with the word, and then with the cookie', async () => {
    expect((await ask('/.preview/', { cookie })).status).toBe(200);
    expect((await ask('/', { cookie })).status).toBe(200);
  });

  it.each([
    ['no cookie', '/', {}, 'GET'],
    ['another cookie', '/', { cookie: 'styrkedata-preview-1=x' }, 'GET'],
    ['a wrong word', '/.preview/?word=x', {}, 'GET'],
    ['the word elsewhere', '/browse?word=x', {}, 'GET'],
  ] as const)('is closed to who has %s', async (_, path, headers, method) => {
    expect((await ask(path, { ...headers }, method)).status).toBe(403);
  });

  it('is closed to names that lead here, and to other origins, whatever they know', async () => {
    expect((await ask('/', { cookie, host: 'evil.example' })).status).toBe(403);
    expect((await ask('/', { cookie, host: `evil.example:${port}` })).status).toBe(403);
    expect((await ask('/', { cookie, origin: 'https://evil.example' })).status).toBe(403);
    expect((await ask('/', { cookie, origin: 'null' })).status).toBe(403);
    expect((await ask('/.preview/undo', { cookie }, 'POST')).status).toBe(403);
    const origin = 'https://evil.example';
    expect((await ask('/.preview/undo', { cookie, origin }, 'POST')).status).toBe(403);
  });

  it('lets no script of another page read anything, and is kept nowhere', async () => {
    for (const path of [
      '/',
      '/.preview/',
      '/dump.ttl',
      '/nothing-here',
      '/sparql?query=ASK%7B%7D',
    ]) {
      const { headers } = await ask(path, { cookie });
      expect([
        path,
        Object.keys(headers).filter((name) => name.startsWith('access-control')),
      ]).toEqual([path, []]);
      expect([path, headers['cache-control']]).toEqual([path, 'no-store']);
    }
  });

  it('lets a browser keep what never changes at its address', async () => {
    const { text } = await ask('/', { cookie });
    const [, style = ''] = /href="([^"]*assets\/style\.[^"]+\.css)"/.exec(text) ?? [];
    const { status, headers } = await ask(`/${style.replace(/^\.?\//, '')}`, { cookie });
    expect([status, headers['cache-control']]).toEqual([200, expect.stringContaining('immutable')]);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('undoes nothing that is not there', async () => {
    const origin = `http://localhost:${port}`;
    const { status, text } = await ask('/.preview/undo', { cookie, origin }, 'POST');
    expect([status, text]).toEqual([409, expect.stringContaining('inget ångrades')]);
  });

  it('listens on this machine alone', async () => {
    const others = Object.values(networkInterfaces()).flatMap((each = []) =>
      each.filter(({ internal, family }) => !internal && family === 'IPv4'),
    );
    for (const { address } of others)
      await expect(ask('/', { cookie }, 'GET', address)).rejects.toThrow(/ECONNREFUSED/);
  });
});

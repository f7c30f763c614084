import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { fixture, folderWith, library } from '../support/files.ts';
import { runCommand, startCommand } from '../support/run-command.ts';

const { data, ontology, shapes } = library();
const ours = ['serve', '--data', data, '--ontology', ontology, '--shapes', shapes];

/** The port that a started server says it has. */
function portIn(line: string): number {
  return (JSON.parse(line) as { address: { port: number } }).address.port;
}

describe('styrkedata serve', () => {
  it('publishes another data set under a base that is not where it listens, and stops when asked', async () => {
    const started = performance.now();
    const site = startCommand([...ours, '--port', '0', '--base', 'https://data.example/lib/']);
    const port = portIn(await site.said(/"listening"/));
    const starting = performance.now() - started;
    const answer = await fetch(`http://localhost:${port}/lib/id/author/selma-lagerlof`, {
      headers: { accept: 'text/turtle' },
    });
    expect(answer.url).toBe(`http://localhost:${port}/lib/doc/author/selma-lagerlof`);
    expect(await answer.text()).toContain('https://data.example/lib/id/author/selma-lagerlof');
    const stripped = await fetch(`http://localhost:${port}/doc/author/selma-lagerlof.nt`);
    expect(stripped.status).toBe(200);

    const asked = performance.now();
    site.process.kill('SIGTERM');
    const { code, output } = await site.ended;
    expect(code).toBe(0);
    // A busy machine is slow in both.
    expect(performance.now() - asked).toBeLessThan(3 * starting);
    for (const line of output.trimEnd().split('\n'))
      expect(() => JSON.parse(line) as unknown).not.toThrow();
  });

  it('publishes a single file without ontology and shapes', async () => {
    const root = await folderWith({ 'one.ttl': '<thing> <http://x.example/p> "x" .' });
    const site = startCommand([
      'serve',
      '--data',
      `${root}/one.ttl`,
      '--port',
      '0',
      '--base',
      'http://x.example/',
    ]);
    const port = portIn(await site.said(/"listening"/));
    const dump = await fetch(`http://localhost:${port}/dump.nq`);
    expect(await dump.text()).toBe(
      '<http://x.example/thing> <http://x.example/p> "x" <http://x.example/graph/one> .\n',
    );
    site.process.kill('SIGTERM');
    expect((await site.ended).code).toBe(0);
  });

  it('tells how it fares on a port of its own, of this machine alone, and leaves neither open', async () => {
    const words = [...ours, '--port', '0', '--base', 'https://data.example/', '--admin-port', '0'];
    const site = startCommand(words);
    const line = await site.said(/"listening"/);
    const { admin } = JSON.parse(line) as { admin: { port: number; address: string } };
    expect(admin.address).toBe('127.0.0.1');
    const health = `http://127.0.0.1:${admin.port}/health/live`;
    expect((await fetch(health)).status).toBe(200);
    expect((await fetch(`http://localhost:${portIn(line)}/health/live`)).status).toBe(404);
    const taken = await runCommand([...words.slice(0, -1), String(admin.port), '--lang', 'en']);
    expect(taken.code).toBe(2);
    expect(taken.complaints).toContain(`Port ${admin.port} is already in use`);
    expect(taken.complaints).toContain('--admin-port');
    site.process.kill('SIGTERM');
    expect((await site.ended).code).toBe(0);
    await expect(fetch(health)).rejects.toThrow();
  });

  it('keeps queries to the limits of its settings, and publishes those', async () => {
    const limits = ['--query-answer-megabytes', '1', '--query-characters', '2000'];
    const words = [...ours, '--port', '0', '--base', 'https://data.example/', ...limits];
    const site = startCommand(words, { QUERY_BODY_BYTES: '3000' });
    const endpoint = `http://localhost:${portIn(await site.said(/"listening"/))}/sparql`;
    const description = await (await fetch(endpoint)).text();
    for (const limit of ['answerMegabytes> 1', 'queryCharacters> 2000', 'bodyBytes> 3000'])
      expect(description).toContain(`https://data.example/sparql#${limit}`);
    const post = (body: string): Promise<Response> => {
      const headers = { 'content-type': 'application/sparql-query', 'accept-language': 'en' };
      return fetch(endpoint, { method: 'POST', body, headers });
    };
    expect((await post(' '.repeat(3001))).status).toBe(413);
    const long = await post(' '.repeat(2001));
    expect(long.status).toBe(413);
    expect(await long.text()).toContain('2000 characters at most');
    const large = await post('SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }');
    expect(large.status).toBe(503);
    expect(await large.text()).toContain('more than the 1 megabytes');
    site.process.kill('SIGTERM');
    expect((await site.ended).code).toBe(0);
  });

  it('serves nothing where data breaks its shapes', async () => {
    const broken = await folderWith({ 'b.yaml': 'id: id/b\ntype: Book\n' });
    const words = [
      'serve',
      '--data',
      broken,
      '--ontology',
      ontology,
      '--shapes',
      shapes,
      '--lang',
      'en',
    ];
    const { code, complaints, output } = await runCommand(words);
    expect([code, output]).toEqual([1, '']);
    expect(complaints).toMatch(/b\.yaml:1:1: error: .*The book has no title/);
  });

  it('says in one line that a port is in use', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, complaints } = await runCommand([
      ...ours,
      '--port',
      String(port),
      '--lang',
      'en',
    ]);
    other.close();
    expect([code, complaints]).toEqual([
      2,
      `styrkedata: Port ${port} is already in use. Choose another with --port.\n`,
    ]);
  });

  it('says all mistakes in its settings at once', async () => {
    const { code, complaints } = await runCommand([...ours, '--port', 'x', '--lang', 'en'], {
      BASE_IRI: 'data.example',
    });
    expect(code).toBe(2);
    expect(complaints.trimEnd().split('\n')).toHaveLength(2);
  });

  it.each([
    ['an empty folder', async () => folderWith({})],
    [
      'text that is not UTF-8',
      async () => folderWith({ 'a.ttl': Buffer.from('<a> <b> "\xE5" .', 'latin1') }),
    ],
    ['a remote context', () => Promise.resolve(fixture('broken/remote-context/data'))],
  ])('refuses %s in one line', async (_, makeRoot) => {
    const root = await makeRoot();
    const { code, complaints } = await runCommand(['serve', '--data', root]);
    expect(code).not.toBe(0);
    expect(complaints).toMatch(/^[^\n]+: fel: [^\n]+\n1 fel, 0 varningar\.\n$/);
  });
});

import { createHash } from 'node:crypto';
import { createServer, request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchFile } from '../../src/archive/verify/fetch-file.ts';
import { verifyDocument, verifyVersion } from '../../src/archive/verify/verify.ts';
import { publish, type Sources } from '../../src/publish/publish.ts';
import { keptQuads } from '../../src/snapshot/kept-quads.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith, library, museum, ourSources, wordless } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { startSite, type Site } from '../support/start-site.ts';

const base = 'https://data.example/';
const ours = ourSources(base);
let site: Site;
let snapshot: Snapshot;
beforeAll(async () => {
  site = await startSite(ours);
  snapshot = await snapshotOf(ours);
});
afterAll(() => site.close());

async function bytesFrom({ get }: Site, path: string): Promise<Buffer> {
  const response = await get(path, { 'accept-encoding': 'identity' });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

describe('what is downloaded', () => {
  it.each([
    ['the library', library() as Sources],
    ['the museum', museum() as Sources],
  ])('of %s is the same version too, with nothing but its dump', async (_, sources) => {
    const other = await startSite(sources);
    const { version } = await snapshotOf(sources);
    const dump = Buffer.from(await (await other.get(`/version/${version}.nq`)).arrayBuffer());
    await other.close();
    const again = await publish({ ...sources, data: await folderWith({ 'v.nq': dump }) });
    expect(again).toMatchObject({ outcome: 'published', snapshot: { version } });
  });
});

describe('a version', () => {
  it('does not change with what is said of persons, and answers do', async () => {
    const person = (name: string) =>
      `<id/ada> a <http://xmlns.com/foaf/0.1/Person> ; <p:is> [ <p:name> "${name}" ] .`;
    const things = '<id/x> <p:p> [ <p:q> 1 ], [ <p:q> 2 ] .';
    const [one, other] = await Promise.all(
      ['Ada', 'Bo'].map(async (name) =>
        snapshotOf({
          data: await folderWith({ 'people.ttl': person(name), 'x.ttl': things }),
          ...{ baseIri: base, ...wordless },
        }),
      ),
    );
    const alone = await snapshotOf({
      data: await folderWith({ 'x.ttl': things }),
      baseIri: base,
      ...wordless,
    });
    expect(other?.version).toBe(one?.version);
    expect(alone.version).toBe(one?.version);
    expect(other?.fingerprint).not.toBe(one?.fingerprint);
  });

  it('is listed with its files', async () => {
    const told: unknown = await (
      await site.get(`/version/${snapshot.version}`, { accept: 'application/json' })
    ).json();
    expect(told).toMatchObject({
      version: snapshot.version,
      statements: keptQuads(snapshot).length,
    });
  });

  it('that is not here is a 404', async () => {
    expect((await site.get(`/version/${'0'.repeat(32)}.nq`)).status).toBe(404);
    expect((await site.get('/version/none')).status).toBe(404);
  });
});

/** The bytes as they come: fetch would unpack them. */
async function sentFor(path: string, encoding: string) {
  const asked = request(site.origin + path, { headers: { 'accept-encoding': encoding } }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
  return { bytes: Buffer.concat(chunks), headers: response.headers };
}

describe('Repr-Digest', () => {
  it.each(['/dump.ttl', '/dump-texter.nq'])(
    'is of the bytes of %s as they are sent',
    async (path) => {
      for (const encoding of ['identity', 'br']) {
        const { bytes, headers } = await sentFor(path, encoding);
        const digest = createHash('sha256').update(bytes).digest('base64');
        expect(headers['repr-digest']).toBe(`sha-256=:${digest}:`);
        expect(headers['content-encoding'] ?? 'identity').toBe(encoding);
      }
    },
  );

  it('of a part is that of the whole', async () => {
    const whole = await site.get('/dump.nq', { 'accept-encoding': 'identity' });
    const part = await site.get('/dump.nq', { 'accept-encoding': 'identity', range: 'bytes=5-9' });
    expect(part.status).toBe(206);
    expect(part.headers.get('repr-digest')).toBe(whole.headers.get('repr-digest'));
  });

  it('is on no answer that has no parts', async () => {
    expect((await site.get('/context.jsonld')).headers.has('repr-digest')).toBe(false);
  });
});

describe('verifying', () => {
  const small = museum(base);
  let site: Site;
  let snapshot: Snapshot;
  beforeAll(async () => {
    site = await startSite(small);
    snapshot = await snapshotOf(small);
  });
  afterAll(() => site.close());
  const bytesOf = (path: string): Promise<Buffer> => bytesFrom(site, path);
  const versionFile = (): string => `/version/${snapshot.version}.nq`;

  it('says that a file is the version that it names', async () => {
    const bytes = await bytesOf(versionFile());
    expect(await verifyVersion({ bytes, name: 'v.nq' })).toMatchObject({
      outcome: 'equal',
      version: snapshot.version,
    });
  });

  it.each([
    ['one letter was changed', (text: string) => text.replace('Krus', 'Kros')],
    ['a statement is gone', (text: string) => text.replace(/\n[^\n#]+\n/, '\n')],
    ['a statement was added', (text: string) => `${text}<a:a> <a:b> <a:c> .\n`],
  ])('says that it is not where %s', async (_, change) => {
    const text = (await bytesOf(versionFile())).toString();
    const bytes = Buffer.from(change(text));
    expect(await verifyVersion({ bytes, name: 'v.nq' })).toMatchObject({
      outcome: 'different',
      expected: snapshot.version,
    });
  });

  it('does not mind the order of lines', async () => {
    const [claim = '', ...lines] = (await bytesOf(versionFile())).toString().trim().split('\n');
    const bytes = Buffer.from([claim, ...lines.reverse()].join('\n'));
    expect((await verifyVersion({ bytes, name: 'v.nq' })).outcome).toBe('equal');
  });

  it('counts what names no version, and compares it with what is given', async () => {
    const bytes = await bytesOf('/dump.nq');
    const counted = await verifyVersion({ bytes, name: 'dump.nq' });
    expect(counted.outcome).toBe('unclaimed');
    const expected = 'version' in counted ? counted.version : '';
    expect((await verifyVersion({ bytes, name: 'dump.nq' }, expected)).outcome).toBe('equal');
  });

  it('finds a document in its version, and what was put into it not', async () => {
    const document = await bytesOf('/doc/object/1.trig');
    const version = { bytes: await bytesOf(versionFile()), name: 'v.nq' };
    const found = await verifyDocument({ bytes: document, name: 'd.trig' }, version);
    expect(found).toMatchObject({ outcome: 'compared', missing: [] });
    expect('statements' in found && found.statements).toBeGreaterThan(2);
    const forged = Buffer.from(document.toString().replaceAll('"1891"', '"1892"'));
    const compared = await verifyDocument({ bytes: forged, name: 'd.trig' }, version);
    expect('missing' in compared && compared.missing.length).toBe(1);
  });

  it('fetches with the digest, and sees bytes that are not of it', async () => {
    const fetched = await fetchFile(new URL(site.origin + versionFile()));
    if (fetched.outcome !== 'fetched') throw new Error(fetched.reason.en);
    expect(fetched.digest).toBeDefined();
    expect((await verifyVersion(fetched)).outcome).toBe('equal');
    const torn = { ...fetched, bytes: fetched.bytes.subarray(0, -100) };
    expect((await verifyVersion(torn)).outcome).toBe('damaged');
  });

  it('follows no redirection and takes no more than its bounds', async () => {
    let asked = 0;
    const elsewhere = createServer((request, response) => {
      asked += 1;
      if (request.url === '/secret') response.end('secret');
      else if (request.url === '/long') response.end('x'.repeat(10_000));
      else response.writeHead(302, { Location: '/secret' }).end();
    }).listen(0, 'localhost');
    await once(elsewhere, 'listening');
    const origin = `http://localhost:${(elsewhere.address() as AddressInfo).port}`;
    const failed = await fetchFile(new URL(`${origin}/x.nq`));
    expect('reason' in failed && failed.reason.en).toMatch(/leads to \/secret/);
    expect(asked).toBe(1);
    const long = await fetchFile(new URL(`${origin}/long`), { bytes: 1000, seconds: 10 });
    expect('reason' in long && long.reason.en).toMatch(/larger than 1000/);
    elsewhere.closeAllConnections();
    elsewhere.close();
  });
});

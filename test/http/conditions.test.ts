import { request as open } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../../src/rdf/syntaxes/formats.ts';
import { folderWith, library, noWords } from '../support/files.ts';
import { startSite, type Site } from '../support/start-site.ts';

const document = '/doc/author/selma-lagerlof';

let site: Site;
beforeAll(async () => {
  site = await startSite(library());
});
afterAll(() => site.close());

interface Raw {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** As it comes over the wire: fetch unpacks bodies and adds headers of its own. */
function raw(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Raw> {
  return new Promise((resolve, reject) => {
    open(`${site.origin}${path}`, { headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode: status } = response;
        resolve({ status, headers: response.headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}

const forms = ['html', ...formats.map(({ extension }) => extension)];

describe('every form of a document', () => {
  it.each(forms)('.%s is not sent again to who has it', async (extension) => {
    const path = `${document}.${extension}`;
    const first = await raw(path);
    const etag = String(first.headers['etag']);
    expect(etag).toMatch(/^"[\w-]+"$/);
    const again = await raw(path, { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect(again.headers).not.toHaveProperty('content-length');
    expect(again.headers).toMatchObject({
      etag,
      'last-modified': first.headers['last-modified'],
      'access-control-allow-origin': '*',
      'cache-control': 'public, no-cache',
    });
  });

  it.each(forms)('.%s has a tag of its own, and one for each encoding', async (extension) => {
    const tags = await Promise.all(
      forms.flatMap((form) =>
        ['identity', 'gzip', 'br'].map(async (encoding) => {
          const { headers } = await raw(`${document}.${form}`, { 'accept-encoding': encoding });
          return [form, String(headers['etag'])] as const;
        }),
      ),
    );
    const own = new Set(tags.filter(([form]) => form === extension).map(([, tag]) => tag));
    const others = tags.filter(([form, tag]) => form !== extension && own.has(tag));
    expect(others).toEqual([]);
    expect(own.size).toBe(3);
  });

  it.each(forms)('.%s by HEAD is GET without a body', async (extension) => {
    const path = `${document}.${extension}`;
    const withoutDate = (headers: Raw['headers']) => ({ ...headers, date: undefined });
    for (const encoding of ['identity', 'br']) {
      const headers = { 'accept-encoding': encoding };
      const [get, head] = [await raw(path, headers), await raw(path, headers, 'HEAD')];
      expect(withoutDate(head.headers)).toEqual(withoutDate(get.headers));
      expect(Number(get.headers['content-length'])).toBe(get.body.length);
      expect(head.body).toHaveLength(0);
    }
  });
});

describe('conditions', () => {
  const path = `${document}.ttl`;
  const soon = new Date(Date.now() + 86_400_000).toUTCString();
  const longAgo = 'Sun, 06 Nov 1994 08:49:37 GMT';

  it.each<[string, (etag: string) => Record<string, string>, number]>([
    ['a tag among others', (etag) => ({ 'if-none-match': `"x", W/${etag} , "y"` }), 304],
    ['any tag', () => ({ 'if-none-match': '*' }), 304],
    [
      'a tag, though a cache on the way must ask',
      (etag) => ({ 'if-none-match': etag, 'cache-control': 'no-cache' }),
      304,
    ],
    ['another tag', () => ({ 'if-none-match': '"other"' }), 200],
    [
      'another tag and a later date',
      () => ({ 'if-none-match': '"other"', 'if-modified-since': soon }),
      200,
    ],
    ['a later date', () => ({ 'if-modified-since': soon }), 304],
    ['an earlier date', () => ({ 'if-modified-since': longAgo }), 200],
    ['a date that is none', () => ({ 'if-modified-since': 'yesterday' }), 200],
    ['a year', () => ({ 'if-modified-since': '2999' }), 200],
    ['tags without quotation marks', () => ({ 'if-none-match': 'x,,,"' }), 200],
    ['that it is what it was', (etag) => ({ 'if-match': etag }), 200],
    ['that it is anything', () => ({ 'if-match': '*' }), 200],
    ['that it is something else', () => ({ 'if-match': '"other"' }), 412],
    ['that nothing changed since long ago', () => ({ 'if-unmodified-since': longAgo }), 412],
    ['that nothing changed since tomorrow', () => ({ 'if-unmodified-since': soon }), 200],
    ['that nothing changed since whenever', () => ({ 'if-unmodified-since': '??' }), 200],
  ])('by %s', async (_, headersFor, status) => {
    const { headers } = await raw(path);
    const response = await raw(path, headersFor(String(headers['etag'])));
    expect(response.status).toBe(status);
  });

  it.each([
    ['sv', 'Villkoret är inte uppfyllt'],
    ['en', 'Precondition failed'],
  ])('that fail are told in a problem, in %s', async (language, title) => {
    const headers = { 'if-match': '"other"', 'accept-language': language };
    const response = await raw(path, headers);
    expect(response.headers).toMatchObject({
      'content-type': 'application/problem+json',
      'content-language': language,
      'access-control-allow-origin': '*',
    });
    expect(JSON.parse(response.body.toString())).toMatchObject({ status: 412, title });
    const head = await raw(path, headers, 'HEAD');
    expect([head.status, head.body.length]).toEqual([412, 0]);
  });

  it('of a scripted client hold too, which says no-cache to all between', async () => {
    const { headers } = await raw(path, { 'accept-encoding': 'br' });
    const response = await site.get(path, { 'if-none-match': String(headers['etag']) });
    expect(response.status).toBe(304);
  });

  it('do not matter to what leads elsewhere', async () => {
    expect((await raw('/id/author/selma-lagerlof', { 'if-none-match': '*' })).status).toBe(303);
  });
});

describe('a document that names what another file describes', () => {
  const dated = (days: Record<string, string>) =>
    Object.entries(days)
      .map(([name, day]) => `<graph/${name}> <http://purl.org/dc/terms/modified> "${day}" .`)
      .join('\n');
  const naming = (label: string, day: string) => ({
    'a.ttl': '<id/a> <urn:likes> <id/b> .',
    'b.ttl': `<id/b> <urn:p> 1 . ${label}`,
    'graphs.ttl': dated({ a: '2020-01-01', b: day, graphs: day }),
  });
  const labelled = (text: string) =>
    `<id/b> <http://www.w3.org/2000/01/rdf-schema#label> "${text}" .`;
  const start = async (files: Record<string, string>): Promise<Site> => {
    const none = noWords;
    const baseIri = 'https://data.example/';
    return startSite({ data: await folderWith(files), ontology: none, shapes: none, baseIri });
  };

  it.each([
    ['renamed', labelled('New')],
    ['no longer named', ''],
  ])('is another once that is %s', async (_, label) => {
    const before = await start(naming(labelled('Old'), '2020-01-01'));
    const after = await start(naming(label, '2021-01-01'));
    const { headers } = await before.get('/doc/a.ttl');
    const since = { 'if-modified-since': String(headers.get('last-modified')) };
    const statuses = [before, after].map(
      async ({ get }) => (await get('/doc/a.ttl', since)).status,
    );
    expect(await Promise.all(statuses)).toEqual([304, 200]);
    await before.close();
    await after.close();
  });

  it('as a page is as new as the program that made it', async () => {
    const pages = await start(naming(labelled('Old'), '2020-01-01'));
    const { headers } = await pages.get('/doc/a.html');
    await pages.close();
    const hourAgo = Date.now() - 3_600_000;
    expect(Date.parse(String(headers.get('last-modified')))).toBeGreaterThan(hourAgo);
  });
});

describe('a dump', () => {
  const path = '/dump.nq';

  it('tells that parts of it may be asked for', async () => {
    expect((await raw(path)).headers['accept-ranges']).toBe('bytes');
    expect((await raw(`${document}.ttl`)).headers).not.toHaveProperty('accept-ranges');
  });

  it.each([
    ['bytes=0-9', 0, 10],
    ['bytes=10-', 10, Infinity],
    ['bytes=-20', -20, Infinity],
    ['bytes=0-0, 1-4', 0, 5],
    ['bytes=5-9999999999', 5, Infinity],
  ])('for %s is that part', async (range, start, end) => {
    const whole = (await raw(path)).body;
    const part = await raw(path, { range });
    expect(part.status).toBe(206);
    expect(part.body).toEqual(whole.subarray(start, end));
    const from = start < 0 ? whole.length + start : start;
    expect(part.headers['content-range']).toBe(
      `bytes ${from}-${from + part.body.length - 1}/${whole.length}`,
    );
    expect(part.headers['content-length']).toBe(String(part.body.length));
  });

  it.each(['bytes=999999999-', 'bytes=-0'])('has nothing at %s', async (range) => {
    const whole = (await raw(path)).body;
    const response = await raw(path, { range });
    expect(response.status).toBe(416);
    expect(response.headers).toMatchObject({
      'content-range': `bytes */${whole.length}`,
      'access-control-allow-origin': '*',
    });
    expect(JSON.parse(response.body.toString())).toMatchObject({ status: 416 });
  });

  it.each(['bytes=0-1,5-6', 'lines=1-2', 'bytes=b-a', 'bytes', '', 'bytes=9-3'])(
    'for «%s» is whole, or says that there is no such part',
    async (range) => {
      const whole = (await raw(path)).body;
      const response = await raw(path, { range });
      expect([200, 416]).toContain(response.status);
      if (response.status === 200) expect(response.body).toEqual(whole);
    },
  );

  it('is whole for who had another version', async () => {
    const { headers, body } = await raw(path);
    const range = 'bytes=0-9';
    const ranged = async (condition: string) => raw(path, { range, 'if-range': condition });
    expect((await ranged(String(headers['etag']))).status).toBe(206);
    expect((await ranged(String(headers['last-modified']))).status).toBe(206);
    expect((await ranged('"other"')).body).toEqual(body);
    expect((await ranged('Sun, 06 Nov 1994 08:49:37 GMT')).status).toBe(200);
  });

  it('in parts is put together to the whole, compressed as it is', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    const whole = await raw(path, headers);
    const parts = [
      await raw(path, { ...headers, range: 'bytes=0-99' }),
      await raw(path, { ...headers, range: 'bytes=100-' }),
    ];
    expect(Buffer.concat(parts.map(({ body }) => body))).toEqual(whole.body);
    expect(parts[0]?.headers['etag']).toBe(whole.headers['etag']);
  });
});

import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostCharacters } from '../../src/http/mcp/cut.ts';
import { tools } from '../../src/http/mcp/tools/tools.ts';
import { library, ourSources } from '../support/files.ts';
import { startQueryingSite } from '../support/start-querying-site.ts';
import { startSite, type Site } from '../support/start-site.ts';

const { baseIri } = ourSources();
let site: Site;
let client: Client;
beforeAll(async () => {
  site = await startQueryingSite(ourSources(), undefined, { hasMcp: true });
  client = await connect('auto');
});
afterAll(async () => {
  await client.close();
  await site.close();
});

async function connect(mode: 'auto' | 'legacy'): Promise<Client> {
  const made = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
  await made.connect(new StreamableHTTPClientTransport(new URL('/mcp', site.origin)));
  return made;
}

/** What a tool tells: the answer, and what is said about it. */
async function call(name: string, given: Record<string, unknown> = {}, by = client) {
  const { content, isError } = await by.callTool({ name, arguments: given });
  const texts = content.flatMap((part) => (part.type === 'text' ? [part.text] : []));
  return { text: texts[0] ?? '', note: texts[1] ?? '', isError: isError === true };
}

const message = { jsonrpc: '2.0', id: 1, method: 'ping' };

function post(body: string, headers: Record<string, string> = {}, path = '/mcp') {
  return fetch(site.origin + path, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...headers,
    },
  });
}

describe('the door for assistants', () => {
  it('is closed unless it has been opened, and its address free for data', async () => {
    const closed = await startSite(ourSources());
    const answers = await Promise.all(
      ['GET', 'POST'].map((method) => fetch(`${closed.origin}/mcp`, { method })),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 405]);
    await closed.close();
  });

  it.each(['GET', 'DELETE', 'PUT'])('has no stream and no session: %s', async (method) => {
    const { status, headers } = await fetch(`${site.origin}/mcp`, { method });
    expect([status, headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  });

  it('keeps no session', async () => {
    const response = await post(
      JSON.stringify({
        ...message,
        method: 'initialize',
        params: {
          protocolVersion: '2025-06-18',
          capabilities: {},
          clientInfo: { name: 'test', version: '1' },
        },
      }),
    );
    expect(response.status).toBe(200);
    expect(response.headers.get('mcp-session-id')).toBeNull();
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.text()).toContain('"protocolVersion":"2025-06-18"');
  });

  it.each([
    ['http://evil.example', 403],
    ['http://localhost.evil.example', 403],
    ['null', 403],
    ['file://', 403],
    [new URL(baseIri).origin, 200],
    ['http://localhost:6274', 200],
    ['http://127.0.0.1:6274', 200],
    ['http://[::1]:6274', 200],
  ])('answers scripts of %s with %i', async (origin, status) => {
    expect((await post(JSON.stringify(message), { origin })).status).toBe(status);
  });

  it('refuses what is too large, and what is no message, in words', async () => {
    const large = await post(`"${'x'.repeat(1_100_000)}"`);
    expect([large.status, await large.json()]).toMatchObject([413, { status: 413 }]);
    const broken = await post('{');
    expect([broken.status, await broken.json()]).toMatchObject([400, { error: { code: -32700 } }]);
    const many = await post(JSON.stringify([message, message]));
    expect([many.status, await many.json()]).toMatchObject([400, { error: { code: -32600 } }]);
    expect((await post('{}', { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('tells of itself where programs look', async () => {
    expect(await (await site.get('/llms.txt?lang=en')).text()).toContain(`(${baseIri}mcp)`);
    const apis = await (await site.get('/.well-known/api-catalog')).text();
    expect(apis).toContain(`"anchor": "${baseIri}mcp"`);
  });
});

describe.each(['auto', 'legacy'] as const)('a client that begins by %s', (mode) => {
  it('finds every tool of the table, each said to read only', async () => {
    const own = await connect(mode);
    const { tools: told } = await own.listTools();
    expect(told.map(({ name }) => name)).toEqual(tools.map(({ name }) => name));
    expect(told.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
    expect((await call('sparql', { query: 'ASK {}' }, own)).text).toContain('true');
    await own.close();
  });
});

describe('tools', () => {
  it('find things and describe them, as Markdown or as JSON', async () => {
    const found = await call('search', { words: 'energi' });
    const { results } = JSON.parse(found.text) as { results: { iri: string; name: string }[] };
    const [first] = results;
    const page = await call('describe', { iri: first?.iri });
    expect(page.text).toContain(`# ${first?.name ?? ''}`);
    expect(page.note).toContain(`Source: ${baseIri}`);
    const record = await call('describe', { iri: first?.iri, form: 'json' });
    expect(JSON.parse(record.text)).toMatchObject({ id: first?.iri });
  });

  it('read tables by columns and values, and say which links are a reading', async () => {
    const listed = JSON.parse((await call('list_tables')).text) as { name: string }[];
    expect(listed.map(({ name }) => name)).toContain('goals');
    const all = await call('read_table', { table: 'goals', columns: ['goal', 'basis_en'] });
    const [head, row] = all.text.split('\r\n');
    expect(head).toBe('goal,basis_en');
    const goal = row?.split(',')[0];
    const some = await call('read_table', { table: 'goals', filters: { goal }, columns: ['goal'] });
    expect(new Set(some.text.trim().split('\r\n'))).toEqual(new Set(['goal', goal]));
    expect(all.note).toMatch(/the region’s own words.*editors’ interpretation/);
  });

  it('run the queries of the data, with their parameters', async () => {
    const queries = JSON.parse((await call('list_queries')).text) as { name: string }[];
    const [{ name } = { name: '' }] = queries;
    const shown = JSON.parse((await call('list_queries', { query: name })).text) as {
      sparql: string;
    };
    const run = await call('run_query', { query: name });
    expect([run.isError, run.text]).toEqual([
      false,
      (await call('sparql', { query: shown.sparql })).text,
    ]);
  });

  it('list classes and what their things have, with names in both languages', async () => {
    const classes = JSON.parse((await call('list_classes')).text) as {
      short: string;
      name: { sv: string; en: string };
      things: number;
    }[];
    const area = classes.find(({ short }) => short === 'st:StrengthArea');
    expect(area).toMatchObject({ name: { sv: 'styrkeområde', en: 'strength area' } });
    expect(area?.things).toBeGreaterThan(0);
    const { properties } = JSON.parse(
      (await call('list_properties', { class: 'st:StrengthArea' })).text,
    ) as { properties: { path: string; atLeast?: number; values: string[] }[] };
    expect(properties.find(({ path }) => path === 'st:hasVision')).toMatchObject({
      values: ['st:Vision'],
    });
  });

  it('cut what is long, and have the rest', async () => {
    const query = 'SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 1500';
    const whole = await (
      await site.get(`/sparql?${new URLSearchParams({ query, format: 'csv' }).toString()}`)
    ).text();
    let told = '';
    for (let from: number | undefined = 0; from !== undefined;) {
      const { text, note } = await call('sparql', { query, from });
      expect(text.length).toBeLessThanOrEqual(mostCharacters);
      told += text;
      const next = /"from": (\d+)/.exec(note)?.[1];
      from = next === undefined ? undefined : Number(next);
    }
    expect(told.length).toBeGreaterThan(mostCharacters);
    expect(told).toBe(whole);
  });

  it('have resources: contents, ontology, context and examples', async () => {
    const { resources } = await client.listResources();
    const texts = await Promise.all(
      resources.map(async ({ name, uri }) => {
        const { contents } = await client.readResource({ uri });
        return [name, contents.map((part) => ('text' in part ? part.text : '')).join('')] as const;
      }),
    );
    const { contents, ontology, context, examples } = Object.fromEntries(texts);
    expect(contents).toContain('# ');
    expect(ontology).toContain('StrengthArea');
    expect(context).toContain('"@context"');
    expect(examples).toContain('```sparql');
  });
});

describe('a mistake', () => {
  it.each([
    ['sparql', { query: 'SELECT * { ?s ?p ?o', language: 'en' }, /"line": 1[\s\S]*"expected": "}"/],
    ['sparql', { query: 'ASK { SERVICE <http://x.example/> {} }' }, /"status": 403/],
    ['sparql', { query: 'INSERT DATA { <a> <b> <c> }', language: 'en' }, /"detail"/],
    ['read_table', { table: 'none', language: 'en' }, /The tables are .*goals/],
    ['read_table', { table: '../dump.nq?x=' }, /"status": 404/],
    ['read_table', { table: 'goals', filters: { gole: '7' } }, /"columns"[\s\S]*"goal"/],
    ['read_table', { table: 'goals', filters: { limit: '-1' }, columns: ['x'] }, /”x”/],
    ['run_query', { query: 'none', language: 'en' }, /The queries are .*kommuner/],
    ['run_query', { query: '../../dump', parameters: {} }, /"status": 404/],
    ['list_queries', { query: 'none' }, /The queries are: .*kommuner/],
    ['describe', { iri: 'http://other.example/' }, /begin with/],
    ['describe', { iri: `${ourSources().baseIri}id/none` }, /"status": 404/],
    ['list_properties', { class: 'none' }, /st:StrengthArea/],
    ['search', {}, /words/],
    ['search', { words: 'a', colour: 'red' }, /colour/],
    ['search', { words: 'a', from: -1 }, /from/],
  ] as const)('of %s %j is told with what there is', async (name, given, words) => {
    const { text, isError } = await call(name, given);
    expect(isError).toBe(true);
    expect(text).toMatch(words);
  });

  it('in the name of a tool is one', async () => {
    await expect(call('none')).rejects.toMatchObject({ code: -32602 });
  });
});

describe('a site of somebody else', () => {
  it('without tables, queries or kinds of claims has what it has', async () => {
    const theirs = await startSite(library(), undefined, undefined, { hasMcp: true });
    const own = new Client({ name: 'test', version: '1' });
    await own.connect(new StreamableHTTPClientTransport(new URL('/mcp', theirs.origin)));
    expect((await call('list_tables', {}, own)).text.replace(/\s/g, '')).toBe('[]');
    expect((await call('read_table', { table: 'x' }, own)).text).toContain('"status": 404');
    const classes = JSON.parse((await call('list_classes', {}, own)).text) as { iri: string }[];
    expect(classes.length).toBeGreaterThan(0);
    expect(own.getInstructions()).not.toContain('kinds');
    await own.close();
    await theirs.close();
  });
});

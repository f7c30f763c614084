import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tools } from '../../src/http/mcp/tools/tools.ts';
import { mainFile } from '../support/run-command.ts';
import { ourSources } from '../support/files.ts';
import { pythonWith } from '../support/python.ts';
import { startQueryingSite } from '../support/start-querying-site.ts';
import type { Site } from '../support/start-site.ts';

const python = await pythonWith(['mcp==2.3.0']);
const reason = 'reason' in python ? `: ${python.reason}` : '';

/** Runs a program of Python that tells what it found as JSON. */
async function told<Value>(program: string, ...words: readonly string[]): Promise<Value> {
  if ('reason' in python) throw new Error(python.reason);
  return JSON.parse(await python.run(common + program, ...words)) as Value;
}

const common = `
import asyncio, json, sys
from mcp import Client, StdioServerParameters

def texts(result):
    return [result.is_error, *[part.text for part in result.content]]

async def look(client):
    tools = (await client.list_tools()).tools
    resources = (await client.list_resources()).resources
    read = [await client.read_resource(str(each.uri)) for each in resources]
    ask = await client.call_tool("sparql", {"query": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"})
    broken = await client.call_tool("sparql", {"query": "SELECT ?s { ?s ?p", "language": "en"})
    return {
        "version": client.protocol_version,
        "tools": [each.name for each in tools],
        "resources": [len(each.contents[0].text) for each in read],
        "count": texts(ask),
        "broken": texts(broken),
    }
`;

interface Look {
  readonly version: string;
  readonly tools: readonly string[];
  readonly resources: readonly number[];
  readonly count: readonly [boolean, string, ...string[]];
  readonly broken: readonly [boolean, string];
}

/** What every client finds, however it comes in. */
function expectAll(look: Look): void {
  expect(look.tools).toEqual(tools.map(({ name }) => name));
  expect(look.resources.length).toBeGreaterThanOrEqual(4);
  expect(Math.min(...look.resources)).toBeGreaterThan(500);
  expect(look.count[0]).toBe(false);
  expect(look.count[1]).toMatch(/^n\r\n\d{4,}\r\n$/);
  expect(look.broken[0]).toBe(true);
  expect(JSON.parse(look.broken[1])).toMatchObject({ status: 400, line: 1 });
}

describe.skipIf(reason !== '')(`the Python client of the protocol${reason}`, () => {
  let site: Site;
  beforeAll(async () => {
    site = await startQueryingSite(ourSources(), { workers: 2 }, { hasMcp: true });
  });
  afterAll(() => site.close());

  it.each([
    ['auto', '2026-07-28'],
    ['legacy', /^2025-/],
  ])('comes in over HTTP in the mode %s', async (mode, version) => {
    const program = `
async def main():
    async with Client(sys.argv[1], mode=sys.argv[2]) as client:
        print(json.dumps(await look(client)))
asyncio.run(main())`;
    const look = await told<Look>(program, `${site.origin}/mcp`, mode);
    expect(look.version).toMatch(version);
    expectAll(look);
  });

  it('has a hundred questions answered at once, those that are mistaken too', async () => {
    const program = `
async def main():
    async with Client(sys.argv[1]) as client:
        wanted = ["energi", "trä", "vatten", "data", "mål"]
        def ask(i):
            if i % 4 == 0: return client.call_tool("search", {"words": wanted[i % 5]})
            if i % 4 == 1: return client.call_tool("sparql", {"query": f"SELECT * {{ ?s ?p ?o }} LIMIT {i}"})
            if i % 4 == 2: return client.call_tool("read_table", {"table": "goals", "limit": i})
            return client.call_tool("search", {"words": i})
        results = await asyncio.gather(*[ask(i) for i in range(100)], return_exceptions=True)
        print(json.dumps([str(r) if isinstance(r, Exception) else texts(r)[:2] for r in results]))
asyncio.run(main())`;
    const results = await told<readonly (readonly [boolean, string])[]>(
      program,
      `${site.origin}/mcp`,
    );
    expect(results.map(([isError]) => isError)).toEqual(
      Array.from({ length: 100 }, (_, i) => i % 4 === 3),
    );
    const rows = results.map(([, text]) => text.trim().split('\r\n').length - 1);
    expect(rows[21]).toBe(21);
    expect(rows[22]).toBe(22);
  });

  it('is told of malformed messages, and answered after them', async () => {
    const bodies = ['', '{', 'null', '[]', '"x"', '{"jsonrpc":"1.0","id":1,"method":"ping"}'];
    for (const body of [
      ...bodies,
      '{"jsonrpc":"2.0","id":1,"method":"none"}',
      '\u0000',
      '{"a":'.repeat(9_000),
    ]) {
      const headers = {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
      };
      const response = await fetch(`${site.origin}/mcp`, { method: 'POST', headers, body });
      expect([body.slice(0, 20), response.status < 500]).toEqual([body.slice(0, 20), true]);
      expect(await response.text()).toMatch(/"error"|"status"/);
    }
    const program = `
async def main():
    async with Client(sys.argv[1]) as client:
        print(json.dumps(await look(client)))
asyncio.run(main())`;
    expectAll(await told<Look>(program, `${site.origin}/mcp`));
  });

  it('starts the command and is answered over standard input and output', async () => {
    const { data, ontology, shapes } = ourSources();
    const words = [mainFile, 'mcp', '--data', data, '--ontology', ontology, '--shapes', shapes];
    const program = `
async def main():
    command = StdioServerParameters(command=sys.argv[1], args=sys.argv[2:])
    async with Client(command) as client:
        found = await look(client)
        results = await asyncio.gather(*[
            client.call_tool("sparql", {"query": f"SELECT * {{ ?s ?p ?o }} LIMIT {i + 1}"}) for i in range(20)
        ])
        found["rows"] = [texts(each)[1].count("\\n") - 1 for each in results]
        print(json.dumps(found))
asyncio.run(main())`;
    const look = await told<Look & { readonly rows: readonly number[] }>(
      program,
      process.execPath,
      ...words,
    );
    expectAll(look);
    expect(look.rows).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });
});

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { snippetsFor } from '../../src/html/query/snippets.ts';
import type { QueryKind } from '../../src/query/question/query-engine.ts';
import { folderWith } from '../support/files.ts';
import { startQueryingSite } from '../support/start-querying-site.ts';
import type { Site } from '../support/start-site.ts';

/** All that quotes, escapes, ends or fills texts in some language. */
const awkward = 'a\'b"c\\d`e${f}g#(h)i%j&k+l å \u{1F600} )---" END """ END';

let site: Site;
beforeAll(async () => {
  site = await startQueryingSite();
});
afterAll(() => site.close());

function codeOf(name: string, query: string, kind: QueryKind = 'select'): string {
  const endpoint = `${site.origin}/sparql`;
  const snippet = snippetsFor({ query, kind, endpoint, isLong: false }).find(
    (each) => each.name === name,
  );
  return snippet?.code ?? '';
}

async function run(code: string): Promise<string> {
  const folder = await folderWith({ 'snippet.mjs': code });
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'snippet.mjs')]);
  return stdout;
}

describe('JavaScript', () => {
  it('asks the query as it is written, whatever it holds', async () => {
    const query = `SELECT (STRLEN(?text) AS ?n) {\n  BIND(${JSON.stringify(awkward)} AS ?text)\n} # ${awkward}`;
    const printed = await run(codeOf('JavaScript', query));
    expect(printed).toContain(`value: '${Array.from(awkward).length}'`);
  });

  it.each<[QueryKind, string, string]>([
    ['ask', 'ASK { ?s ?p ?o }', 'true'],
    ['construct', 'CONSTRUCT { <urn:s> <urn:p> 1 } {}', '<urn:s> <urn:p> 1'],
    ['describe', 'DESCRIBE <https://library.example/id/loan/1>', 'Lån 1'],
  ])('reads what %s gives', async (kind, query, printed) => {
    expect(await run(codeOf('JavaScript', query, kind))).toContain(printed);
  });
});

describe('what is not run here', () => {
  it('ends a here-document where the query does not', () => {
    const code = codeOf('curl', 'ASK {}\nEND\nEND_');
    expect(code.split('\n').at(-1)).toBe('END__');
  });

  it.each([
    ['Python', '"""ASK { ?s ?p \'x\' }"""', "ASK { ?s ?p 'x' }"],
    ['Python', '"ASK { ?s ?p \\"\\\\\\"\\" }"', 'ASK { ?s ?p "\\"" }'],
    ['R', 'r"---(ASK { ?s ?p "\\n" })---"', 'ASK { ?s ?p "\\n" }'],
    ['R', '"ASK { # )---\\" }"', 'ASK { # )---" }'],
    ['Excel (Power Query)', '"ASK { ?s ?p ""#(#)(lf)"" }"', 'ASK { ?s ?p "#(lf)" }'],
  ])('writes a text as %s reads it: %s', (name, text, query) => {
    expect(codeOf(name, query)).toContain(text);
  });

  it('keeps the graphs that the protocol names', () => {
    const endpoint = 'https://data.example/sparql?default-graph-uri=urn%3Ag';
    const asked = { query: 'ASK {}', kind: 'ask', endpoint, isLong: false } as const;
    for (const { code } of snippetsFor(asked)) expect(code).toContain(`${endpoint}&format=`);
  });

  it('offers a table to Excel where there is one', () => {
    expect(codeOf('Excel (Power Query)', 'ASK {}', 'ask')).toBe('');
  });
});

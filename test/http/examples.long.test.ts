import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listExamples } from '../../src/catalogue/sparql/examples.ts';
import { parseSparql } from '../../src/query/syntax/sparql-parser.ts';
import { terms } from '../../src/rdf/terms.ts';
import { languages } from '../../src/site/text.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { startQueryingSite } from '../support/start-querying-site.ts';
import type { Site } from '../support/start-site.ts';
import { snapshotOf } from '../support/published.ts';

const root = join(import.meta.dirname, '../..');
const sources = {
  data: join(root, 'data'),
  ontology: join(root, 'ontology'),
  shapes: join(root, 'shapes'),
  baseIri: 'https://data.example/',
};
const names = readdirSync(join(root, 'data/queries')).map((file) => file.replace(/\.ttl$/, ''));
const federated = ['cordis-projekt', 'eu-projekt', 'wikidata-befolkning'];

let site: Site;
let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await snapshotOf(sources);
  site = await startQueryingSite(sources);
});
afterAll(() => site.close());

function queryNamed(name: string): string {
  const example = listExamples(snapshot, 'sv').find(({ path }) => path === `query/${name}`);
  if (example === undefined) throw new Error(`${name} is no example.`);
  return example.query;
}

/** The answer to an example, line by line: no value in these data has a line break. */
async function lines(name: string, format: string): Promise<string[]> {
  const search = new URLSearchParams({ query: queryNamed(name), format });
  const response = await site.get(`/sparql?${search.toString()}`);
  const text = await response.text();
  expect([name, response.status, response.status === 200 ? '' : text]).toEqual([name, 200, '']);
  return text.trim().split(/\r?\n/);
}

describe('the example queries', () => {
  const local = names.filter((name) => !federated.includes(name));
  const notTables = ['finns-tolkningar', 'natverk'];

  it.each(local.filter((name) => !notTables.includes(name)))('%s finds something', async (name) => {
    expect((await lines(name, 'csv')).length).toBeGreaterThan(1);
  });

  // Sentences are quoted, and the source is in Swedish.
  const named = local.filter((name) => ![...notTables, 'visionens-meningar'].includes(name));

  it.each(named)('%s names in English what it names in Swedish', async (name) => {
    const query = queryNamed(name);
    for (const [, variable = ''] of query.matchAll(/LANG\(\?(\w+)\) = "sv"/g)) {
      expect(variable).toMatch(/Sv$/);
      expect(query).toContain(`LANG(?${variable.replace(/Sv$/, 'En')}) = "en"`);
    }
    const [header = ''] = await lines(name, 'csv');
    const columns = header.split(',').filter((column) => column.endsWith('Sv'));
    const inEnglish = columns.map((column) => column.replace(/Sv$/, 'En'));
    expect(header.split(',')).toEqual(expect.arrayContaining(inEnglish));
  });

  it('have keywords in both languages', () => {
    const keyword = terms.namedNode('https://schema.org/keywords');
    const tags = [...snapshot.dataset.match(null, keyword)].map(({ object }) =>
      object.termType === 'Literal' ? object.language : '',
    );
    expect([...new Set(tags)].toSorted()).toEqual(['en', 'sv']);
  });

  it('finns-tolkningar says yes', async () => {
    expect(await lines('finns-tolkningar', 'csv')).toContain('true');
  });

  it('natverk is a graph', async () => {
    expect((await lines('natverk', 'nt')).length).toBeGreaterThan(20);
  });

  it.each(federated)('%s can be read, though it is not run', (name) => {
    expect(() => parseSparql(queryNamed(name), sources.baseIri)).not.toThrow();
  });

  it.each(languages)('have names and explanations in %s', (language) => {
    const examples = listExamples(snapshot, language);
    expect(examples.map(({ path }) => path.replace('query/', '')).toSorted()).toEqual(names);
    for (const { label, comment } of examples) expect([label, comment]).not.toContain('');
  });

  it('are found in the endpoint, as query editors ask for them', async () => {
    const query = `PREFIX sh: <http://www.w3.org/ns/shacl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      SELECT DISTINCT ?sq ?query {
        ?sq a sh:SPARQLExecutable ; rdfs:comment ?c ; sh:select|sh:ask|sh:construct|sh:describe ?query
      }`;
    const search = new URLSearchParams({ query, format: 'json' });
    const response = await site.get(`/sparql?${search.toString()}`);
    const body = (await response.json()) as { results: { bindings: unknown[] } };
    expect(body.results.bindings).toHaveLength(names.length);
  });

  it('are on the page where people query', async () => {
    const response = await site.get('/sparql', { accept: 'text/html', 'accept-language': 'en' });
    const text = await response.text();
    expect(text).toContain('Goals that several strength areas share');
    expect(text).toContain('Begin with an example');
    expect(text).toContain('PREFIX st: &lt;https://w3id.org/styrkedata/ns/&gt;');
  });
});

describe('the tables that the examples make', () => {
  it.each([
    ['styrkeomraden', 4],
    ['handlingsplaner', 4],
    ['visionens-meningar', 25],
    ['visionstexter', 8],
    ['kommuner', 8],
  ])('%s has %i rows', async (name, rows) => {
    expect(await lines(name, 'csv')).toHaveLength(rows + 1);
  });
});

import { QueryEngine } from '@comunica/query-sparql';
import type { QueryType } from '@comunica/types';
import { DataFactory, Parser, Store } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { namedQueries } from '../../src/catalogue/sparql/named-queries.ts';
import { listExamples } from '../../src/catalogue/sparql/examples.ts';
import { quadToNQuads } from '../../src/rdf/n-quads.ts';
import type { Quad } from '../../src/rdf/terms.ts';
import { folderWith, ourSources } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { pythonWith } from '../support/python.ts';
import { startQueryingSite } from '../support/start-querying-site.ts';
import type { Site } from '../support/start-site.ts';

// What describes persons is in no dump, so that both sides have none.
const sources = { ...ourSources(), publishPeople: false };
const examples = listExamples(await snapshotOf(sources), 'en').filter(
  ({ services }) => services.length === 0,
);
const queries = examples.map(({ path, query }) => [path, query] as const);

// SIB's package without what it embeds texts by, which it would fetch when it is loaded.
const python = await pythonWith(
  ['rdflib==7.6.0', 'langchain-core', 'curies', 'httpx', 'beautifulsoup4', 'pydantic-settings'],
  ['sparql-llm==0.1.4'],
);
const reason = 'reason' in python ? `: ${python.reason}` : '';

/** The files that have all that queries see: the dumps, and what the site says of itself. */
const files = ['dump.nq', 'dump-texter.nq', 'graph/void.nq', 'graph/dcat.nq'];

let site: Site;
let quads: readonly Quad[];
let dump: string;
beforeAll(async () => {
  site = await startQueryingSite(sources);
  const texts = await Promise.all(files.map(async (path) => (await site.get(`/${path}`)).text()));
  const read = texts.flatMap((text) => new Parser({ format: 'N-Quads' }).parse(text));
  // A document says in the default graph once more what it says in its graph.
  const named = read.filter(({ graph }) => graph.termType === 'NamedNode');
  quads = [...new Store(named)];
  dump = quads.map(quadToNQuads).join('');
});
afterAll(() => site.close());

/** How much an answer holds: rows, statements, or what ASK says. */
async function sizeHere(query: string): Promise<number | boolean> {
  const response = await site.get(`/sparql?${new URLSearchParams({ query }).toString()}`, {
    accept: 'application/sparql-results+json, application/n-triples;q=0.9',
  });
  expect(response.status).toBe(200);
  if (response.headers.get('content-type') === 'application/n-triples') {
    return (await response.text()).trim().split('\n').length;
  }
  const answer = (await response.json()) as {
    boolean?: boolean;
    results?: { bindings: unknown[] };
  };
  return answer.boolean ?? answer.results?.bindings.length ?? -1;
}

/** How much Comunica's answer holds; statements that it tells twice are one. */
async function sizeOf(result: QueryType): Promise<number | boolean> {
  switch (result.resultType) {
    case 'boolean':
      return result.execute();
    case 'bindings':
      return (await (await result.execute()).toArray()).length;
    case 'quads':
      return new Store(await (await result.execute()).toArray()).size;
    case 'void':
      return -1;
  }
}

describe('the dump, with what the site says of itself', () => {
  it('holds all that queries see here', async () => {
    const query = 'SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }';
    const counted = await site.get(
      `/sparql?${new URLSearchParams({ query, format: 'csv' }).toString()}`,
    );
    expect(Number((await counted.text()).split('\r\n')[1])).toBe(quads.length);
  });
});

describe('every example, unchanged', () => {
  it('names no address that is relative to this site', () => {
    const relative = queries.filter(([, query]) => /<(?![a-z]+:)[^>\s]*>/.test(query));
    expect(relative).toEqual([]);
    expect(queries.length).toBeGreaterThan(10);
  });

  describe('by Comunica over the dump', () => {
    const engine = new QueryEngine();
    const store = new Store();
    beforeAll(() => {
      // Comunica's own union of graphs has a statement as often as there are graphs that say it.
      const inOne = quads.map(({ subject, predicate, object }) =>
        DataFactory.quad(subject, predicate, object),
      );
      store.addQuads([...inOne, ...quads]);
    });

    it.each(queries)('%s has as much as here', async (_, query) => {
      const result = await engine.query(query, { sources: [store] });
      const size = await sizeOf(result);
      expect(size).toBe(await sizeHere(query));
    });
  });

  describe.skipIf(reason !== '')(`by rdflib over the dump${reason}`, () => {
    let sizes: Readonly<Record<string, number | boolean>> = {};
    beforeAll(async () => {
      if ('reason' in python) return;
      const folder = await folderWith({ 'dump.nq': dump, 'queries.json': JSON.stringify(queries) });
      const program = `
import json, os, sys, rdflib
folder = sys.argv[1]
data = rdflib.Dataset(default_union=True)
data.parse(os.path.join(folder, "dump.nq"), format="nquads")
def size(query):
    result = data.query(query)
    return result.askAnswer if result.type == "ASK" else len(result)
queries = json.load(open(os.path.join(folder, "queries.json"), encoding="utf-8"))
print(json.dumps({path: size(query) for path, query in queries}))`;
      sizes = JSON.parse(await python.run(program, folder)) as typeof sizes;
    }, 600_000);

    it.each(queries)('%s has as much as here', async (path, query) => {
      expect(sizes[path]).toBe(await sizeHere(query));
    });
  });
});

/** The loaders of SIB's sparql-llm, as it loads them. */
const loaders = `
import json, os, sys
os.environ["AUTO_INIT"] = "false"
from unittest.mock import MagicMock
for name in ("fastembed", "qdrant_client"): sys.modules[name] = MagicMock()
from sparql_llm.loaders.sparql_examples_loader import SparqlExamplesLoader
from sparql_llm.loaders.sparql_void_shapes_loader import SparqlVoidShapesLoader
told = [[[doc.page_content, doc.metadata] for doc in loader(sys.argv[1]).load()]
  for loader in (SparqlExamplesLoader, SparqlVoidShapesLoader)]
print(json.dumps(told))`;

interface Metadata {
  readonly answer: string;
  readonly query_type?: string;
  readonly iri?: string;
}

describe.skipIf(reason !== '')(`the loaders of SIB${reason}`, () => {
  let told: readonly (readonly (readonly [text: string, Metadata])[])[] = [];
  beforeAll(async () => {
    if ('reason' in python) return;
    told = JSON.parse(await python.run(loaders, `${site.origin}/sparql`)) as typeof told;
  }, 600_000);

  it('read every example in both languages, and can parse each', async () => {
    const [found = []] = told;
    const all = namedQueries(await snapshotOf(sources));
    expect(found).toHaveLength(2 * all.length);
    expect(found.filter(([, { query_type: type }]) => !type)).toEqual([]);
    const questions = new Set(found.map(([text]) => text));
    for (const { description } of all) {
      expect(questions).toContain(description.sv);
      expect(questions).toContain(description.en);
    }
  });

  it('read the classes with what their things have, and nothing about classes of classes', () => {
    const shapes = told[1] ?? [];
    const area = shapes.find(([, { iri }]) => iri?.endsWith('/StrengthArea'));
    expect(area?.[1].answer).toContain('st:hasVision [ st:Vision ]');
    expect(['styrkeområde', 'strength area']).toContain(area?.[0]);
    expect(shapes.filter(([, { answer }]) => /rdf:type \[[^\]]*owl:Class/.test(answer))).toEqual(
      [],
    );
  });
});

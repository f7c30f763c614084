import { join } from 'node:path';
import { Store } from 'oxigraph';
import { describe, expect, it } from 'vitest';
import { publish } from '../../src/publish/publish.ts';
import { quadToNQuads } from '../../src/rdf/n-quads.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith, noWords } from '../support/files.ts';

const root = join(import.meta.dirname, '../..');
const shared = 'https://w3id.org/styrkedata/';

/** An invented region with an area and its vision, in our vocabulary, as another installation would publish it. */
async function region(name: string, vocabulary?: string): Promise<Snapshot> {
  const data = await folderWith({
    'area.yaml': `id: id/strength-area/${name}
type: [StrengthArea, Concept]
label: { sv: Området ${name}, en: The area ${name} }
hasVision: id/vision/${name}-2040
`,
    'vision.ttl': `@prefix st: <ns/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<id/vision/${name}-2040> a st:Vision ; skos:prefLabel "Vision ${name}"@sv , "Vision ${name}"@en .
<id/action-plan/${name}> a st:ActionPlan ; st:completeness <def/completeness/partial> .
`,
  });
  const shapes = noWords;
  const ontology = join(root, 'ontology');
  const baseIri = `https://${name}.example/`;
  const publication = await publish({ data, ontology, shapes, baseIri, vocabulary });
  if (publication.outcome !== 'published') throw new Error(publication.findings[0]?.message.en);
  return publication.snapshot;
}

/** Both regions in one store, as somebody who harvests them has them. */
function joined(...regions: readonly Snapshot[]): Store {
  const store = new Store();
  for (const { read } of regions)
    for (const quad of read.quads)
      store.load(`${quadToNQuads(quad).trimEnd()}\n`, { format: 'nq' });
  return store;
}

const visions = `PREFIX st: <${shared}ns/>
  SELECT ?vision { ?area a st:StrengthArea ; st:hasVision ?vision . ?vision a st:Vision } ORDER BY ?vision`;
const partial = `PREFIX st: <${shared}ns/>
  SELECT ?plan { ?plan st:completeness <${shared}def/completeness/partial> } ORDER BY ?plan`;

function answers(store: Store, query: string): string[] {
  const rows = store.query(query, { use_default_graph_as_union: true }) as Map<
    string,
    { value: string }
  >[];
  return rows.flatMap((row) => [...row.values()].map(({ value }) => value));
}

describe('two regions with a vocabulary in common', () => {
  it('join in one query, by terms and by codes', async () => {
    const store = joined(await region('norr'), await region('syd'));
    expect(answers(store, visions)).toEqual([
      'https://norr.example/id/vision/norr-2040',
      'https://syd.example/id/vision/syd-2040',
    ]);
    expect(answers(store, partial)).toEqual([
      'https://norr.example/id/action-plan/norr',
      'https://syd.example/id/action-plan/syd',
    ]);
  });

  it('answer for the vocabulary at addresses of their own', async () => {
    const { documents, context } = await region('norr');
    expect(documents.get('ns/Vision')?.map(({ value }) => value)).toEqual([`${shared}ns/Vision`]);
    expect(documents.get('def/completeness/partial')).toHaveLength(1);
    expect(context).toMatchObject({ st: `${shared}ns/`, stp: `${shared}ns/page/` });
  });

  it('have another one where the operator says so', async () => {
    const other = await region('norr', 'https://words.example/');
    const predicates = new Set(other.read.quads.map(({ predicate }) => predicate.value));
    expect(predicates).toContain('https://words.example/ns/hasVision');
    expect([...predicates].filter((iri) => iri.startsWith(shared))).toEqual([]);
    expect(other.documents.has('ns/hasVision')).toBe(true);
  });
});

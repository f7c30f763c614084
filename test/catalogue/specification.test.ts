import type { DatasetCore } from '@rdfjs/types';
import SHACLValidator from 'rdf-validate-shacl';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawDiagram } from '../../src/catalogue/specification/diagram.ts';
import {
  describeSpecification,
  type Specification,
} from '../../src/catalogue/specification/specification.ts';
import { toDataset } from '../../src/rdf/dataset.ts';
import { unionOf } from '../../src/rdf/datasets/union.ts';
import { terms, type Quad } from '../../src/rdf/terms.ts';
import { rdf, sh } from '../../src/rdf/vocabulary.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith, library, ourSources } from '../support/files.ts';
import { inspecRules, type Parts } from './inspec-rules.ts';
import type { Sources } from '../../src/publish/publish.ts';
import { snapshotOf } from '../support/published.ts';

const base = 'https://data.example/';

/** Another publisher's specification: one class, one rule, a code list. */
async function small(): Promise<Sources> {
  const prefixes = `@prefix dcterms: <http://purl.org/dc/terms/> . @prefix sh: <http://www.w3.org/ns/shacl#> .
    @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix prof: <http://www.w3.org/ns/dx/prof/> .\n`;
  const root = await folderWith({
    'data/profile.ttl': `${prefixes}<profile> a prof:Profile ; dcterms:title "Regler"@sv , "Rules"@en .`,
    'data/codes.ttl': `${prefixes}<list> a skos:ConceptScheme ; skos:prefLabel "Lista"@sv . <list/a> a skos:Concept ; skos:prefLabel "A"@sv ; skos:inScheme <list> .`,
    'ontology/terms.ttl': `${prefixes}<terms> a owl:Ontology ; rdfs:label "Termer"@sv . <terms#Jug> a owl:Class ; rdfs:label "Krus & <fat>"@sv ; rdfs:isDefinedBy <terms> .`,
    'shapes/jug.ttl': `${prefixes}<rules#Jug> a sh:NodeShape ; sh:name "Krus"@sv ; sh:targetClass <terms#Jug> ; sh:property <rules#Jug-title> .
      <rules#Jug-title> a sh:PropertyShape ; sh:name "Titel"@sv ; sh:path dcterms:title ; sh:minCount 1 ; sh:maxCount 1 ; sh:not [ sh:property [ sh:path skos:note ; sh:minCount 1 ] ] .`,
  });
  const folders = ['data', 'ontology', 'shapes'].map((name) => [name, `${root}/${name}`] as const);
  return { ...(Object.fromEntries(folders) as ReturnType<typeof ourSources>), baseIri: base };
}

describe.each([
  ['our own specification', () => Promise.resolve(ourSources())],
  ['the specification of another publisher', small],
])('%s', (_, sources) => {
  let snapshot: Snapshot;
  let specification: Specification;
  let parts: Parts;

  beforeAll(async () => {
    snapshot = await snapshotOf(await sources());
    const made = describeSpecification(snapshot);
    if (made === undefined) throw new Error('no specification');
    specification = made;
    const svg = drawDiagram(snapshot, 'sv');
    parts = { profile: made.profile.value, said: made.quads, documents: made.documents, base, svg };
  });

  it.each(inspecRules)('keeps INSPEC’s rule %s: %s', (__, ___, mistakes) => {
    expect(mistakes(parts)).toEqual([]);
  });

  it('has rules that find in a bare thing what the rules in the files find', async () => {
    const shapes = [...specification.documents].find(([path]) => path.endsWith('/shapes'))?.[1];
    const target = shapes?.find(({ predicate }) => predicate.equals(sh.targetClass));
    if (shapes === undefined || target === undefined) throw new Error('no rules');
    const data = toDataset([terms.quad(terms.namedNode(`${base}id/x`), rdf.type, target.object)]);
    const count = async (rules: Iterable<Quad>): Promise<number> =>
      (await new SHACLValidator(unionOf(rules) as DatasetCore).validate(data)).results.length;
    expect(await count(shapes)).toBe(await count(snapshot.shapes));
    expect(await count(shapes)).toBeGreaterThan(0);
  });
});

describe('our own specification', () => {
  it('has the rules of our data, and leaves those of catalogues to their own profile', async () => {
    const snapshot = await snapshotOf(ourSources());
    const { documents } = describeSpecification(snapshot) ?? {};
    const shapes = documents?.get('spec/styrkeomraden/shapes') ?? [];
    const subjects = new Set(shapes.map(({ subject }) => subject.value));
    expect(subjects).toContain(`${base}shapes/vision#Vision`);
    expect([...subjects].filter((iri) => iri.includes('dcat-ap-se'))).toEqual([]);
  });

  it('names the vocabularies of others that its rules use', async () => {
    const made = describeSpecification(await snapshotOf(ourSources()));
    const inherited = made?.quads.filter(({ predicate }) =>
      predicate.value.endsWith('isInheritedFrom'),
    );
    expect(inherited?.map(({ object }) => object.value)).toEqual(
      expect.arrayContaining([
        'http://www.w3.org/2004/02/skos/core',
        'http://www.w3.org/ns/org',
        'http://metadata.un.org/sdg',
      ]),
    );
  });
});

it('is none where no file declares a profile', async () => {
  expect(describeSpecification(await snapshotOf(library()))).toBeUndefined();
});

describe('the diagram', () => {
  it('has no two boxes on each other, and all of them inside', async () => {
    const svg = drawDiagram(await snapshotOf(ourSources()), 'sv');
    const [, width = '', height = ''] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    const boxes = [...svg.matchAll(/<rect x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/g)].map(
      ([, ...numbers]) => numbers.map(Number) as [number, number, number, number],
    );
    expect(boxes.length).toBeGreaterThan(15);
    for (const [x, y, w, h] of boxes) {
      expect(x + w).toBeLessThanOrEqual(Number(width));
      expect(y + h).toBeLessThanOrEqual(Number(height));
      const others = boxes.filter(([a, b]) => a !== x || b !== y);
      expect(
        others.filter(([a, b, c, d]) => a < x + w && x < a + c && b < y + h && y < b + d),
      ).toEqual([]);
    }
  });

  it('speaks the language asked for, and writes no markup of the data', async () => {
    const snapshot = await snapshotOf(await small());
    expect(drawDiagram(snapshot, 'sv')).toContain('Krus &amp; &lt;fat&gt;');
    expect(drawDiagram(await snapshotOf(ourSources()), 'en')).toContain('>strength area<');
  });
});

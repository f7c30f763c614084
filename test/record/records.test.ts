import Ajv from 'ajv';
import jsonld, { type JsonLdDocument } from 'jsonld';
import { Parser } from 'n3';
import { beforeAll, describe, expect, it } from 'vitest';
import { isPersonalDocument } from '../../src/describe/personal-documents.ts';
import { collectionNamed, collectionsOf } from '../../src/record/collection.ts';
import { chooseRecords } from '../../src/record/choose-records.ts';
import type { Json, JsonObject } from '../../src/record/json.ts';
import { recordSchema, sharedSchemas } from '../../src/record/json-schema.ts';
import { printJson } from '../../src/record/print-json.ts';
import { recordContextOf } from '../../src/record/record-context.ts';
import { recordOf } from '../../src/record/write-record.ts';
import { entryOf } from '../../src/rdf/entry-of.ts';
import { quadToNQuads } from '../../src/rdf/n-quads.ts';
import { isNamed, terms, type NamedNode, type Quad } from '../../src/rdf/terms.ts';
import { namedSubjectsOf } from '../../src/rdf/values.ts';
import { rdf } from '../../src/rdf/vocabulary.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith, library, museum, ourSources, wordless } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';

const base = 'https://data.example/';
let ours: Snapshot;
beforeAll(async () => {
  ours = await snapshotOf(ourSources(base));
});

/** A statement as a text without its graph; blank nodes are all alike, and language tags have no case (RFC 5646 §2.1.1). */
function textOf({ subject, predicate, object }: Quad): string {
  return quadToNQuads(terms.quad(subject, predicate, object))
    .replace(/_:\S+/g, '_:')
    .replace(/"@[\w-]+ \.$/m, (tag) => tag.toLowerCase());
}

/** What a JSON-LD processor reads in a record. */
async function statementsIn(record: JsonObject, snapshot: Snapshot): Promise<Quad[]> {
  const context = JSON.parse(printJson(recordContextOf(snapshot))) as object;
  const document = {
    '@context': context,
    ...(JSON.parse(printJson(record)) as object),
  } as JsonLdDocument;
  const options = { format: 'application/n-quads' } as const;
  const text = (await jsonld.toRDF(document, options)) as unknown;
  return new Parser({ format: 'N-Quads', factory: terms }).parse(String(text));
}

function thingsIn({ dataset }: Snapshot): NamedNode[] {
  const subjects = [...dataset].map(({ subject }) => subject).filter(isNamed);
  return [...new Map(subjects.map((thing) => [thing.value, thing])).values()];
}

const invented = async () => ({
  data: await folderWith({
    'x.ttl': `@prefix : <https://x.example/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      :a a :K, <https://y.example/k> ; :n "01"^^xsd:integer, 7, 1.50, 2.0E0, true, "1"^^xsd:boolean ;
        :n "x", "y"@sv, "z"@en-GB, :b, [ :n [ :n :a ] ] ; <https://y.example/n> "other" ; :list (1 "a" :b "c"@sv) ;
        :id "no key" ; :type "a" ; :items "b" ; :name "c" ; :9-lives "d" ; :loop _:l .
      _:l :loop _:m . _:m :loop _:l . :b a :k ; :k "e" .`,
  }),
  ...wordless,
  baseIri: 'https://x.example/',
  publicUrl: 'https://x.example/',
});

describe('a record', () => {
  it.each([
    ['ours', () => Promise.resolve(ourSources(base))],
    ['a library without collections', () => Promise.resolve(library())],
    ['a museum without a context', () => Promise.resolve(museum())],
    ['anything', invented],
  ])('says to a JSON-LD processor nothing that the data does not: %s', async (_, sources) => {
    const snapshot = await snapshotOf(await sources());
    const said = new Set([...snapshot.dataset].map(textOf));
    const things = thingsIn(snapshot);
    const some = things.filter((_thing, place) => place % Math.ceil(things.length / 15) === 0);
    for (const thing of some) {
      const read = await statementsIn(recordOf(thing, snapshot), snapshot);
      expect(read.map(textOf).filter((text) => !said.has(text))).toEqual([]);
    }
  });

  it('says all that the data says of a thing', async () => {
    const snapshot = await snapshotOf(await invented());
    const thing = terms.namedNode('https://x.example/a');
    const read = new Set((await statementsIn(recordOf(thing, snapshot), snapshot)).map(textOf));
    const said = [...snapshot.dataset.match(thing)].map(textOf);
    expect(said.filter((text) => !read.has(text) && !text.includes('"c"'))).toEqual([]);
  });

  it('names everything by language in the same way', () => {
    const record = recordOf(terms.namedNode(`${base}id/vision/hallbar-energi-2030`), ours);
    expect(record).toMatchObject({
      id: `${base}id/vision/hallbar-energi-2030`,
      type: ['Vision'],
      name: { sv: 'Hållbar energi 2030', en: 'Sustainable energy 2030' },
      horizonYear: '2030',
      readAsContributingTo: expect.arrayContaining([
        {
          id: 'http://metadata.un.org/sdg/13',
          name: { sv: 'Mål 13: Bekämpa klimatförändringarna', en: 'Goal 13: Climate action' },
        },
      ]) as unknown,
    });
    expect(record).not.toHaveProperty('label');
  });

  it('nests what is declared', () => {
    const record = recordOf(terms.namedNode(`${base}id/strength-area/hallbar-energi`), ours);
    expect(record).toMatchObject({
      vision: {
        editions: expect.arrayContaining([
          expect.objectContaining({
            statements: expect.arrayContaining([
              expect.objectContaining({ order: 1, text: { sv: expect.any(String) as unknown } }),
            ]) as unknown,
          }),
        ]) as unknown,
      },
      plan: { completeness: { name: { en: 'not published' } } },
      leader: { contactPoint: [{ email: ['region@regionjh.se'] }] },
      codes: expect.arrayContaining([
        expect.objectContaining({
          id: 'http://data.europa.eu/ux2/nace2/351',
          notation: ['35.1'],
          inScheme: [expect.objectContaining({ name: { sv: 'NACE Rev. 2', en: 'NACE Rev. 2' } })],
        }),
      ]) as unknown,
      subAreas: [],
    });
  });

  it('tells of persons only where it is about what they are told of', () => {
    const post = terms.namedNode(`${base}id/post/processledare-hallbar-energi`);
    const area = terms.namedNode(`${base}id/strength-area/hallbar-energi`);
    expect(isPersonalDocument(ours, [post])).toBe(true);
    expect(JSON.stringify(recordOf(post, ours))).toContain('"Person"');
    expect(isPersonalDocument(ours, [area])).toBe(false);
    expect(JSON.stringify(recordOf(area, ours))).not.toContain('"Person"');
  });
});

describe('the form of records', () => {
  it('is the same everywhere: names by language, a key always a list or always one value', () => {
    const forms = new Map<string, Set<string>>();
    const formOf = (value: Json): string => {
      if (Array.isArray(value)) return 'list';
      const isRecord = typeof value === 'object' && value !== null;
      return isRecord && !('id' in value) && !('type' in value) ? 'texts' : 'one';
    };
    const look = (value: Json): void => {
      if (Array.isArray(value)) value.forEach(look);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
      const record = value as JsonObject;
      const { id, type, name } = record;
      if (type === undefined && id === undefined) return;
      if (typeof id === 'string') {
        expect(id).toMatch(/^(?:[a-z]+:|_:)/);
        // What is no thing has no name, such as a mail address.
        if (!id.startsWith('mailto:'))
          expect(Object.keys(name as object).sort()).toEqual(['en', 'sv']);
      }
      for (const [key, inner] of Object.entries(record as Readonly<Record<string, Json>>)) {
        expect(key).toMatch(/^[a-z][A-Za-z0-9]*$/);
        if (type !== undefined)
          entryOf(forms, `${JSON.stringify(type)} ${key}`, () => new Set<string>()).add(
            formOf(inner),
          );
        if (key !== 'name') look(inner);
      }
    };
    for (const collection of collectionsOf(ours)) {
      for (const thing of namedSubjectsOf(rdf.type, collection.ofClass, ours.dataset))
        look(recordOf(thing, ours));
    }
    expect(forms.size).toBeGreaterThan(100);
    expect([...forms].filter(([, several]) => several.size > 1)).toEqual([]);
  });
});

describe('a collection', () => {
  it('has records that keep its schema, all with the keys that its shapes speak of', () => {
    for (const collection of collectionsOf(ours)) {
      const ajv = new Ajv({ unknownFormats: ['iri'], allErrors: true });
      const components = { schemas: { ...sharedSchemas } };
      const validate = ajv.compile({ components, ...recordSchema(collection, ours) });
      const things = namedSubjectsOf(rdf.type, collection.ofClass, ours.read.dataset);
      expect([collection.name, things.length]).not.toEqual([collection.name, 0]);
      for (const thing of things) {
        validate(recordOf(thing, ours));
        expect([collection.name, validate.errors]).toEqual([collection.name, null]);
      }
    }
  });

  it.each([
    ['places', 'lauCode=2321', ['id/place/are']],
    ['places', 'lauCode=2321&lauCode=2380', ['id/place/are', 'id/place/ostersund']],
    ['places', 'lauCode=', []],
    ['places', 'name=%C3%85re+Municipality', ['id/place/are']],
    [
      'strength-areas',
      `vision=${base}id/vision/upplevelser-2030`,
      ['id/strength-area/upplevelser'],
    ],
    [
      'strength-areas',
      `leader=${base}id/post/processledare-upplevelser`,
      ['id/strength-area/upplevelser'],
    ],
  ])('%s is chosen from by %s', (name, query, found) => {
    const collection = collectionNamed(name, ours);
    const choice = collection && chooseRecords(collection, new URLSearchParams(query), ours);
    expect(choice).toMatchObject({
      outcome: 'chosen',
      total: found.length,
      things: found.map((path) => ({ value: base + path })),
    });
  });

  it.each(['lauKod=2321', 'limit=0', 'limit=101', 'limit=1.5', 'offset=-1', 'limit=', 'id=x'])(
    'does not take %s',
    (query) => {
      const collection = collectionNamed('places', ours);
      const choice = collection && chooseRecords(collection, new URLSearchParams(query), ours);
      expect(choice).toMatchObject({ outcome: 'mistaken' });
    },
  );
});

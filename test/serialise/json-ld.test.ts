import { expect, test } from 'vitest';
import { testPrefixes, trig } from './parse-back.ts';
import { thing } from './thing.ts';
import { write } from './write.ts';

test('JSON-LD about a topic has the rest of the statements beside it', async () => {
  const context = {
    ...testPrefixes,
    id: '@id',
    type: '@type',
    included: '@included',
    label: { '@id': 'skos:prefLabel', '@container': '@language' },
    horizon: { '@id': 'e:horizon', '@type': 'xsd:gYear' },
    steps: { '@id': 'e:steps', '@container': '@list' },
  };
  const topic = 'http://example.org/id/energi';
  const { '@context': written, ...document } = parse(
    await write(thing, 'json-ld', { prefixes: {}, context, topic }),
  );
  expect(written).toEqual(context);
  expect(Object.keys(document)).toEqual([
    'id',
    'type',
    'e:contact',
    'e:order',
    'horizon',
    'label',
    'steps',
    'included',
  ]);
  expect(document).toMatchInlineSnapshot(`
    {
      "e:contact": [
        {
          "e:address": {
            "e:city": "Göteborg",
            "e:post": "405 44",
          },
          "type": "e:Contact",
        },
        {
          "e:city": "Borås",
        },
      ],
      "e:order": [
        {
          "@value": "01",
          "type": "xsd:integer",
        },
        {
          "@value": "1",
          "type": "xsd:integer",
        },
      ],
      "horizon": "2030",
      "id": "http://example.org/id/energi",
      "included": [
        {
          "e:about": [
            {
              "id": "http://example.org/id/energi",
            },
            {
              "e:text": "rad ett
    rad två",
            },
          ],
          "id": "http://example.org/id/stranger",
        },
      ],
      "label": {
        "en-GB": "Sustainable energy",
        "sv": "Hållbar energi 😀",
      },
      "steps": [
        {
          "e:label": "First",
          "e:part": {
            "id": "http://example.org/id/energi",
          },
          "id": "http://example.org/id/first",
        },
        "second",
      ],
      "type": [
        "e:Area",
        "skos:Concept",
      ],
    }
  `);
});

test('JSON-LD without a topic is a flat list', async () => {
  const quads = trig('id:b e:p id:a . id:a e:p _:x ; <http://other.example/p-1> 1 . _:x e:q 1 .');
  const prefixes = { ...testPrefixes, o: 'http://other.example/p-' };
  expect(parse(await write(quads, 'json-ld', { prefixes }))).toMatchInlineSnapshot(`
    {
      "@context": {
        "e": "http://example.org/ns#",
        "id": "http://example.org/id/",
        "o": {
          "@id": "http://other.example/p-",
          "@prefix": true,
        },
        "xsd": "http://www.w3.org/2001/XMLSchema#",
      },
      "@graph": [
        {
          "@id": "id:a",
          "e:p": {
            "@id": "_:x",
          },
          "o:1": {
            "@type": "xsd:integer",
            "@value": "1",
          },
        },
        {
          "@id": "id:b",
          "e:p": {
            "@id": "id:a",
          },
        },
        {
          "@id": "_:x",
          "e:q": {
            "@type": "xsd:integer",
            "@value": "1",
          },
        },
      ],
    }
  `);
});

test('an embedded thing stands nearest to the topic', async () => {
  const quads = trig('id:a e:p id:b ; e:q id:c . id:b e:q id:c . id:c e:q id:a, id:c ; e:r 1 .');
  const style = { prefixes: testPrefixes, topic: 'http://example.org/id/a' };
  const { 'e:p': nearer, 'e:q': nearest } = parse(await write(quads, 'json-ld', style));
  expect(nearer).toEqual({ '@id': 'id:b', 'e:q': { '@id': 'id:c' } });
  expect(nearest).toMatchObject({ '@id': 'id:c', 'e:q': [{ '@id': 'id:a' }, { '@id': 'id:c' }] });
});

test('an empty document names its topic', async () => {
  const style = { prefixes: testPrefixes, topic: 'http://example.org/id/a' };
  expect(parse(await write([], 'json-ld', style))).toEqual({ '@id': 'http://example.org/id/a' });
});

function parse(body: string): Record<string, unknown> {
  return JSON.parse(body) as Record<string, unknown>;
}

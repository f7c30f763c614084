import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import type { LoadedFile } from '../../src/load/loaded.ts';
import { newTermFactory, terms, type Quad } from '../../src/rdf/terms.ts';
import { unionOf } from '../../src/rdf/datasets/union.ts';
import { validateShapes } from '../../src/validate/shapes/validate-shapes.ts';

function read(turtle: string): Quad[] {
  const prefixes = '@prefix : <https://e.example/> . @prefix sh: <http://www.w3.org/ns/shacl#> . ';
  return new Parser({ factory: newTermFactory('t') }).parse(prefixes + turtle);
}

function file(path: string, quads: Quad[]): LoadedFile {
  return { path, name: path, graph: `https://e.example/${path}`, quads, locate: () => undefined };
}

// The same objects each time, as a thread that publishes again has them.
const shapes = file(
  'shapes.ttl',
  read(`:S a sh:NodeShape ; sh:targetClass :C ; sh:property :P ; sh:property [ sh:path :to ; sh:node :N ] .
    :P sh:path :n ; sh:minCount 1 ; sh:maxInclusive 5 . :N sh:property [ sh:path :n ; sh:minCount 1 ] .`),
);

function validated(turtle: string) {
  const data = file('data.ttl', read(turtle));
  const rest = { ontology: [], storedCopies: [], images: [] };
  const bases = { baseIri: 'https://e.example/', vocabularyBase: 'https://e.example/' };
  return validateShapes({ ...bases, ...rest, data: [data], shapes: [shapes] }, unionOf(data.quads));
}

describe('shapes that other data is validated against than before', () => {
  const [a, shape] = [
    terms.namedNode('https://e.example/a'),
    terms.namedNode('https://e.example/P'),
  ];

  it('find what is wrong with this data, and nothing of the other', async () => {
    const none = await validated(':a a :C .');
    const large = await validated(':a a :C ; :n 7 ; :to :b . :b :n 1 .');
    const right = await validated(':a a :C ; :n 5 ; :to :b . :b :n 1 .');
    const far = await validated(':a a :C ; :n 5 ; :to :b .');
    const found = [none, large, right, far].map(({ results }) =>
      results.map(({ component }) => component.value.replace(/.*#/, '')),
    );
    expect(found).toEqual([
      ['MinCountConstraintComponent'],
      ['MaxInclusiveConstraintComponent'],
      [],
      ['NodeConstraintComponent'],
    ]);
  });

  it('can still be asked about the other data', async () => {
    const none = await validated(':a a :C .');
    const right = await validated(':a a :C ; :n 5 .');
    expect([none.conforms(a, shape), right.conforms(a, shape)]).toEqual([false, true]);
    expect([none.resultsOf(a, shape), right.resultsOf(a, shape)]).toMatchObject([[{}], []]);
    expect(none.resultsOf(a, shape)).toHaveLength(1);
  });
});

import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newMemory } from '../../src/publish/memory.ts';
import { publish, type Publication, type Sources } from '../../src/publish/publish.ts';
import { edit, libraryCopy } from './library-copy.ts';
import { said } from './said-publication.ts';

type Change = (sources: Sources, root: string) => Promise<unknown>;

const changes: readonly (readonly [string, Change])[] = [
  ['nothing', () => Promise.resolve()],
  ['a file of data', ({ data }) => edit(join(data, 'authors.ttl'), 'Selma Lagerlöf', 'Selma L.')],
  [
    'a new file before others',
    ({ data }) => writeFile(join(data, 'a.ttl'), '<id/a> <ns/b> [ <ns/b> 1 ] .'),
  ],
  ['a file that cannot be read', ({ data }) => writeFile(join(data, 'a.ttl'), '<id/a> <ns/b> .')],
  [
    'the same file, without its mistake',
    ({ data }) => writeFile(join(data, 'a.ttl'), '<id/a> <ns/b> 1 .'),
  ],
  [
    'a term of the ontology',
    ({ ontology = '' }) =>
      writeFile(join(ontology, 'more.ttl'), '<ns/b> a <http://www.w3.org/2002/07/owl#Thing> .'),
  ],
  [
    'a shape',
    ({ shapes = '' }) =>
      writeFile(
        join(shapes, 'more.ttl'),
        '@prefix sh: <http://www.w3.org/ns/shacl#> . <s> a sh:NodeShape ; sh:targetSubjectsOf <ns/b> ; sh:nodeKind sh:BlankNode .',
      ),
  ],
  ['a shape that is gone', ({ shapes = '' }) => rm(join(shapes, 'more.ttl'))],
  ['a file with another name', ({ data }) => rename(join(data, 'a.ttl'), join(data, 'z.ttl'))],
  ['a file that is gone', ({ data }) => rm(join(data, 'z.ttl'))],
  [
    'contexts of others',
    async (_, root) => {
      await mkdir(join(root, 'contexts'));
      await writeFile(join(root, 'contexts/index.yaml'), 'https://other.example/: other.jsonld\n');
      await writeFile(join(root, 'contexts/other.jsonld'), '{"@context": {"b": "urn:b"}}');
    },
  ],
  [
    'a file that is read with them',
    ({ data }) =>
      writeFile(
        join(data, 'a.jsonld'),
        '{"@context": "https://other.example/", "@id": "id/a", "b": 1}',
      ),
  ],
  [
    'what they say',
    (_, root) => writeFile(join(root, 'contexts/other.jsonld'), '{"@context": {"b": "urn:c"}}'),
  ],
];

describe('a publication with a memory of the one before', () => {
  it('says what one without it says, whatever has changed', async () => {
    const sources = await libraryCopy();
    const memory = newMemory();
    await publish(sources, memory);
    for (const [name, change] of changes) {
      await change(sources, join(sources.data, '..'));
      const remembering = said(await publish(sources, memory));
      expect(remembering, name).toEqual(said(await publish(sources)));
    }
  });

  it('reads only what has changed', async () => {
    const sources = await libraryCopy();
    const memory = newMemory();
    const [before, same] = [await publish(sources, memory), await publish(sources, memory)];
    await edit(join(sources.data, 'authors.ttl'), 'Selma Lagerlöf', 'Selma L.');
    const after = await publish(sources, memory);
    const texts = [before, same, after].map(termsOf);
    const [first = new Set(), second = new Set(), third = new Set()] = texts;
    expect(second).toEqual(first);
    // Terms that were read again are other objects.
    expect([...third].filter((term) => first.has(term)).length).toBeGreaterThan(0);
    expect([...third].filter((term) => !first.has(term)).length).toBeGreaterThan(0);
  });
});

function termsOf(publication: Publication): ReadonlySet<object> {
  if (publication.outcome === 'invalid') throw new Error('not published');
  const { quads } = publication.snapshot.read;
  return new Set(quads.flatMap(({ object }) => (object.termType === 'Literal' ? [object] : [])));
}

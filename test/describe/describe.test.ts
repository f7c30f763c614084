import { describe as about, expect, it } from 'vitest';
import { describe } from '../../src/describe/describe.ts';
import { lookUp } from '../../src/describe/look-up.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith, library, noWords } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';

const base = 'https://library.example/';

async function takeLibrary(): Promise<Snapshot> {
  return snapshotOf(library(base));
}

about('looking up an address', () => {
  it.each([
    ['id/author/selma-lagerlof', { outcome: 'thing', path: 'doc/author/selma-lagerlof' }],
    ['doc/author/selma-lagerlof', { outcome: 'document' }],
    ['id/bok/gösta-berlings-saga', { outcome: 'thing', path: 'doc/bok/gösta-berlings-saga' }],
    ['katalog', { outcome: 'document' }],
    ['terms', { outcome: 'document' }],
    ['graph/utlaning', { outcome: 'document' }],
    ['id/author/nobody', { outcome: 'unknown' }],
    ['', { outcome: 'unknown' }],
  ])('«%s»', async (path, expected) => {
    expect(lookUp(await takeLibrary(), path)).toMatchObject(expected);
  });
});

about('an address that leads nowhere', () => {
  it.each(['nothing', 'a/b?c=d', 'id/nobody'])(
    'does not lead to what describes the base: «%s»',
    async (path) => {
      const data = await folderWith({
        'door.ttl': '<./> <http://www.w3.org/2000/01/rdf-schema#label> "Door"@en .',
      });
      const none = noWords;
      const snapshot = await snapshotOf({ data, ontology: none, shapes: none, baseIri: base });
      expect(lookUp(snapshot, '')).toMatchObject({ outcome: 'document' });
      expect(lookUp(snapshot, path)).toEqual({ outcome: 'unknown' });
    },
  );
});

about('a description', () => {
  it('has the thing, its blank nodes, and the names of what it mentions', async () => {
    const snapshot = await takeLibrary();
    const found = lookUp(snapshot, 'doc/author/selma-lagerlof');
    if (found.outcome !== 'document') throw new Error(found.outcome);
    const values = describe(snapshot, found.topics).quads.map(({ object }) => object.value);
    expect(values).toEqual(
      expect.arrayContaining(['Selma Lagerlöf', 'Mårbacka', 'författare', 'adress', 'gata']),
    );
  });

  it('has all that is found in the document of a hash IRI', async () => {
    const snapshot = await takeLibrary();
    const found = lookUp(snapshot, 'katalog');
    if (found.outcome !== 'document') throw new Error(found.outcome);
    const values = describe(snapshot, found.topics).quads.map(({ object }) => object.value);
    expect(values.sort()).toEqual(['Hylla 1', 'Katalogen']);
  });

  it('is named after the thing that has the document’s IRI', async () => {
    const snapshot = await takeLibrary();
    for (const path of ['katalog', 'terms']) {
      const found = lookUp(snapshot, path);
      if (found.outcome !== 'document') throw new Error(found.outcome);
      expect(found.topics[0].value).toBe(base + path);
    }
  });

  it('of a graph has its content', async () => {
    const snapshot = await takeLibrary();
    const found = lookUp(snapshot, 'graph/utlaning');
    if (found.outcome !== 'document') throw new Error(found.outcome);
    const graphs = describe(snapshot, found.topics).quads.map(({ graph }) => graph.value);
    expect(graphs).toContain(`${base}graph/utlaning`);
  });
});

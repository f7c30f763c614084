import { describe, expect, it } from 'vitest';
import { check } from '../../src/publish/publish.ts';
import { folderWith } from '../support/files.ts';

const baseIri = 'https://data.example/';

async function notesOn(text: string): Promise<string[]> {
  const data = await folderWith({
    'x.ttl': `@prefix : <http://v/> . @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n${text}`,
  });
  // Folders in which there is nothing are as good as none.
  const none = await folderWith({});
  const { outcome, notes } = await check({ data, baseIri, ontology: none, shapes: none });
  expect(outcome).toBe('valid');
  return notes.map(
    ({ severity, position, message }) => `${position?.line ?? ''} ${severity} ${message.en}`,
  );
}

describe('data that lies elsewhere', () => {
  it('is told, with the base that fits', async () => {
    const text = ['a/1', 'a/2', 'b/3']
      .map((path) => `<https://e.example/x/${path}> :p 1 .`)
      .join('\n');
    expect(await notesOn(text)).toEqual([
      expect.stringMatching(/^ warning None of .*: 3\) .* Give --base https:\/\/e\.example\/x\/$/),
    ]);
  });

  it('is told where hardly any of it lies under the base', async () => {
    const far = Array.from(
      { length: 40 },
      (_, number) => `<https://e.example/${number}> :p 1 .`,
    ).join('\n');
    expect(await notesOn(`<a> :p 1 .\n${far}`)).toEqual([expect.stringContaining('Only 1 of')]);
  });

  it('is no news where much of it lies under the base, or where it has no address', async () => {
    expect(
      await notesOn('<a> :p <https://e.example/b> . <https://e.example/b> :p 1 . [] :p 1 .'),
    ).toEqual([]);
    expect(await notesOn('[] :p 1 .')).toEqual([]);
  });

  it('is named where it is the catalogue', async () => {
    expect(await notesOn('<a> :p 1 .\n<https://e.example/c> a dcat:Catalog .')).toEqual([
      expect.stringMatching(
        /^3 warning The catalogue <https:\/\/e\.example\/c> does not lie under/,
      ),
    ]);
  });
});

describe('an address that the site answers at itself', () => {
  it.each(['browse', 'search', 'sparql', 'dump.ttl', 'health/ready', 'browse#x'])(
    'is told where a thing takes it: %s',
    async (path) => {
      expect(await notesOn(`<${path}> a :T .`)).toEqual([
        expect.stringMatching(/^2 warning The address .* belongs to the site/),
      ]);
    },
  );

  it('is told where something is said of it that no page of the site is', async () => {
    expect(await notesOn('<browse> :population 5 .')).toEqual([
      expect.stringMatching(/^2 warning The address .*\/browse belongs to the site/),
    ]);
  });

  it('may be described as what it is, and named and explained, which nobody need mend', async () => {
    const text =
      '<sparql> a dcat:DataService ; :p 1 . <browse> rdfs:label "x" ; rdfs:comment "y" .';
    expect(await notesOn(text)).toEqual([]);
  });
});

import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadContexts } from '../../src/load/contexts/load-contexts.ts';
import { loadFolder } from '../../src/load/load-folder.ts';
import { tellLeftOut } from '../../src/load/left-out.ts';
import { folderWith } from '../support/files.ts';
import { expectSameQuads } from '../support/same-quads.ts';
import { base, load, told, trig } from './load-text.ts';

const turtle = '<http://e/a> <http://v/p> "x" .\n';
const jsonLd = '{"@context": {}, "@id": "http://e/a", "http://v/p": "x"}';
const rdfXml =
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="http://e/a"><p xmlns="http://v/">x</p></rdf:Description></rdf:RDF>';

const endings: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['ttl', 'ttls', 'n3', 'trig', 'trigs', 'nt', 'nts', 'nq', 'nqs'].map((ending) => [
      ending,
      turtle,
    ]),
  ),
  ...Object.fromEntries(
    ['jsonld', 'json', 'yaml', 'yml', 'yamlld'].map((ending) => [ending, jsonLd]),
  ),
  ...Object.fromEntries(['rdf', 'owl', 'xml'].map((ending) => [ending, rdfXml])),
};

describe('a file', () => {
  it.each(Object.entries(endings))(
    'that ends in .%s is read, packed too and in capitals',
    async (ending, text) => {
      for (const name of [`x.${ending}`, `y.${ending.toUpperCase()}`, `z.${ending}.gz`]) {
        const content = name.endsWith('.gz') ? gzipSync(text) : text;
        const { files, findings } = await load({ [name]: content });
        expect(findings).toEqual([]);
        const graph = `graph/${name[0] ?? ''}`;
        await expectSameQuads(
          files[0]?.quads ?? [],
          await trig(`GRAPH <${graph}> { <http://e/a> :p "x" }`),
        );
      }
    },
  );

  it.each([
    ['cut off', gzipSync(turtle).subarray(0, -12)],
    ['not packed', Buffer.from(turtle)],
  ])('that is packed and %s is told', async (_, content) => {
    expect(told(await load({ 'x.ttl.gz': content }))).toEqual([
      expect.stringContaining('cannot be unpacked'),
    ]);
  });

  it('of N3 that is no Turtle is told, with the place', async () => {
    expect(told(await load({ 'x.n3': '@prefix : <#> .\n{ :a :b :c } => { :d :e :f } .' }))).toEqual(
      [expect.stringMatching(/^x\.n3:2:1 violation/)],
    );
  });
});

describe('a folder', () => {
  it('tells in one line what of it was not read', async () => {
    const root = await folderWith({
      'a.ttl': turtle,
      'readme.md': '',
      'package.json': '{"name": "x", "type": "module"}',
      'map.json': '{"type": "FeatureCollection", "features": []}',
      'mkdocs.yml': 'site_name: x\n',
      '.git/config': '',
      'drafts/b.ttl': turtle,
      'keep/c.ttl': 'not Turtle',
      'keep/d.ttl': turtle,
      '.styrkedataignore': '# left out\ndrafts/\nkeep/*.ttl\n!keep/d.ttl\n',
    });
    await symlink(join(root, 'keep'), join(root, 'way'));
    const { files, findings, leftOut } = await loadFolder(root, { baseIri: base, graphFolder: '' });
    expect(findings).toEqual([]);
    expect(files.map(({ graph }) => graph)).toEqual([`${base}graph/a`, `${base}graph/keep/d`]);
    expect(
      tellLeftOut(root, leftOut).map(({ severity, message }) => `${severity} ${message.en}`),
    ).toEqual([
      'note Not read: 1 with an ending that is not read (readme.md), 3 that are no linked data (map.json, mkdocs.yml, package.json), 1 hidden (.git/), 2 by .styrkedataignore (drafts/, keep/c.ttl), 1 links to folders (way).',
    ]);
  });

  it('is as good as none where nothing in it is read, if it need not have anything', async () => {
    expect(told(await load({ 'readme.md': '' }, { mayBeEmpty: true }))).toEqual([]);
    expect(told(await load({ 'readme.md': '' }))).toEqual([
      expect.stringContaining('no file here that can be read'),
    ]);
  });

  it('tells apart files that differ in the ending alone', async () => {
    const { files } = await load({
      'v.ttl': turtle,
      'v.jsonld': jsonLd.replace('"x"', '"y"'),
      'w.ttl': turtle,
    });
    expect(files.map(({ graph }) => graph)).toEqual([
      `${base}graph/v.jsonld`,
      `${base}graph/v.ttl`,
      `${base}graph/w`,
    ]);
  });

  it('publishes once what two such files say alike, blank nodes and all', async () => {
    const loaded = await load({
      'v.ttl': '<http://e/a> <http://v/p> [ <http://v/q> "x" ], "z" .',
      'v.jsonld': '{"@context": {}, "@id": "http://e/a", "http://v/p": ["z", {"http://v/q": "x"}]}',
    });
    expect(loaded.files).toHaveLength(1);
    expect(told(loaded)).toEqual([
      expect.stringMatching(/^v\.ttl:\?:\? note The file says the same as .*v\.jsonld/),
    ]);
  });
});

describe('the folder contexts', () => {
  const index = 'https://schema.org/: schema.jsonld\n';
  const schema = '{"@context": {"name": "https://schema.org/name"}}';

  it.each(['https://schema.org', 'https://schema.org/', 'http://schema.org'])(
    'lets data be read that refers to %s, and nothing is fetched',
    async (iri) => {
      const { library, findings } = await loadContexts(
        await folderWith({ 'index.yaml': index, 'schema.jsonld': schema }),
      );
      expect(findings).toEqual([]);
      const { files } = await load(
        {
          'x.json': `{"@context": ["${iri}", {"n": "http://v/n"}], "@id": "http://e/a", "name": "x", "n": 1}`,
        },
        { library },
      );
      await expectSameQuads(
        files[0]?.quads ?? [],
        await trig('GRAPH <graph/x> { <http://e/a> <https://schema.org/name> "x" ; :n 1 }'),
      );
    },
  );

  it.each([
    ['a file that is not there', { 'index.yaml': index }, 'does not exist'],
    ['a file without @context', { 'index.yaml': index, 'schema.jsonld': '{}' }, 'no @context'],
    ['a file that is no JSON', { 'index.yaml': index, 'schema.jsonld': '{' }, 'ends in the middle'],
    [
      'an address without a file',
      { 'index.yaml': 'https://schema.org/:\n' },
      'file name was expected',
    ],
    ['no table', { 'schema.jsonld': schema }, 'no index.yaml'],
  ])('tells of %s', async (_, files, message) => {
    const { findings } = await loadContexts(await folderWith(files));
    expect(findings.map(({ message: { en } }) => en)).toEqual([expect.stringContaining(message)]);
  });

  it('tells of a context in it that leads in a circle', async () => {
    const { library } = await loadContexts(
      await folderWith({
        'index.yaml': 'http://c/a: a.jsonld\nhttp://c/b: b.jsonld\n',
        'a.jsonld': '{"@context": "http://c/b"}',
        'b.jsonld': '{"@context": "http://c/a"}',
      }),
    );
    expect(
      told(
        await load({ 'x.jsonld': '{"@context": "http://c/a", "@id": "http://e/a"}' }, { library }),
      ),
    ).toEqual([expect.stringMatching(/^x\.jsonld:1:14 violation .*in a circle/)]);
  });
});

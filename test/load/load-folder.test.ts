import { beforeAll, describe, expect, it } from 'vitest';
import { terms } from '../../src/rdf/terms.ts';
import { loadContext } from '../../src/load/contexts/load-context.ts';
import { loadFolder } from '../../src/load/load-folder.ts';
import type { Loaded } from '../../src/load/load-folder.ts';
import { folderWith, library } from '../support/files.ts';

const base = 'https://library.example/';

async function loadLibrary(): Promise<Loaded> {
  const { data, ontology } = library(base);
  const outcome = await loadContext(ontology, base);
  if (outcome.outcome !== 'loaded') throw new Error(outcome.finding.message.en);
  return loadFolder(data, { baseIri: base, graphFolder: '', context: outcome.context });
}

async function load(files: Record<string, string | Buffer>): Promise<Loaded> {
  return loadFolder(await folderWith(files), { baseIri: base, graphFolder: '' });
}

/** Findings as `line:column message`. */
function told({ findings }: Loaded): string[] {
  return findings.map(
    ({ position, message }) => `${position?.line ?? '?'}:${position?.column ?? '?'} ${message.en}`,
  );
}

describe('loading a folder', () => {
  let loaded: Loaded;
  beforeAll(async () => {
    loaded = await loadLibrary();
  });

  it('puts each file into a graph of its own, and keeps the graphs that a file names', () => {
    const graphs = loaded.files.flatMap(({ quads }) => quads.map(({ graph }) => graph.value));
    expect([...new Set(graphs)].sort()).toEqual([
      `${base}graph/authors`,
      `${base}graph/books/gösta`,
      `${base}graph/loans`,
      `${base}graph/utlaning`,
    ]);
  });

  it('tells where a statement stands, in YAML and in Turtle', () => {
    const [authors, gosta] = loaded.files;
    const book = terms.namedNode(`${base}id/bok/gösta-berlings-saga`);
    const printed = terms.namedNode(`${base}terms#printed`);
    expect(gosta?.locate({ subject: book, predicate: printed })).toEqual({ line: 7, column: 10 });
    const author = terms.namedNode(`${base}id/author/selma-lagerlof`);
    expect(authors?.locate({ subject: author })).toEqual({ line: 5, column: 1 });
  });

  it('keeps terms as they were written', () => {
    const literals = loaded.files
      .flatMap(({ quads }) => quads.map(({ object }) => object))
      .flatMap((term) => (term.termType === 'Literal' ? [term] : []))
      .map(
        ({ value, language, datatype }) => `${value} ${language || datatype.value.split('#')[1]}`,
      );
    expect(literals).toEqual(
      expect.arrayContaining([
        '12.50 decimal',
        '1891 gYear',
        '082 integer',
        'Hylla 1 sv-SE',
        'The Story of Gösta Berling en-GB',
      ]),
    );
  });

  it('never lets two files share a blank node', async () => {
    const { files } = await load({ 'a.ttl': '_:x <p:p> [] .', 'b.ttl': '_:x <p:p> [] .' });
    const labels = files.flatMap(({ quads }) =>
      quads.flatMap(({ subject, object }) => [subject.value, object.value]),
    );
    expect(new Set(labels).size).toBe(4);
  });

  it('reads every syntax that it promises', async () => {
    const { files, findings } = await load({
      'a.ttl': '<a> <p:p> "x" .',
      'b.trig': '<g> { <a> <p:p> "x" }',
      'c.nt': '<http://a> <p:p> "x" .\n',
      'd.nq': '<http://a> <p:p> "x" <http://g> .\n',
      'e.rdf':
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:p="p:"><rdf:Description rdf:about="a"><p:p xml:lang="en-GB">x</p:p></rdf:Description></rdf:RDF>',
      'f.jsonld': '{"@id": "a", "p:p": "x"}'.replace('{', '{"@context": {"p": "urn:p:"}, '),
      'deep/down/g.yaml': '"@context": {p: "urn:p:"}\n"@id": a\np:p: x\n',
      'readme.txt': 'not data',
    });
    expect(findings).toEqual([]);
    expect(files.map(({ quads }) => quads.length)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    const object = files.find(({ path }) => path.endsWith('.rdf'))?.quads[0]?.object;
    expect(object?.termType === 'Literal' && object.language).toBe('en-GB');
  });
});

describe('what cannot be loaded', () => {
  it('is all told in one run', async () => {
    const loaded = await load({
      'a.ttl': '<a> <b> .',
      'b.yaml': 'a: [',
      'c.ttl': '<a> <b> "ok" .',
    });
    expect(new Set(loaded.findings.map(({ path }) => path)).size).toBe(2);
    expect(loaded.files).toHaveLength(1);
  });

  it('reads UTF-8 with a byte order mark', async () => {
    const { files } = await load({ 'x.ttl': '\uFEFF<a> <b> "h" .' });
    expect(files[0]?.quads).toHaveLength(1);
  });

  it('includes a folder that does not exist', async () => {
    const loaded = await loadFolder('/nowhere/at/all', { baseIri: base, graphFolder: '' });
    expect(told(loaded)[0]).toMatch(/Does not exist/);
  });
});

describe('keys and names that the context does not have', () => {
  it('are each told with what was probably meant', async () => {
    const { ontology } = library(base);
    const outcome = await loadContext(ontology, base);
    const context = outcome.outcome === 'loaded' ? outcome.context : undefined;
    const root = await folderWith({
      'x.yaml':
        'id: id/x\ntype: Boook\ntitel:\n  sv: Hej\nfoof:name: Hej\nprinted:\nwrittenBy: fo:bar\n',
    });
    const loaded = await loadFolder(root, { baseIri: base, graphFolder: '', context });
    expect(told(loaded)).toEqual([
      expect.stringMatching(/^2:7 “Boook” is not.*“Book”\?/),
      expect.stringMatching(/^3:1 The key “titel” is not.*“title”\?/),
      expect.stringMatching(/^5:1 The prefix “foof:”/),
      expect.stringMatching(/^6:9 The value is empty/),
      expect.stringMatching(/^7:12 The prefix “fo:”/),
    ]);
  });
});

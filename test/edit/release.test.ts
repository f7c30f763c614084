import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { withEntry } from '../../src/edit/change-log.ts';
import { folderWith, library } from '../support/files.ts';
import { say, type Said } from '../support/say.ts';

const prefixes = `@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`;

const graph = (name: string): string => `<graph/${name}> a sd:Graph ; # kept
    dcterms:title "Grafen ${name}"@sv , "Graph ${name}"@en ;
    dcterms:modified   "2026-01-01"^^xsd:date .
`;

const files = {
  'data/books.ttl': `${prefixes}<id/book> rdfs:label "Boken om allt"@sv , "The book"@en .\r\n`,
  'data/people.ttl': `${prefixes}<id/head> a foaf:Person ; foaf:name "Kim Exempel" .\n`,
  'data/meta.ttl': `${prefixes}${['books', 'people', 'meta'].map(graph).join('')}
<id/dataset> a dcat:Dataset ; dcterms:title "Allt"@sv , "All"@en ;
  dcterms:modified "2026-01-01"^^xsd:date ; dcat:version "2026-01-01+000000000000" .
`,
};

describe('styrkedata release', () => {
  let root = '';
  const flags = (): string[] => {
    const { ontology, shapes, baseIri } = library();
    const folders = ['--ontology', ontology, '--shapes', shapes, '--data', join(root, 'data')];
    return [...folders, '--base', baseIri, '--lang', 'en', '--without-check', 'dataset-licence'];
  };
  const release = (): Promise<Said> => say('release', join(root, 'earlier'), ...flags());
  const read = (name: string): Promise<string> => readFile(join(root, name), 'utf8');
  const edit = async (name: string, from: string, to: string): Promise<void> => {
    const text = await read(name);
    expect(text).toContain(from);
    await writeFile(join(root, name), text.replace(from, to));
  };

  beforeEach(async () => {
    root = await folderWith(files);
    await cp(join(root, 'data'), join(root, 'earlier/data'), { recursive: true });
  });

  it('moves the date of what changed and the version of the whole, and touches nothing else', async () => {
    await edit('data/books.ttl', 'Boken om allt', 'Boken om det mesta');
    const { code, output, complaints } = await release();
    expect([code, complaints]).toEqual([0, '']);
    const [, version = '', day = ''] = /version is ((\S+)\+[0-9a-f]{12})/.exec(output) ?? [];
    const before = files['data/meta.ttl'].split('\n');
    const after = (await read('data/meta.ttl')).split('\n');
    const changed = after.flatMap((line, index) => (line === before[index] ? [] : [[index, line]]));
    expect(changed).toEqual([
      [
        before.findIndex((line) => line.includes('modified')),
        `    dcterms:modified   "${day}"^^xsd:date .`,
      ],
      [before.length - 2, `  dcterms:modified "${day}"^^xsd:date ; dcat:version "${version}" .`],
    ]);
    const book = files['data/books.ttl'].replace('om allt', 'om det mesta');
    expect(await read('data/books.ttl')).toBe(book);
  });

  it('leaves data whose version check agrees with, and twice is as good as once', async () => {
    await edit('data/books.ttl', 'Boken om allt', 'Boken om det mesta');
    expect((await say('check', ...flags())).output).toContain('version');
    await release();
    expect((await say('check', ...flags())).output).not.toContain('version');
    const [meta, log] = [await read('data/meta.ttl'), await read('DATA-CHANGES.md')];
    expect((await release()).output).toContain('Nothing had to be written');
    expect([await read('data/meta.ttl'), await read('DATA-CHANGES.md')]).toEqual([meta, log]);
  });

  it('writes an entry for people in both languages, the latest first, without persons', async () => {
    await edit('data/books.ttl', 'Boken om allt', 'Boken_om *det* mesta');
    await edit('data/people.ttl', 'Kim Exempel', 'Åsa Exempel');
    expect((await release()).output).toContain('Åsa Exempel');
    await edit('data/books.ttl', 'The book', 'The big book');
    await release();
    const log = await read('DATA-CHANGES.md');
    expect(log.match(/^## .*/gm)).toHaveLength(2);
    expect(log.indexOf('The big book')).toBeLessThan(log.lastIndexOf('\n## '));
    expect(log).toContain(String.raw`**”Boken\_om \*det\* mesta”**`);
    expect(log).not.toMatch(/(?:Kim|Åsa) Exempel/);
  });

  it('writes nothing where anything is wrong', async () => {
    await edit(
      'data/books.ttl',
      'rdfs:label',
      'dcterms:modified "2026-02-31"^^xsd:date ; rdfs:label',
    );
    const { code, complaints } = await release();
    expect([code, complaints]).toEqual([1, expect.stringContaining('books.ttl')]);
    expect(await read('data/meta.ttl')).toBe(files['data/meta.ttl']);
    await expect(read('DATA-CHANGES.md')).rejects.toThrow();
  });
});

describe('the change log', () => {
  const told = { summary: 'x', things: [] };

  it('keeps what people wrote in it, before and between entries', () => {
    const log = '# Vår logg\n\nEgna ord.\n\n## 1\n\ngammalt\n';
    expect(withEntry(log, '2', { sv: told, en: told })).toBe(
      '# Vår logg\n\nEgna ord.\n\n## 2\n\n### Svenska\n\nx\n\n### English\n\nx\n\n## 1\n\ngammalt\n',
    );
  });
});

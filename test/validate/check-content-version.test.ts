import { describe, expect, it } from 'vitest';
import { check } from '../../src/publish/publish.ts';
import { folderWith, noWords } from '../support/files.ts';
import { told } from './told.ts';

const prefixes = `@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`;
const dataset = (version: string, modified = '2026-11-23'): string =>
  `${prefixes}<id/dataset/a> dcat:version "${version}" ; dcterms:modified "${modified}"^^xsd:date .\n`;
const content = '<id/thing/a> dcterms:title "Å"@sv ; dcterms:source [ dcterms:title "B" ] .\n';

const toldOf = async (text: string): Promise<readonly string[]> =>
  (await told({ 'a.ttl': text })).lines;

/** The version that the check wants, for some content. */
async function wanted(text: string, version = '2026-11-23+000000000000'): Promise<string> {
  const [line = ''] = await toldOf(dataset(version) + text);
  return /“version: (.*)”/.exec(line)?.[1] ?? line;
}

describe('a version that ends in a hash', () => {
  it('is a warning when the content is another, with the version of today', async () => {
    expect(await toldOf(dataset('2026-01-02+000000000000') + content)).toEqual([
      expect.stringMatching(
        /^a\.ttl:3:\d+: warning: .* since version 2026-01-02\+000000000000\. Move “modified” .* “version: 2026-11-23\+[0-9a-f]{12}”\.$/,
      ),
    ]);
  });

  it('is right when it is that of the content', async () => {
    expect(await toldOf(dataset(await wanted(content)) + content)).toEqual([]);
  });

  it('is the same for the same content, in whatever order and wherever it is published', async () => {
    const turned = content.split('').join('').replace('"Å"@sv', '"\\u00c5"@sv');
    const folder = await folderWith({ 'a.ttl': dataset(await wanted(content)) + turned });
    const none = noWords;
    const elsewhere = { data: folder, shapes: none, baseIri: 'https://elsewhere.example/x/' };
    expect((await check(elsewhere)).findings).toEqual([]);
  });

  it.each([
    ['a word', content.replace('Å', 'Ä')],
    ['a language', content.replace('@sv', '@sv-FI')],
    ['a datatype', content.replace('"B"', '"B"^^xsd:token')],
    ['one statement more', `${content}<id/thing/b> dcterms:title "B" .`],
    ['nothing', ''],
  ])('is another for %s', async (_, other) => {
    expect(await wanted(other)).not.toBe(await wanted(content));
  });

  it('keeps the name before it, where that is no day', async () => {
    expect(await wanted(content, '1.2.0+000000000000')).toMatch(/^1\.2\.0\+[0-9a-f]{12}$/);
  });

  it('is of the day on which the dataset was modified', async () => {
    const lines = await toldOf(dataset(await wanted(content), '2026-11-20') + content);
    expect(lines).toEqual([expect.stringMatching(/warning: .* “modified: 2026-11-23”\.$/)]);
  });

  it('is not looked at before the content is right', async () => {
    const wrong = '<id/a> <ns/nothing> "x" .';
    expect((await toldOf(dataset('2026-01-02+000000000000') + wrong)).length).toBe(1);
  });
});

describe('another version', () => {
  it.each(['1.0.0', '2026-11-23', '1.0.0+build'])(
    'says nothing of the content: %s',
    async (name) => {
      expect(await toldOf(dataset(name) + content)).toEqual([]);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { check } from '../../src/publish/publish.ts';
import { folderWith, noWords } from '../support/files.ts';

const prefixes = `@prefix csvw: <http://www.w3.org/ns/csvw#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
`;
const [plain, list] = ['', ' ; csvw:separator "|"'];

/** A table with columns, each a name, a datatype and what else is said of it. */
function table(...columns: readonly (readonly [name: string, datatype: string, more: string])[]) {
  const written = columns.map(
    ([name, datatype, more]) => `[ csvw:name "${name}" ; csvw:datatype "${datatype}"${more} ]`,
  );
  return `${prefixes}<table/mills> a csvw:Table ; skos:prefLabel "Kvarnar"@sv ;
  csvw:column ( ${written.join(' ')} ) .`;
}

const before = table(['mill', 'anyURI', plain], ['stones', 'integer', plain]);

async function messagesOf(present: string): Promise<readonly string[]> {
  const against = await folderWith({ 'tables.ttl': before });
  const none = noWords;
  const data = await folderWith({ 'tables.ttl': present });
  const sources = { data, ontology: none, shapes: none, baseIri: 'https://mill.example/', against };
  const { outcome, findings } = await check(sources);
  expect(outcome).toBe(findings.length > 0 ? 'invalid' : 'valid');
  return findings.map(
    ({ path, position, message }) =>
      `${path.slice(against.length + 1)}:${position?.line ?? ''} ${message.en}`,
  );
}

describe('the columns of a table that was published before', () => {
  it('may be moved, and others may be added', async () => {
    const present = table(
      ['stones', 'integer', plain],
      ['name', 'string', plain],
      ['mill', 'anyURI', plain],
    );
    expect(await messagesOf(present)).toEqual([]);
  });

  it('must not be lost', async () => {
    expect(await messagesOf(table(['mill', 'anyURI', plain]))).toEqual([
      expect.stringMatching(/^tables\.ttl:3 The column “stones” .*missing/),
    ]);
  });

  it.each([
    ['decimal', plain, 'had values of integer .* but has values of decimal'],
    ['integer', list, 'had values of integer .* but has lists of integer'],
  ])('must not become another kind: %s%s', async (datatype, more, words) => {
    const messages = await messagesOf(table(['mill', 'anyURI', plain], ['stones', datatype, more]));
    expect(messages).toEqual([expect.stringMatching(new RegExp(words))]);
  });
});

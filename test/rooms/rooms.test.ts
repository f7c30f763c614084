import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { importDirection, rooms } from '../../eslint.rooms.js';

const fixtures = join(import.meta.dirname, 'fixtures/src');

/** The ids of what the rule says of a file with one line, at a place in the fixtures. */
function lint(place: string, code: string): (string | undefined)[] {
  const linter = new Linter({ cwd: fixtures });
  const config: Linter.Config = {
    files: ['**/*.ts'],
    languageOptions: { parser },
    plugins: { rooms: { rules: { 'import-direction': importDirection } } },
    rules: { 'rooms/import-direction': 'error' },
  };
  return linter
    .verify(code, config, join(fixtures, place))
    .map(({ messageId, message }) => messageId ?? message);
}

describe('the direction of imports', () => {
  it.each([
    ['html/blocks/block.ts', "import '../../rdf/terms.ts';"],
    ['http/wire/refuse.ts', "import './reply.ts';"],
    ['query/threads/pool.ts', "export { thread } from './thread.ts';"],
    ['main.ts', "import './http/wire/reply.ts';"],
  ])('lets %s say %s', (place, code) => {
    expect(lint(place, code)).toEqual([]);
  });

  it.each([
    ['two levels up', 'html/blocks/block.ts', "import '../../http/wire/reply.ts';", 'later'],
    ['in a type', 'rdf/terms.ts', "type A = import('../http/wire/reply.ts').Reply;", 'later'],
    [
      'by a type import',
      'rdf/terms.ts',
      "import type { A } from '../http/wire/reply.ts';",
      'later',
    ],
    ['when needed', 'rdf/terms.ts', "void import('../http/wire/reply.ts');", 'later'],
    ['handed on', 'rdf/terms.ts', "export * from '../http/wire/reply.ts';", 'later'],
    ['between sub-rooms', 'query/syntax/a.ts', "import '../threads/thread.ts';", 'later'],
    ['of what stands above', 'http/wire/a.ts', "import '../../index.ts';", 'above'],
    ['of a room without a name', 'http/wire/a.ts', "import '../../somewhere/lost.ts';", 'unlisted'],
    ['in a room without a name', 'somewhere/a.ts', "import '../rdf/terms.ts';", 'unlisted'],
    ['of nothing', 'http/wire/a.ts', "import '../../rdf/quads.ts';", 'missing'],
  ])('refuses an import %s', (_what, place, code, messageId) => {
    expect(lint(place, code)).toEqual([messageId]);
  });

  it('holds every folder of src that has a file of code', async () => {
    const source = join(import.meta.dirname, '../../src');
    const entries = await readdir(source, { recursive: true });
    const folders = entries
      .filter((path) => path.endsWith('.ts') && path.includes('/'))
      .map((path) => path.replace(/\/[^/]*$/, ''));
    expect([...new Set(folders)].sort()).toEqual([...rooms].sort());
  });

  it('has at most twenty files of code in each room', async () => {
    const files = await readdir(join(import.meta.dirname, '../../src'), { recursive: true });
    const inRoom = (room: string): string[] =>
      files.filter((file) => dirname(file) === room && file.endsWith('.ts'));
    const crowded = ['.', ...rooms].filter((room) => inRoom(room).length > 20);
    expect(crowded).toEqual([]);
  });

  it('has the order in which src/README.md lists the rooms', async () => {
    const text = await readFile(join(import.meta.dirname, '../../src/README.md'), 'utf8');
    const listed = [...text.matchAll(/^\| `([\w/-]+)\/`/gm)].map(([, room]) => room);
    expect(listed).toEqual(rooms);
  });
});

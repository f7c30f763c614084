import { chmod, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rewrite } from '../../src/edit/files/text-edit.ts';
import { writeFiles } from '../../src/edit/files/write-files.ts';
import { folderWith } from '../support/files.ts';

describe('editing texts', () => {
  it('replaces values at their places and keeps comments, quotation marks, line ends and the rest', async () => {
    const text = '\uFEFFa: 1 # ett\r\n- b:   "x" \r\n  c: [x, y]  # x\r\n';
    const path = join(await folderWith({ 'a.yaml': text }), 'a.yaml');
    const rewriting = await rewrite([
      { path, position: { line: 1, column: 4 }, from: '1', to: '2222' },
      { path, position: { line: 2, column: 8 }, from: 'x', to: 'åäö' },
      { path, position: { line: 3, column: 10 }, from: 'y', to: 'z' },
      { path, position: { line: 3, column: 7 }, from: 'x', to: '' },
    ]);
    expect(rewriting.outcome === 'rewritten' && rewriting.files[0]?.after).toBe(
      '\uFEFFa: 2222 # ett\r\n- b:   "åäö" \r\n  c: [, z]  # x\r\n',
    );
  });

  it('refuses where something else stands at the place, and says what to write', async () => {
    const path = join(await folderWith({ 'a.yaml': 'a: |\n  1\n' }), 'a.yaml');
    const position = { line: 1, column: 4 };
    expect(await rewrite([{ path, position, from: '1', to: '2' }])).toEqual({
      outcome: 'refused',
      findings: [expect.objectContaining({ path, position })],
    });
  });
});

describe('writing files', () => {
  it('writes new files and old ones, keeps who may read them, and leaves nothing beside them', async () => {
    const root = await folderWith({ 'a.txt': 'old' });
    const [a, b] = [join(root, 'a.txt'), join(root, 'b.txt')];
    await chmod(a, 0o640);
    await symlink(a, join(root, 'link.txt'));
    const before = await readFile(a);
    const outcome = await writeFiles([
      { path: join(root, 'link.txt'), before, after: 'new' },
      { path: b, before: undefined, after: 'b' },
    ]);
    expect(outcome).toEqual({ outcome: 'written' });
    expect([await readFile(a, 'utf8'), await readFile(b, 'utf8')]).toEqual(['new', 'b']);
    expect((await stat(a)).mode & 0o777).toBe(0o640);
    expect((await readdir(root)).sort()).toEqual(['a.txt', 'b.txt', 'link.txt']);
  });

  it('never overwrites a file that changed underneath, nor one that came, and then writes none', async () => {
    const root = await folderWith({ 'a.txt': 'old', 'c.txt': 'c' });
    const [a, b, c] = [join(root, 'a.txt'), join(root, 'b.txt'), join(root, 'c.txt')];
    const before = await readFile(a);
    await writeFile(a, 'by somebody else');
    const written = { path: c, before: await readFile(c), after: 'mine' };
    expect(await writeFiles([written, { path: a, before, after: 'mine' }])).toEqual({
      outcome: 'overtaken',
      path: a,
    });
    await writeFile(b, 'came');
    expect(await writeFiles([written, { path: b, before: undefined, after: 'mine' }])).toEqual({
      outcome: 'overtaken',
      path: b,
    });
    const texts = [await readFile(a, 'utf8'), await readFile(c, 'utf8')];
    expect(texts).toEqual(['by somebody else', 'c']);
  });
});

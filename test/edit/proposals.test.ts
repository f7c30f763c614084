import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { book, proposing } from './proposing.ts';

describe('styrkedata propose', () => {
  const { root, git, propose, author, proposal } = proposing();

  it('makes a branch and a commit that say what has changed, and leaves the rest as it was', async () => {
    await writeFile(join(root(), 'data/book.ttl'), book.replace('The book', 'The tome'));
    await writeFile(join(root(), 'data/new.ttl'), book.replace('id/book', 'id/other'));
    await writeFile(join(root(), 'README.md'), 'somebody’s own\n');
    git('add', 'README.md');
    // A hook that refuses, and an index that is somebody's work.
    const hook = join(root(), '.git/hooks');
    await mkdir(hook, { recursive: true });
    for (const name of ['pre-commit', 'commit-msg', 'reference-transaction', 'post-index-change']) {
      await writeFile(join(hook, name), `#!/bin/sh\ntouch '${root()}/hooked'\nexit 1\n`);
      await chmod(join(hook, name), 0o755);
    }
    const index = await readFile(join(root(), '.git/index'));
    const head = git('rev-parse', 'HEAD');
    const { code, output, complaints } = await propose(...author);
    expect([complaints, code]).toEqual(['', 0]);
    expect(await readFile(join(root(), '.git/index'))).toEqual(index);
    await expect(stat(join(root(), 'hooked'))).rejects.toThrow('ENOENT');
    expect([git('rev-parse', 'HEAD'), git('branch', '--show-current')]).toEqual([head, 'main']);
    expect(git('status', '--porcelain').split('\n')).toEqual(
      ['M  README.md', 'M data/book.ttl', '?? data/new.ttl'].map((line) =>
        line.startsWith('M data') ? ` ${line}` : line,
      ),
    );
    const name = proposal();
    expect(output).toContain(`The proposal is saved as ${name}, and not sent anywhere.`);
    expect(name).toMatch(/^proposal\/\d{4}-\d\d-\d\d-changed-the-tome/);
    expect(git('diff', '--name-status', 'main', name)).toBe('M\tdata/book.ttl\nA\tdata/new.ttl');
    expect(git('log', '-1', '--format=%an <%ae> %cn%n%B', name)).toMatch(
      /^Åsa Öst <asa@region\.example> Åsa Öst\nChanged: The tome, and 1 more\n\n1 .*The book/su,
    );
    expect(git('rev-parse', `${name}^`)).toBe(head);
  });
});

import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitFiles } from '../../src/edit/proposals/commit-files.ts';
import { folderWith } from '../support/files.ts';
import { book, files, person, proposing } from './proposing.ts';

describe('styrkedata propose', () => {
  const { root, move, git, propose, author, branches, proposal } = proposing();

  it('takes the sentence of the editor, and a number where there is such a branch', async () => {
    await writeFile(join(root(), 'data/book.ttl'), book.replace('The book', 'The tome'));
    const words = [...author, '--title', 'Ny titel;\n$(touch x) --all'];
    expect((await propose(...words)).code).toBe(0);
    expect((await propose(...words)).code).toBe(0);
    const name = proposal();
    expect(git('log', '-1', '--format=%s', name)).toBe('Ny titel; $(touch x) --all');
    expect(branches()).toEqual(['main', name, `${name}-2`]);
  });

  it('says that files alone have changed, that one is gone, and that nothing has', async () => {
    await writeFile(join(root(), 'data/book.ttl'), `# why\n${book}`);
    expect((await propose(...author)).code).toBe(0);
    expect(git('log', '-1', '--format=%B', proposal())).toContain('not what they say');
    git('checkout', '--', '.');
    const { code, complaints } = await propose(...author);
    expect([code, complaints]).toEqual([2, expect.stringContaining('nothing to propose')]);
    git('rm', '-q', 'data/person.ttl');
    git('reset', '-q');
    expect((await propose(...author, '--title', 'gone')).code).toBe(0);
    const gone = branches().find((name) => name.endsWith('-gone')) ?? '';
    expect(git('diff', '--name-status', 'main', gone)).toBe('D\tdata/person.ttl');
  });

  it('sends to a remote that is named, and tells why not where that fails', async () => {
    const store = await folderWith({});
    execFileSync('git', ['init', '-q', '--bare', store]);
    git('remote', 'add', 'origin', store);
    git('remote', 'add', 'lost', 'file:///nowhere/at-all');
    await writeFile(join(root(), 'data/book.ttl'), book.replace('The book', 'The tome'));
    const sent = await propose(...author, '--send', 'origin');
    expect([sent.complaints, sent.code]).toEqual(['', 0]);
    expect(sent.output).toContain('sent to origin');
    expect(git('ls-remote', 'origin')).toContain(`refs/heads/${proposal()}`);
    const lost = await propose(...author, '--send', 'lost');
    expect([lost.code, lost.output]).toEqual([2, expect.stringContaining('not sent anywhere')]);
    expect(lost.complaints).toContain('Git says');
    const wrong = await propose(...author, '--send=--upload-pack=x');
    expect(wrong.complaints).toContain('There are lost, origin.');
  });

  it('keeps what is said of persons out of the words of a commit', async () => {
    await writeFile(join(root(), 'data/person.ttl'), person.replace('Kim', 'Alex'));
    const { code, output } = await propose(...author);
    expect(code).toBe(0);
    expect(output).toContain('Alex');
    expect(git('log', '-1', '--format=%B', proposal())).toBe('What is said of persons has changed');
  });

  it('tells what is missing: a repository, a name, git itself', async () => {
    await writeFile(join(root(), 'data/book.ttl'), book.replace('The book', 'The tome'));
    const unnamed = await propose();
    expect([unnamed.code, unnamed.complaints]).toEqual([2, expect.stringContaining('author:')]);
    expect((await propose('--author', 'nobody')).complaints).toContain('a name and a mail address');
    expect(branches()).toEqual(['main']);
    move(await folderWith(files));
    expect((await propose(...author)).complaints).toContain('no folder that git looks after');
    git('init', '-q');
    expect((await propose(...author)).complaints).toContain('no folder that git looks after');
    const there = { paths: [root()], message: 'x', branch: 'x', author: author[1] };
    const without = await commitFiles(there, { PATH: '' });
    expect('mistake' in without && without.mistake.en).toContain('not on this computer');
  });
});

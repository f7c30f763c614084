import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { commitFiles } from '../../src/edit/proposals/commit-files.ts';
import { folderWith, library } from '../support/files.ts';
import { say, type Said } from '../support/say.ts';

const book =
  '@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n<id/book> rdfs:label "Boken"@sv , "The book"@en .\n';
const person =
  '@prefix foaf: <http://xmlns.com/foaf/0.1/> .\n<id/kim> a foaf:Person ; foaf:name "Kim Exempel" .\n';
const files = { 'data/book.ttl': book, 'data/person.ttl': person, 'README.md': 'x\n' };

describe('styrkedata propose', () => {
  let root = '';
  const git = (...words: string[]): string =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
      .toString()
      .trim();
  const propose = (...words: string[]): Promise<Said> => {
    const { ontology, shapes, baseIri } = library();
    const folders = ['--ontology', ontology, '--shapes', shapes, '--data', join(root, 'data')];
    return say('propose', ...folders, '--base', baseIri, '--lang', 'en', ...words);
  };
  const author = ['--author', 'Åsa Öst <asa@region.example>'];
  const branches = (): string[] =>
    git('for-each-ref', '--format=%(refname:short)', 'refs/heads').split('\n');
  const proposal = (): string => branches().find((name) => name.startsWith('proposal/')) ?? '';

  beforeEach(async () => {
    root = await folderWith(files);
    git('init', '-b', 'main');
    git('add', '-A');
    git('commit', '-m', 'a');
  });

  it('makes a branch and a commit that say what has changed, and leaves the rest as it was', async () => {
    await writeFile(join(root, 'data/book.ttl'), book.replace('The book', 'The tome'));
    await writeFile(join(root, 'data/new.ttl'), book.replace('id/book', 'id/other'));
    await writeFile(join(root, 'README.md'), 'somebody’s own\n');
    git('add', 'README.md');
    // A hook that refuses, and an index that is somebody's work.
    const hook = join(root, '.git/hooks');
    await mkdir(hook, { recursive: true });
    for (const name of ['pre-commit', 'commit-msg', 'reference-transaction', 'post-index-change']) {
      await writeFile(join(hook, name), `#!/bin/sh\ntouch '${root}/hooked'\nexit 1\n`);
      await chmod(join(hook, name), 0o755);
    }
    const index = await readFile(join(root, '.git/index'));
    const head = git('rev-parse', 'HEAD');
    const { code, output, complaints } = await propose(...author);
    expect([complaints, code]).toEqual(['', 0]);
    expect(await readFile(join(root, '.git/index'))).toEqual(index);
    await expect(stat(join(root, 'hooked'))).rejects.toThrow('ENOENT');
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

  it('takes the sentence of the editor, and a number where there is such a branch', async () => {
    await writeFile(join(root, 'data/book.ttl'), book.replace('The book', 'The tome'));
    const words = [...author, '--title', 'Ny titel;\n$(touch x) --all'];
    expect((await propose(...words)).code).toBe(0);
    expect((await propose(...words)).code).toBe(0);
    const name = proposal();
    expect(git('log', '-1', '--format=%s', name)).toBe('Ny titel; $(touch x) --all');
    expect(branches()).toEqual(['main', name, `${name}-2`]);
  });

  it('keeps what is said of persons out of the words of a commit', async () => {
    await writeFile(join(root, 'data/person.ttl'), person.replace('Kim', 'Alex'));
    const { code, output } = await propose(...author);
    expect(code).toBe(0);
    expect(output).toContain('Alex');
    expect(git('log', '-1', '--format=%B', proposal())).toBe('What is said of persons has changed');
  });

  it('says that files alone have changed, that one is gone, and that nothing has', async () => {
    await writeFile(join(root, 'data/book.ttl'), `# why\n${book}`);
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
    await writeFile(join(root, 'data/book.ttl'), book.replace('The book', 'The tome'));
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

  it('tells what is missing: a repository, a name, git itself', async () => {
    await writeFile(join(root, 'data/book.ttl'), book.replace('The book', 'The tome'));
    const unnamed = await propose();
    expect([unnamed.code, unnamed.complaints]).toEqual([2, expect.stringContaining('author:')]);
    expect((await propose('--author', 'nobody')).complaints).toContain('a name and a mail address');
    expect(branches()).toEqual(['main']);
    root = await folderWith(files);
    expect((await propose(...author)).complaints).toContain('no folder that git looks after');
    git('init', '-q');
    expect((await propose(...author)).complaints).toContain('no folder that git looks after');
    const there = { paths: [root], message: 'x', branch: 'x', author: author[1] };
    const without = await commitFiles(there, { PATH: '' });
    expect('mistake' in without && without.mistake.en).toContain('not on this computer');
  });
});

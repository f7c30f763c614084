import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeEach } from 'vitest';
import { folderWith, library } from '../support/files.ts';
import { say, type Said } from '../support/say.ts';

export const book =
  '@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n<id/book> rdfs:label "Boken"@sv , "The book"@en .\n';
export const person =
  '@prefix foaf: <http://xmlns.com/foaf/0.1/> .\n<id/kim> a foaf:Person ; foaf:name "Kim Exempel" .\n';
export const files = { 'data/book.ttl': book, 'data/person.ttl': person, 'README.md': 'x\n' };

/** A folder of git with data in it, made anew for each test, and what is proposed from there. */
export function proposing() {
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
  return {
    root: () => root,
    move: (folder: string) => (root = folder),
    git,
    propose,
    author,
    branches,
    proposal,
  };
}

import { execFileSync } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith, library } from '../support/files.ts';
import { say } from '../support/say.ts';

const posts = `@prefix org: <http://www.w3.org/ns/org#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<id/post> a org:Post ; rdfs:label "Föreståndare"@sv , "Head"@en .
<id/desk> a org:Post ; rdfs:label "Lånedisken"@sv , "Loan desk"@en .
`;
const people = `@prefix org: <http://www.w3.org/ns/org#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
<id/post> org:heldBy [ a foaf:Person ; foaf:name "Kim Exempel" ] .
<id/desk> org:heldBy [ a foaf:Person ; foaf:name "Åsa Exempel" ] .
`;

describe('styrkedata diff', () => {
  let root = '';
  const flags = (): string[] => {
    const { ontology, shapes, baseIri } = library();
    return [
      '--ontology',
      ontology,
      '--shapes',
      shapes,
      '--base',
      baseIri,
      '--data',
      join(root, 'data'),
    ];
  };

  beforeAll(async () => {
    root = await folderWith({ 'data/posts.ttl': posts, 'data/people.ttl': people });
    const git = (...words: string[]): void => {
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words], {
        cwd: root,
        stdio: 'ignore',
      });
    };
    git('init');
    git('add', '-A');
    git('commit', '-m', 'first');
    await cp(join(root, 'data'), join(root, 'earlier/data'), { recursive: true });
  });

  it('says that nothing has changed', async () => {
    expect(await say('diff', 'HEAD', ...flags(), '--lang', 'en')).toEqual({
      code: 0,
      output: 'Nothing has changed.\n',
      complaints: '',
    });
  });

  it.each([
    ['a folder with data in it', () => join(root, 'earlier')],
    ['a folder of data', () => join(root, 'earlier/data')],
    ['a commit', () => 'HEAD'],
  ])('tells first of persons that vanish, against %s', async (_, earlier) => {
    await rm(join(root, 'data/people.ttl'), { force: true });
    const { code, output } = await say('diff', earlier(), ...flags());
    expect([code, output]).toEqual([
      0,
      `2 personer försvinner och 2 är ändrade.  [−borttaget] [+tillagt]

Ändrat: Föreståndare (org:Post)
  - Org:heldBy försvann: [−(person, ”Kim Exempel”)].

Ändrat: Lånedisken (org:Post)
  - Org:heldBy försvann: [−(person, ”Åsa Exempel”)].
`,
    ]);
  });

  it('leaves the working folder and the index of git as they were', async () => {
    const status = (): string =>
      execFileSync('git', ['status', '--porcelain'], { cwd: root }).toString();
    const before = status();
    await say('diff', 'HEAD', ...flags());
    expect(status()).toBe(before);
  });

  it('is told by check too, without names, as logs keep what it prints', async () => {
    const { output } = await say('check', '--against', join(root, 'earlier/data'), ...flags());
    expect(output).toContain(
      'anmärkning: Jämfört med den tidigare versionen: 2 personer försvinner',
    );
    expect(output).toMatch(/posts\.ttl:4:\d+: anmärkning: Ändrat: Föreståndare .*Org:heldBy/);
    expect(output).not.toContain('Exempel');
  });

  it('gives programs each change with its terms and the way to it', async () => {
    const dump = join(root, 'dump.nt');
    await writeFile(dump, '<https://library.example/id/post> <https://library.example/p> "1" .\n');
    const { output } = await say('diff', dump, ...flags(), '--format', 'json');
    const { things } = JSON.parse(output) as { things: { iri: string; changes: unknown[] }[] };
    const post = things.find(({ iri }) => iri === 'https://library.example/id/post');
    expect(output).not.toContain('"moved"');
    expect(post?.changes).toContainEqual({
      kind: 'removed',
      path: ['https://library.example/p'],
      before: '"1"',
    });
    expect(post?.changes).toContainEqual({
      kind: 'added',
      path: ['http://www.w3.org/2000/01/rdf-schema#label'],
      after: '"Head"@en',
    });
  });

  it('reads on past a file that cannot be read, and says so', async () => {
    await writeFile(join(root, 'data/broken.ttl'), '<id/x> <p> .');
    const { code, output, complaints } = await say('diff', 'HEAD', ...flags());
    await rm(join(root, 'data/broken.ttl'));
    expect(code).toBe(1);
    expect(complaints).toContain('broken.ttl:1');
    expect(output).toContain('2 personer försvinner');
  });

  it.each(['nowhere', 'HEAD~9', '../..//nowhere'])(
    'says what to write instead of %s',
    async (name) => {
      const { code, complaints } = await say('diff', name, ...flags());
      expect([code, complaints]).toEqual([2, expect.stringContaining(`”${name}” är varken`)]);
    },
  );

  it('does not compare what was published under another base', async () => {
    const dump = join(root, 'other.nt');
    await writeFile(dump, '<https://elsewhere.example/a> <https://elsewhere.example/p> "1" .\n');
    const { code, complaints } = await say('diff', dump, ...flags());
    expect([code, complaints]).toEqual([2, expect.stringContaining('--base')]);
  });

  it('never writes into the files', async () => {
    expect(await readFile(join(root, 'data/posts.ttl'), 'utf8')).toBe(posts);
  });
});

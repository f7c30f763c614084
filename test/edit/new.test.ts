import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith, ourSources } from '../support/files.ts';
import { say } from '../support/say.ts';
import { added, editorOf } from './editor.ts';

const { data } = ourSources();

describe('styrkedata new', () => {
  const { run } = editorOf(() => data);

  it.each([
    [['ned', 'X'], /“ned” is nothing.*Did you mean “need”\?/],
    [['area'], /name is missing/],
    [['area', 'Upplevelser'], /is taken/],
    [['need', 'X', 'concernsAera=elnat'], /Did you mean “concernsArea”\?/],
    [
      ['need', 'X', 'concernsArea=upplevelse'],
      /no “upplevelse” here\. Did you mean “upplevelser”\?/,
    ],
    [['need', 'X', 'quote=Det här står ingenstans'], /no stored source/],
    [['need', 'X', 'quote=styrkeområde'], /stand in \d+ places/],
    [['need', 'X', 'Y'], /one more name/],
    [['person', 'X'], /what it belongs to/],
    [['edition', 'of=upplevelser-2030', 'text=@nowhere.txt'], /nowhere\.txt: Does not exist/],
  ])('refuses %j', async (words, message) => {
    const { code, complaints } = await run('new', ...words, '--lang', 'en');
    expect([code, complaints]).toEqual([2, expect.stringMatching(message)]);
  });
});

describe('styrkedata correct', () => {
  let root = '';
  const { run, read, make } = editorOf(() => root);
  beforeAll(async () => {
    root = join(await folderWith({}), 'data');
    await cp(data, root, { recursive: true });
  });

  it('mends a misprint of ours in text and sentence, and leads old addresses to the new', async () => {
    const name = 'translation/hallbar-energi-2030-en.yaml';
    const before = await read(name);
    const [, old = ''] = /id: id\/vision-text\/(\w+)/.exec(before) ?? [];
    const output = await make(
      'correct',
      `vision-text/${old}`,
      'an attractive place',
      'a good place',
    );
    const hash = output.split('\n')[0]?.slice(-12) ?? '';
    const after = await read(name);
    expect(after).not.toContain(old);
    expect(after.match(/a good place/g)).toHaveLength(2);
    expect(after.replaceAll(hash, old).replaceAll('a good place', 'an attractive place')).toBe(
      before,
    );
    const graves = await read('interpretation/tombstones.yaml');
    expect(graves).toContain(`replacedBy: id/vision-statement/${hash}-1`);
    expect((await run('check')).output).toMatch(/\b0 fel/);
  });

  it('never makes the region say what its source does not', async () => {
    const name = 'vision/hallbar-energi-2030.yaml';
    const before = await read(name);
    const { code, complaints } = await run(
      'correct',
      'vision-text/572e8b34b262',
      'attraktiv',
      'trevlig',
    );
    expect([code, complaints]).toEqual([
      1,
      expect.stringContaining('står inte ordagrant i källan'),
    ]);
    expect(await read(name)).toBe(before);
  });

  it('asks for more words where they stand nowhere or twice', async () => {
    const { code, complaints } = await run('correct', 'vision-text/572e8b34b262', 'och', 'eller');
    expect([code, complaints]).toEqual([2, expect.stringContaining('exakt en gång')]);
  });
});

describe('styrkedata new, in a region that has just begun', () => {
  it('adds an area after the others, a plan and a post for it', async () => {
    const folder = join(await folderWith({}), 'r');
    const root = join(folder, 'data');
    const { run, read, make } = editorOf(() => root);
    const number = ['--organisation-number', '232100-0222', '--email', 'info@region.example'];
    await say('init', folder, '--name', 'Region R', ...number, '--areas', 'Skog = Forest');
    const before = await read('strength-areas.yaml');
    await make('new', 'area', 'Hav = Sea');
    expect(added(before, await read('strength-areas.yaml'))).toContain(
      'designatedBy: id/organisation/2321000222',
    );
    await make(
      'new',
      'post',
      'Processledare = Process leader',
      'role=process-leader',
      'leadsProcessFor=hav',
      'postIn=id/organisation/2321000222',
    );
    expect(await read('organisation.yaml')).toContain('leadsProcessFor: id/strength-area/hav');
    const source = ['new', 'source', 'Webbplatsen = The website', 'publisher=2321000222'];
    await make(...source, 'language=swedish', 'page=https://r.example/', 'retrieved=2026-11-29');
    await make(
      ...['new', 'person', 'Kim Exempel', 'of=processledare', 'observedIn=webbplatsen'],
      ...['mailbox=mailto:kim.exempel@r.example', 'reviewBy=2027-06-01'],
    );
    // Persons are in a file of their own, whose description names nobody.
    expect(await read('person.yaml')).toContain('name: Kim Exempel');
    expect(await read('graphs.yaml')).toMatch(/id: graph\/person\n(?!.*Kim)/s);
    expect((await run('check')).output).toMatch(/\b0 fel/);
  });
});

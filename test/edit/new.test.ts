import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith, ourSources } from '../support/files.ts';
import { say, type Said } from '../support/say.ts';

const { data, ontology, shapes, baseIri } = ourSources();

/** Commands on a folder of data, in the way an editor gives them. */
function editorOf(root: () => string) {
  const folders = () => ['--data', root(), '--ontology', ontology, '--shapes', shapes];
  const run = (...words: string[]): Promise<Said> => say(...words, ...folders(), '--base', baseIri);
  const read = (name: string): Promise<string> => readFile(join(root(), name), 'utf8');
  return {
    run,
    read,
    /** What a command leaves behind: its exit code, what it said, and whether the check is without errors. */
    make: async (...words: string[]): Promise<string> => {
      const { code, output, complaints } = await run(...words);
      expect([complaints, code]).toEqual(['', 0]);
      return output;
    },
  };
}

/** The lines that a file has and another has not; the others are the same in both. */
function added(before: string, after: string): string {
  const old = before.split('\n');
  const lines: string[] = [];
  for (const line of after.split('\n'))
    if (line === old[0]) old.shift();
    else lines.push(line);
  expect(old).toEqual([]);
  return lines.join('\n');
}

describe('styrkedata new, on our data', () => {
  let root = '';
  const { run, read, make } = editorOf(() => root);
  beforeAll(async () => {
    root = join(await folderWith({}), 'data');
    await cp(data, root, { recursive: true });
  });

  it('makes an area in a file of its own, with what all areas have in common', async () => {
    const graphs = await read('graphs.yaml');
    await make('new', 'area', 'Vintersport = Winter sports');
    const file = await read('strength-area/vintersport.yaml');
    expect(file).toMatch(
      /^- id: id\/strength-area\/vintersport\n {2}type: \[StrengthArea, Concept\]/,
    );
    expect(file).toContain('designatedBy: id/organisation/2321000214');
    expect(file).not.toMatch(/hasVision|primarySource|evidence/);
    expect(added(graphs, await read('graphs.yaml'))).toContain(
      'id: graph/strength-area/vintersport',
    );
    expect((await run('check')).output).toMatch(/\b0 fel/);
  });

  it('finds where a quotation stands by its words, and says where the thing belongs', async () => {
    const name = 'strength-area/hallbar-energi.yaml';
    const before = await read(name);
    await make(
      ...['new', 'sub-area', 'Elnät = Electricity grids', 'of=Hållbar energi'],
      'quote=Just nu arrangeras öppna möten för aktörer i varje styrkeområde, där',
      'id/action-plan/hallbar-energi:completeness=partial',
    );
    const changed = before.replace('completeness: not-published', 'completeness: partial');
    const lines = added(changed, await read(name));
    expect(lines).toMatch(/^ {2}hasSubArea: id\/sub-area\/elnat\n/);
    expect(lines).toContain('start: 59\n        end: 127');
    expect(lines).toContain('primarySource: id/source/handlingsplaner-styrkeomraden');
  });

  it('tells what is missing in the words of the check, and writes nothing', async () => {
    const before = await read('strength-area/hallbar-energi.yaml');
    const { code, complaints } = await run(
      'new',
      'need',
      'Kunskap = Knowledge',
      'of=action-plan/hallbar-energi',
    );
    expect([code, complaints]).toEqual([1, expect.stringContaining('concernsArea')]);
    expect(await read('strength-area/hallbar-energi.yaml')).toBe(before);
  });

  it('makes an action with its actors and status', async () => {
    await make(
      ...['new', 'action', 'Laddstationer = Charging stations', 'concernsArea=elnat'],
      ...['isPartOf=action-plan/hallbar-energi', 'promotes=priority/hela-lanet'],
      ...['involves.agent=Region Jämtland Härjedalen', 'involves.actorRole=responsible'],
      'hasStatusObservation.status=planned',
      'hasStatusObservation.observedIn=handlingsplaner-styrkeomraden',
      'fromSource=handlingsplaner-styrkeomraden',
    );
    const file = await read('strength-area/hallbar-energi.yaml');
    expect(file).toContain(
      '  involves:\n    type: Association\n    agent: id/organisation/2321000214\n',
    );
  });

  it('adds a post after the posts and its holder among the holders', async () => {
    const [posts, people] = [await read('posts.yaml'), await read('people.yaml')];
    const name = 'Processledare, Vintersport = Process leader, Winter sports';
    const from = 'fromSource=handlingsplaner-styrkeomraden';
    await make('new', 'post', name, 'role=process-leader', 'leadsProcessFor=vintersport', from);
    await make(
      ...['new', 'person', 'Kim Exempel', 'of=processledare-vintersport'],
      ...['mailbox=mailto:kim.exempel@regionjh.se', 'reviewBy=2027-06-01'],
      'observedIn=handlingsplaner-styrkeomraden',
    );
    expect(added(posts, await read('posts.yaml'))).toContain(
      'contactPoint: id/contact-point/vaxel',
    );
    expect(added(people, await read('people.yaml'))).toMatch(
      /observedHolder:\n {4}type: Person\n {4}name: Kim Exempel\n/,
    );
  });

  it('makes a vision with its text, sentences and address, and then another wording beside it', async () => {
    await make(
      ...['new', 'source', 'Beslut 2027 = Decision of 2027', 'publisher=2321000214'],
      ...['language=swedish', 'page=https://region.example/', 'retrieved=2026-11-23'],
    );
    const first = 'Hit kommer människor för snön. Backarna drivs med förnybar energi.';
    await make(
      ...['new', 'vision', 'Vintersport 2030 = Winter sports 2030', 'of=vintersport'],
      ...['horizonYear=2030', `text=${first}`, 'quotedFrom=beslut-2027'],
    );
    const name = 'vision/vintersport-2030.yaml';
    const before = await read(name);
    // As the guide has it for the same text.
    expect(before).toContain('currentText: id/vision-text/8f18c6e5da8a');
    expect(before).toContain('id: id/vision-statement/8f18c6e5da8a-2');
    const wording = join(await folderWith({ 'v.txt': `${first} Alla får plats.\n` }), 'v.txt');
    await make(
      'new',
      'edition',
      'of=vintersport-2030',
      `text=@${wording}`,
      'quotedFrom=beslut-2027',
    );
    const after = await read(name);
    expect(after).toContain('revisionOf: id/vision-text/8f18c6e5da8a');
    expect(after).toContain('Alla får plats.');
    expect(after).toContain('id: id/vision-text/8f18c6e5da8a');
    expect(after).not.toContain('currentText: id/vision-text/8f18c6e5da8a');
    expect((await run('check')).output).toMatch(/\b0 fel/);
  });

  it.each([
    [['ned', 'X'], /“ned” is nothing.*Did you mean “need”\?/],
    [['area'], /name is missing/],
    [['area', 'Upplevelser'], /is taken/],
    [['need', 'X', 'concernsAera=elnat'], /Did you mean “concernsArea”\?/],
    [['need', 'X', 'concernsArea=elnatt'], /no “elnatt” here\. Did you mean “elnat”\?/],
    [['need', 'X', 'quote=Det här står ingenstans'], /no stored source/],
    [['need', 'X', 'quote=styrkeområde'], /stand in \d+ places/],
    [['need', 'X', 'Y'], /one more name/],
    [['person', 'X'], /what it belongs to/],
    [['edition', 'of=vintersport-2030', 'text=@nowhere.txt'], /nowhere\.txt: Does not exist/],
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

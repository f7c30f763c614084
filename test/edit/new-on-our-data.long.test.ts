import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith, ourSources } from '../support/files.ts';
import { added, editorOf } from './editor.ts';

const { data } = ourSources();

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
});

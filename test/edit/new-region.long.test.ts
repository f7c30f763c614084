import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/files.ts';
import { say } from '../support/say.ts';
import { added, editorOf } from './editor.ts';

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

import { beforeAll, describe, expect, it } from 'vitest';
import { readForm } from '../../src/edit/forms/read-form.ts';
import { Drafts } from '../../src/edit/new/drafts.ts';
import { readVersion, type FilesVersion } from '../../src/publish/read-version.ts';
import { inventedRegion, ourSources } from '../support/files.ts';
import { differences } from '../support/written-ways.ts';
import { expectUnchanged, send } from './send-form.ts';

it('forms of the invented region say nothing else when nothing is changed', async () => {
  await expectUnchanged(inventedRegion());
});

describe('forms of our data', () => {
  let version: FilesVersion;
  const post = 'https://data.example/id/post/processledare-upplevelser';
  beforeAll(async () => {
    version = await readVersion(ourSources());
  });

  it('change one line of one file for one contact', async () => {
    const files = await send(version, post, (sent) => {
      const [name = ''] = [...sent.keys()].filter((each) =>
        /observedHolder\/0\/name\/0$/.test(each),
      );
      sent.set(name, 'Kim Exempel');
    });
    expect(Object.keys(files)).toEqual(['people.yaml']);
    expect(differences(files['people.yaml'] ?? { before: '', after: '' })).toEqual([
      '-    name: Sofie Jonsson',
      '+    name: Kim Exempel',
    ]);
  });

  it('have the fields of the shapes in their order, with what there is to pick from', async () => {
    const form = await readForm(post, { version, drafts: new Drafts() });
    const keys = form?.fields.map(({ key }) => key) ?? [];
    expect(keys.indexOf('role')).toBeLessThan(keys.indexOf('postIn'));
    expect(keys).toContain('observedHolder');
    const role = form?.fields.find(({ key }) => key === 'role')?.values[0];
    expect(role?.kind === 'plain' && [role.input, role.options.length]).toEqual(['pick', 2]);
  });
});

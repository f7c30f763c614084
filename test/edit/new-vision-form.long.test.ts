import { expect, it } from 'vitest';
import { newForm, planOfForm } from '../../src/edit/forms/new-form.ts';
import { readPosted } from '../../src/edit/forms/fields/posted.ts';
import { readVersion } from '../../src/publish/read-version.ts';
import { ourSources } from '../support/files.ts';

it('a vision is added with its text, of which the form makes edition, sentences and address', async () => {
  const sources = ourSources();
  const version = await readVersion(sources);
  const text = 'Länets elnät är modernt och robust';
  const posted = readPosted(
    new URLSearchParams([
      ...['0/label', '0/horizonYear'].map((name): [string, string] => ['field', name]),
      ['0/label/0/sv/0', 'Mat 2030'],
      ['0/label/0/en/0', 'Food 2030'],
      ['0/horizonYear/0', '2030'],
      ['extra/of', `${sources.baseIri}id/strength-area/upplevelser`],
      ['extra/text', text],
    ]),
  );
  const form = newForm('vision', version, posted);
  if (form === undefined) throw new Error('There is no form for visions.');
  expect([form.isText, form.form.fields.map(({ key }) => key)]).toEqual([
    true,
    expect.not.arrayContaining(['hasEdition']),
  ]);
  const plan = { version, root: sources.data, today: '2026-11-30' };
  const planned = await planOfForm(form, posted, plan);
  const files = 'value' in planned ? planned.value.files : [];
  const after = files.find(({ path }) => path.endsWith('mat-2030.yaml'))?.after;
  expect(after).toMatch(/currentText: id\/vision-text\/[0-9a-f]{12}\n/);
  expect(after).toContain(text);
});

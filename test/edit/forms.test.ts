import { beforeAll, describe, expect, it } from 'vitest';
import { fieldAnchor } from '../../src/edit/forms/field-anchor.ts';
import type { Field, ThingForm, Value } from '../../src/edit/forms/form.ts';
import { readPosted } from '../../src/edit/forms/posted.ts';
import { readForm } from '../../src/edit/forms/read-form.ts';
import { draftForm } from '../../src/edit/forms/save-form.ts';
import { Drafts } from '../../src/edit/new/drafts.ts';
import { readVersion, type FilesVersion } from '../../src/publish/read-version.ts';
import { inventedRegion, library, ourSources } from '../support/files.ts';

/** What a browser sends of a form that nobody has touched. */
function untouched(form: ThingForm): URLSearchParams {
  const sent = new URLSearchParams();
  const addValue = (value: Value): void => {
    if (value.kind === 'plain') sent.append(value.name, value.text.replaceAll('\n', '\r\n'));
    else if (value.kind === 'spoken')
      value.languages.forEach(({ values }) => values.forEach(addValue));
    else {
      sent.append(`${value.name}/+`, '');
      value.fields.forEach(addField);
    }
  };
  const addField = (field: Field): void => {
    sent.append('field', field.name);
    field.values.forEach(addValue);
  };
  form.fields.forEach(addField);
  return sent;
}

/** What the files of a folder become when a form is sent; the paths are those below the folder. */
async function send(
  version: FilesVersion,
  thing: string,
  change: (sent: URLSearchParams) => void,
): Promise<Record<string, { readonly before: string; readonly after: string }>> {
  const drafts = new Drafts();
  const form = await readForm(thing, { version, drafts });
  if (form === undefined) throw new Error(`There is no form of ${thing}.`);
  const sent = untouched(form);
  change(sent);
  const changed = await readForm(thing, { version, drafts }, readPosted(sent));
  if (changed === undefined) throw new Error('The form is gone.');
  expect(await draftForm(changed, { version, drafts })).toBe(true);
  const files = drafts.files().map(({ path, before, after }) => {
    const name = path.split('/').at(-1) ?? '';
    return [name, { before: before?.toString('utf8') ?? '', after }] as const;
  });
  return Object.fromEntries(files);
}

/** The lines that are different, as `diff` has them. */
function differences({ before, after }: { before: string; after: string }): string[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  while (old.length > 0 && old[0] === fresh[0]) [old, fresh].forEach((lines) => lines.shift());
  while (old.length > 0 && old.at(-1) === fresh.at(-1))
    [old, fresh].forEach((lines) => lines.pop());
  return [...old.map((line) => `-${line}`), ...fresh.map((line) => `+${line}`)];
}

function namedThings({ data }: FilesVersion): string[] {
  const subjects = data
    .filter(({ isShared }) => isShared !== true)
    .flatMap(({ quads }) => quads.map(({ subject }) => subject));
  return [
    ...new Set(
      subjects.filter(({ termType }) => termType === 'NamedNode').map(({ value }) => value),
    ),
  ];
}

describe.each([
  ['the invented region', inventedRegion],
  ['the library', library],
])('forms of %s', (_, sourcesOf) => {
  it('say nothing else when nothing is changed', async () => {
    const version = await readVersion(sourcesOf());
    const things = namedThings(version);
    expect(things.length).toBeGreaterThan(0);
    for (const thing of things)
      expect([thing, await send(version, thing, () => undefined)]).toEqual([thing, {}]);
  }, 120_000);
});

describe('forms of our data', () => {
  let version: FilesVersion;
  const post = 'https://data.example/id/post/processledare-upplevelser';
  beforeAll(async () => {
    version = await readVersion(ourSources());
  }, 60_000);

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

describe('the anchor of a field', () => {
  it('is a word for each property', () => {
    expect(fieldAnchor('http://xmlns.com/foaf/0.1/name')).toBe(
      'field-http-xmlns-com-foaf-0-1-name',
    );
  });
});

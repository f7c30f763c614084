import { expect } from 'vitest';
import type { Field, ThingForm, Value } from '../../src/edit/forms/fields/form.ts';
import { readPosted } from '../../src/edit/forms/fields/posted.ts';
import { readForm } from '../../src/edit/forms/read-form.ts';
import { draftForm } from '../../src/edit/forms/save-form.ts';
import { Drafts } from '../../src/edit/new/drafts.ts';
import { readVersion, type FilesVersion } from '../../src/publish/read-version.ts';

/** What a browser sends of a form that nobody has touched. */
function untouched(form: ThingForm): URLSearchParams {
  const sent = new URLSearchParams();
  const addValue = (value: Value): void => {
    if (value.kind === 'plain') sent.append(value.name, value.text.replaceAll('\n', '\r\n'));
    else if (value.kind === 'spoken')
      value.languages.forEach(({ values }) => {
        values.forEach(addValue);
      });
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
export async function send(
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

/** Expects of each thing with an address of a publisher's own that its form, sent as it is, changes no file. */
export async function expectUnchanged(sources: Parameters<typeof readVersion>[0]): Promise<void> {
  const version = await readVersion(sources);
  const things = namedThings(version);
  expect(things.length).toBeGreaterThan(0);
  for (const thing of things)
    expect([thing, await send(version, thing, () => undefined)]).toEqual([thing, {}]);
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

import { pathUnder } from '../../site/addresses.ts';
import type { FilesVersion } from '../../publish/read-version.ts';
import { spliced } from '../files/splices.ts';
import { yamlItems } from '../files/yaml-lines.ts';
import type { Drafts } from '../new/drafts.ts';
import type { Field, ThingForm } from './fields/form.ts';
import { entriesOf, isEmpty, splicesFor } from './plan-change.ts';
import { mapsAbout } from './descriptions.ts';
import { readForm } from './read-form.ts';
import { plainValuesIn, sayingsOf } from './sayings.ts';

/**
 * Puts what a form says into the files, as drafts: nothing is written. All else in them stays, letter for letter.
 *
 * @returns `false` where a file would not say what the form says: it is in a form that cannot be changed this way
 */
export async function draftForm(
  form: ThingForm,
  { version, drafts }: { readonly version: FilesVersion; readonly drafts: Drafts },
): Promise<boolean> {
  const { baseIri } = version.snapshot;
  const paths = new Set(form.descriptions.map(({ path }) => path));
  for (const path of paths) {
    const own = form.descriptions.map((each, index) => ({ ...each, index }));
    const here = own.filter((each) => each.path === path);
    const [first] = here;
    if (first === undefined) continue;
    const splices = here.flatMap(({ map, index, text }) =>
      map ? splicesFor(text, map, fieldsOf(form, index)) : [],
    );
    const changed = spliced(first.text, splices);
    if (changed === undefined) return false;
    await drafts.write(path, changed);
    for (const { map, index } of here) {
      const entries = map ? [] : entriesOf(fieldsOf(form, index));
      if (entries.length === 0) continue;
      const id = pathUnder(baseIri, form.thing) ?? form.thing;
      if (!(await drafts.append(path, yamlItems({ id, ...Object.fromEntries(entries) }))))
        return false;
    }
  }
  return saysTheSame(form, { version, drafts });
}

function fieldsOf({ fields }: ThingForm, description: number): readonly Field[] {
  return fields.filter((field) => field.description === description);
}

/** Whether the drafts say what the form says, when they are read again. */
async function saysTheSame(
  form: ThingForm,
  { version, drafts }: { readonly version: FilesVersion; readonly drafts: Drafts },
): Promise<boolean> {
  const { baseIri } = version.snapshot;
  for (const { path } of form.descriptions) {
    const document = await drafts.document(path);
    const isThere = document && mapsAbout(form.thing, document, baseIri).length > 0;
    if (
      !isThere &&
      fieldsIn(form, path).some(({ values }) => values.some((each) => !isEmpty(each)))
    )
      return false;
  }
  const again = await readForm(form.thing, { version, drafts });
  if (again === undefined) return false;
  // Words of a source have become evidence.
  const quoting = form.fields.filter((field) =>
    plainValuesIn([field]).some(({ content }) => content !== undefined),
  );
  const without = new Set(quoting.map(({ name }) => name));
  return JSON.stringify(sayingsOf(form, without)) === JSON.stringify(sayingsOf(again, without));
}

function fieldsIn({ fields, descriptions }: ThingForm, path: string): Field[] {
  return fields.filter(({ description }) => descriptions[description]?.path === path);
}

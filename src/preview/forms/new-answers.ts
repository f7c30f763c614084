import { fillFiles } from '../../edit/forms/fill-files.ts';
import { newForm, planOfForm } from '../../edit/forms/new-form.ts';
import type { PlacedOnForm } from '../../edit/forms/place-findings.ts';
import { readPosted } from '../../edit/forms/fields/posted.ts';
import { hashOfField } from '../../edit/forms/sayings.ts';
import { writeFiles } from '../../edit/files/write-files.ts';
import { trial } from '../../edit/new/try-files.ts';
import type { FilesVersion } from '../../publish/read-version.ts';
import { editorDay } from '../../edit/editor-day.ts';
import type { FormOptions } from './form-options.ts';
import type { Outcome } from './outcome.ts';
import { renderNewPage } from './render/render-new.ts';
import { formLink } from './render/addresses.ts';
import { actIn, withRows } from './rows.ts';
import { words } from './render/words.ts';
import { inLanguage } from '../../site/text.ts';

/** The empty form for a new thing; `undefined` where there is no such kind. */
export function emptyForm(
  name: string,
  version: FilesVersion,
  { language }: FormOptions,
): string | undefined {
  const form = newForm(name, version);
  const { snapshot } = version;
  const frame = { snapshot, language, findings: [], earlier: hashOfField, isSaving: false };
  return form && renderNewPage(form, undefined, { ...frame, form: form.form });
}

/** Makes the thing that was asked for, or shows what is wrong with it. */
export async function answerNew(
  name: string,
  sent: URLSearchParams,
  version: FilesVersion,
  options: FormOptions,
): Promise<Outcome | undefined> {
  const { language, sources } = options;
  const { snapshot } = version;
  const { act, row } = actIn(sent);
  const posted = readPosted(withRows(sent, act, row));
  const form = newForm(name, version, posted);
  if (form === undefined) return undefined;
  const isSaving = act === 'save';
  const show = (status: number, findings: readonly PlacedOnForm[], message?: string): Outcome => {
    const frame = { snapshot, language, earlier: hashOfField, isSaving };
    const view = { ...frame, form: form.form, findings, message };
    return { outcome: 'shown', status, page: renderNewPage(form, posted, view) };
  };
  if (act === 'add' || act === 'remove') return show(200, []);
  if (version.findings.length > 0) return show(409, [], inLanguage(words.unreadable, language));
  const today = editorDay(new Date());
  const planned = await planOfForm(form, posted, { version, root: sources.data, today });
  if ('mistake' in planned)
    return show(isSaving ? 422 : 200, [], inLanguage(planned.mistake, language));
  const files = await fillFiles(planned.value.files, sources);
  const { broken } = await trial(files, sources, options.find);
  const placed = broken.map((finding) => {
    const field = form.form.fields.find(({ property }) => property.value === finding.property);
    return { finding, isOwn: true, field: field?.name };
  });
  if (!isSaving)
    return show(200, placed, placed.length === 0 ? inLanguage(words.right, language) : undefined);
  if (placed.length > 0) return show(422, placed);
  const writing = await writeFiles(files);
  if (writing.outcome === 'overtaken') return show(409, [], inLanguage(words.stale, language));
  options.refresh();
  return { outcome: 'done', location: `${formLink(snapshot.baseIri + planned.value.id)}&saved` };
}

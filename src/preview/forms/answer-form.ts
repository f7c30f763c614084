import { fillFiles } from '../../edit/forms/fill-files.ts';
import type { Field, ThingForm } from '../../edit/forms/fields/form.ts';
import { placeFindings, type PlacedOnForm } from '../../edit/forms/place-findings.ts';
import { readPosted } from '../../edit/forms/fields/posted.ts';
import { readForm, type FormSources } from '../../edit/forms/read-form.ts';
import { draftForm } from '../../edit/forms/save-form.ts';
import { hashOfField, plainValuesIn } from '../../edit/forms/sayings.ts';
import { writeFiles } from '../../edit/files/write-files.ts';
import { trial } from '../../edit/new/try-files.ts';
import { inLanguage } from '../../site/text.ts';
import { formLink } from './render/addresses.ts';
import { conflictsBetween, earlierIn, merged } from './conflicts.ts';
import type { FormOptions } from './form-options.ts';
import type { Outcome } from './outcome.ts';
import { renderConflict } from './render-conflict.ts';
import { renderFormPage } from './render/render-form.ts';
import { actIn, withRows } from './rows.ts';
import { words } from './render/words.ts';

/** Does what the button says: a row more or less, a check, or saving. A form that the files have left behind shows both versions. */
export async function answerForm(
  thing: string,
  sent: URLSearchParams,
  files: FormSources,
  options: FormOptions,
): Promise<Outcome | undefined> {
  const { language } = options;
  const { snapshot } = files.version;
  const { act, row } = actIn(sent);
  const theirs = await readForm(thing, files);
  if (theirs === undefined) return undefined;
  const frame = { snapshot, language, findings: [], isSaving: act === 'save' };
  const isStale = theirs.state !== sent.get('state');
  const isMerged = isStale || act === 'merge';
  const mine = isMerged ? await readForm(thing, files, readPosted(sent)) : undefined;
  const conflicts = isStale && mine ? conflictsBetween(theirs, mine, sent) : [];
  if (mine && conflicts.length > 0) {
    const view = { ...frame, form: mine, earlier: hashOfField };
    return shown(409, renderConflict(conflicts, theirs, { sent, view }));
  }
  const whole = mine ? merged(theirs, mine, sent) : withRows(sent, act, row);
  const form = await readForm(thing, files, readPosted(whole));
  if (form === undefined) return undefined;
  const before = earlierIn(whole);
  const earlier = (field: Field): string => before.get(field.name) ?? hashOfField(field);
  const show: Show = (status, findings, message) =>
    shown(status, renderFormPage({ ...frame, form, earlier, findings, message }));
  if (isMerged) return show(isStale ? 409 : 200, [], inLanguage(words.merged, language));
  if (act === 'add' || act === 'remove') return show(200, []);
  return checkAndSave(form, { act, files, options, show });
}

type Show = (status: number, findings: readonly PlacedOnForm[], message?: string) => Outcome;

function shown(status: number, page: string): Outcome {
  return { outcome: 'shown', status, page };
}

/** Checks the files as they would be, and writes them where that is asked for and nothing is broken by it. */
async function checkAndSave(
  form: ThingForm,
  {
    act,
    files,
    options,
    show,
  }: {
    readonly act: string;
    readonly files: FormSources;
    readonly options: FormOptions;
    readonly show: Show;
  },
): Promise<Outcome> {
  const { language } = options;
  if (files.version.findings.length > 0)
    return show(409, [], inLanguage(words.unreadable, language));
  const mistakes = plainValuesIn(form.fields).flatMap(({ mistake }) => mistake ?? []);
  if (mistakes[0]) return show(act === 'save' ? 422 : 200, [], inLanguage(mistakes[0], language));
  if (!(await draftForm(form, files))) return show(422, [], inLanguage(words.unwritable, language));
  const drafted = files.drafts.files();
  if (drafted.length === 0 && act === 'save')
    return show(200, [], inLanguage(words.nothingToSave, language));
  const rewritten = await fillFiles(drafted, options.sources);
  const tried = await trial(rewritten, options.sources, options.find);
  const placed = await placedOn(form, tried.findings, files);
  const own = placed.filter(({ finding, isOwn }) => isOwn || tried.broken.includes(finding));
  if (act !== 'save')
    return show(200, own, own.length === 0 ? inLanguage(words.right, language) : undefined);
  if (tried.broken.length > 0) return show(422, own);
  const writing = await writeFiles(rewritten);
  if (writing.outcome === 'overtaken') return show(409, [], inLanguage(words.stale, language));
  options.refresh();
  return { outcome: 'done', location: `${formLink(form.thing)}&saved` };
}

async function placedOn(
  form: ThingForm,
  findings: Parameters<typeof placeFindings>[0],
  files: FormSources,
): Promise<readonly PlacedOnForm[]> {
  const written = await readForm(form.thing, files);
  return written ? placeFindings(findings, form, written) : [];
}

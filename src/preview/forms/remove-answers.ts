import { writeFiles } from '../../edit/files/write-files.ts';
import { draftRemoval, removalOf } from '../../edit/forms/plan-removal.ts';
import type { FormSources } from '../../edit/forms/read-form.ts';
import { trial } from '../../edit/new/try-files.ts';
import type { Part } from '../../html/kit/template.ts';
import { editorDay } from '../../edit/editor-day.ts';
import { inLanguage } from '../../site/text.ts';
import type { FormOptions } from './form-options.ts';
import type { Outcome } from './outcome.ts';
import { renderBroken, renderRemoval, seenIn } from './render-removal.ts';
import { words } from './render/words.ts';

/** The page that tells what goes with a thing and what leads to it, before it is removed. */
export async function removalPage(
  thing: string,
  files: FormSources,
  options: FormOptions,
): Promise<string | undefined> {
  const removal = await removalOf(thing, files);
  return removal && renderRemoval(thing, removal, { files, options, told: undefined });
}

/** Removes a thing with the links to it, or tells why it stays. */
export async function answerRemoval(
  thing: string,
  sent: URLSearchParams,
  { files, options }: { readonly files: FormSources; readonly options: FormOptions },
): Promise<Outcome | undefined> {
  const { language, sources } = options;
  const removal = await removalOf(thing, files);
  if (removal === undefined) return undefined;
  const refuse = (status: number, told: Part): Outcome => ({
    outcome: 'shown',
    status,
    page: renderRemoval(thing, removal, { files, options, told }),
  });
  if (sent.get('seen') !== seenIn(removal))
    return refuse(409, inLanguage(words.removalStale, language));
  const grave = sent.has('grave') ? editorDay(new Date()) : undefined;
  if (!(await draftRemoval(thing, removal, { ...files, grave })))
    return refuse(422, inLanguage(words.unwritable, language));
  const drafted = files.drafts.files();
  const { broken } = await trial(drafted, sources, options.find);
  if (broken.length > 0) return refuse(422, renderBroken(broken, options));
  const writing = await writeFiles(drafted);
  if (writing.outcome === 'overtaken') return refuse(409, inLanguage(words.stale, language));
  options.refresh();
  return { outcome: 'done', location: 'things?removed' };
}

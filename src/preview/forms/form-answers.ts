import type { ServerResponse } from 'node:http';
import { fillFiles } from '../../edit/forms/fill-files.ts';
import { placeFindings, type PlacedOnForm } from '../../edit/forms/place-findings.ts';
import { readPosted } from '../../edit/forms/posted.ts';
import { readForm, type FormSources } from '../../edit/forms/read-form.ts';
import { draftForm } from '../../edit/forms/save-form.ts';
import type { ThingForm } from '../../edit/forms/form.ts';
import { overtaken, writeFiles, type Rewritten } from '../../edit/files/write-files.ts';
import { Drafts } from '../../edit/new/drafts.ts';
import { trial, type FindIn } from '../../edit/new/try-files.ts';
import { newMemory } from '../../publish/memory.ts';
import type { Sources } from '../../publish/publish.ts';
import { readVersion } from '../../publish/read-version.ts';
import { html } from '../../html/kit/template.ts';
import type { Language } from '../../site/text.ts';
import { parametersOf, sentForm, type Answer } from './form-request.ts';
import { renderFormPage, renderPage } from './render-form.ts';
import { formLink } from './addresses.ts';
import { words } from './words.ts';

/** What forms need of the preview. */
export interface FormOptions {
  readonly sources: Sources;
  readonly find: FindIn;
  readonly language: Language;
  /** Headers of the preview's pages. */
  readonly headers: Readonly<Record<string, string>>;
  /** Reads the folder anew, once files are written. */
  readonly refresh: () => Promise<void>;
}

/** The pages of forms, by method and address below the preview's folder. */
export function formAnswers(options: FormOptions): Readonly<Record<string, Answer>> {
  const { sources, language, headers } = options;
  const memory = newMemory();
  const read = async (): Promise<FormSources> => ({
    version: await readVersion(sources, memory),
    drafts: new Drafts(),
  });
  const tell = (response: ServerResponse, status: number, message: string): void => {
    const content = html`<p role="alert">${message}</p>`;
    response.writeHead(status, headers).end(renderPage(words.edit[language], language, content));
  };
  return {
    'GET form': async (request, response) => {
      const parameters = parametersOf(request);
      const files = await read();
      const form = await readForm(parameters.get('thing') ?? '', files);
      if (form === undefined) return tell(response, 404, words.nowhere[language]);
      const { snapshot } = files.version;
      const message = parameters.has('saved') ? words.saved[language] : undefined;
      const page = renderFormPage({
        form,
        snapshot,
        language,
        findings: [],
        message,
        isSaving: false,
      });
      response.writeHead(200, headers).end(page);
    },
    'POST form': async (request, response) => {
      const sent = await sentForm(request);
      if (sent === undefined) return tell(response, 413, words.tooLarge[language]);
      const thing = parametersOf(request).get('thing') ?? '';
      const outcome = await answerForm(thing, sent, await read(), options);
      if (outcome === undefined) return tell(response, 404, words.nowhere[language]);
      if (outcome.outcome === 'saved')
        response.writeHead(303, { Location: `${formLink(thing)}&saved` }).end();
      else response.writeHead(outcome.status, headers).end(outcome.page);
    },
  };
}

type Outcome =
  | { readonly outcome: 'saved' }
  | { readonly outcome: 'shown'; readonly status: number; readonly page: string };

/** Does what the button says: a row more or less, a check, or saving. */
async function answerForm(
  thing: string,
  sent: URLSearchParams,
  files: FormSources,
  options: FormOptions,
): Promise<Outcome | undefined> {
  const { language } = options;
  const { snapshot, findings: unread } = files.version;
  const [, act = '', name = ''] = /^([a-z]+)(?::(.*))?$/s.exec(sent.get('do') ?? '') ?? [];
  const form = await readForm(thing, files, readPosted(withRows(sent, act, name)));
  if (form === undefined) return undefined;
  const show = (status: number, findings: readonly PlacedOnForm[], message?: string): Outcome => ({
    outcome: 'shown',
    status,
    page: renderFormPage({ form, snapshot, language, findings, message, isSaving: act === 'save' }),
  });
  if (act === 'add' || act === 'remove') return show(200, []);
  if (unread.length > 0) return show(409, [], words.unreadable[language]);
  if (form.state !== sent.get('state')) return show(409, [], words.stale[language]);
  if (!(await draftForm(form, files))) return show(422, [], words.unwritable[language]);
  const drafted = files.drafts.files();
  if (drafted.length === 0 && act === 'save') return show(200, [], words.nothingToSave[language]);
  const rewritten = await fillFiles(drafted, options.sources);
  const tried = await trial(rewritten, options.sources, options.find);
  const placed = await placedOn(form, tried.findings, files);
  const own = placed.filter(({ finding, isOwn }) => isOwn || tried.broken.includes(finding));
  if (act !== 'save') return show(200, own, own.length === 0 ? words.right[language] : undefined);
  if (tried.broken.length > 0) return show(422, own);
  return save(rewritten, options, show);
}

async function save(
  files: readonly Rewritten[],
  { refresh, language }: FormOptions,
  show: (status: number, findings: readonly PlacedOnForm[], message?: string) => Outcome,
): Promise<Outcome> {
  const writing = await writeFiles(files);
  if (writing.outcome === 'overtaken') return show(409, [], overtaken(writing.path)[language]);
  await refresh();
  return { outcome: 'saved' };
}

async function placedOn(
  form: ThingForm,
  findings: Parameters<typeof placeFindings>[0],
  files: FormSources,
): Promise<readonly PlacedOnForm[]> {
  const written = await readForm(form.thing, files);
  return written ? placeFindings(findings, form, written) : [];
}

/** What was sent, with a row more or without one. */
function withRows(sent: URLSearchParams, act: string, name: string): URLSearchParams {
  if (act === 'add') sent.append(name, '');
  if (act !== 'remove') return sent;
  const kept = [...sent].filter(([each]) => each !== name && !each.startsWith(`${name}/`));
  return new URLSearchParams(kept);
}

import type { ServerResponse } from 'node:http';
import { readForm, type FormSources } from '../../edit/forms/read-form.ts';
import { hashOfField } from '../../edit/forms/sayings.ts';
import { Drafts } from '../../edit/new/drafts.ts';
import { html } from '../../html/kit/template.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import { answerForm } from './answer-form.ts';
import type { FormOptions } from './form-options.ts';
import { parametersOf, sentForm, type Answer } from '../pages/request.ts';
import { answerNew, emptyForm } from './new-answers.ts';
import type { Outcome } from './outcome.ts';
import { answerRemoval, removalPage } from './remove-answers.ts';
import { renderPage } from '../pages/render-page.ts';
import { renderFormPage } from './render/render-form.ts';
import { renderThingsPage } from './things-page.ts';
import { words } from './render/words.ts';

/** The pages of forms, by method and address below the preview's folder. */
export function formAnswers(options: FormOptions): Readonly<Record<string, Answer>> {
  const read = async (): Promise<FormSources> => ({
    version: await options.read(),
    drafts: new Drafts(),
  });
  const pages = Object.entries(pagesOf(options)).map(([name, page]): [string, Answer] => [
    `GET ${name}`,
    async (request, response) => {
      const shown = await page(parametersOf(request), await read());
      answer(
        response,
        shown === undefined ? undefined : { outcome: 'shown', status: 200, page: shown },
        options,
      );
    },
  ]);
  const works = Object.entries(worksOf(options)).map(([name, work]): [string, Answer] => [
    `POST ${name}`,
    async (request, response) => {
      const sent = await sentForm(request);
      if (sent === undefined) {
        refuse(response, 413, words.tooLarge, options);
        return;
      }
      answer(response, await work(parametersOf(request), sent, await read()), options);
    },
  ]);
  return Object.fromEntries([...pages, ...works]);
}

/** A page by the parameters of its address; `undefined` where there is nothing of the kind. */
type Page = (parameters: URLSearchParams, files: FormSources) => Promise<string | undefined>;

function pagesOf(options: FormOptions): Readonly<Record<string, Page>> {
  const { language } = options;
  return {
    form: async (parameters, files) => {
      const form = await readForm(thingIn(parameters), files);
      const message = parameters.has('saved') ? inLanguage(words.saved, language) : undefined;
      const { snapshot } = files.version;
      const frame = { snapshot, language, findings: [], earlier: hashOfField, isSaving: false };
      return form && renderFormPage({ ...frame, form, message });
    },
    things: (parameters, { version }) => {
      const message = parameters.has('removed') ? inLanguage(words.removed, language) : undefined;
      return Promise.resolve(renderThingsPage(version, language, message));
    },
    new: (parameters, { version }) =>
      Promise.resolve(emptyForm(kindIn(parameters), version, options)),
    remove: (parameters, files) => removalPage(thingIn(parameters), files, options),
  };
}

/** What comes of a form that was sent; `undefined` where there is nothing of the kind. */
type Work = (
  parameters: URLSearchParams,
  sent: URLSearchParams,
  files: FormSources,
) => Promise<Outcome | undefined>;

function worksOf(options: FormOptions): Readonly<Record<string, Work>> {
  return {
    form: (parameters, sent, files) => answerForm(thingIn(parameters), sent, files, options),
    new: (parameters, sent, { version }) => answerNew(kindIn(parameters), sent, version, options),
    remove: (parameters, sent, files) =>
      answerRemoval(thingIn(parameters), sent, { files, options }),
  };
}

function thingIn(parameters: URLSearchParams): string {
  return parameters.get('thing') ?? '';
}

function kindIn(parameters: URLSearchParams): string {
  return parameters.get('kind') ?? '';
}

function answer(
  response: ServerResponse,
  outcome: Outcome | undefined,
  options: FormOptions,
): void {
  if (outcome === undefined) refuse(response, 404, words.nowhere, options);
  else if (outcome.outcome === 'done')
    response.writeHead(303, { Location: outcome.location }).end();
  else response.writeHead(outcome.status, options.headers).end(outcome.page);
}

function refuse(
  response: ServerResponse,
  status: number,
  message: Text,
  { language, headers }: FormOptions,
): void {
  const content = html`<p role="alert">${inLanguage(message, language)}</p>`;
  response
    .writeHead(status, headers)
    .end(renderPage(inLanguage(words.edit, language), language, content));
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { readForm, type FormSources } from '../../edit/forms/read-form.ts';
import { hashOfField } from '../../edit/forms/sayings.ts';
import { Drafts } from '../../edit/new/drafts.ts';
import { html } from '../../html/kit/template.ts';
import { newMemory } from '../../publish/memory.ts';
import { readVersion } from '../../publish/read-version.ts';
import { answerForm } from './answer-form.ts';
import type { FormOptions } from './form-options.ts';
import { parametersOf, sentForm, type Answer } from './form-request.ts';
import { answerNew, emptyForm } from './new-answers.ts';
import type { Outcome } from './outcome.ts';
import { answerRemoval, removalPage } from './remove-answers.ts';
import { renderFormPage, renderPage } from './render-form.ts';
import { renderThingsPage } from './things-page.ts';
import { words } from './words.ts';
import { inLanguage } from '../../site/text.ts';

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
    response
      .writeHead(status, headers)
      .end(renderPage(inLanguage(words.edit, language), language, content));
  };
  const send = async (
    request: IncomingMessage,
    response: ServerResponse,
    work: (sent: URLSearchParams) => Promise<Outcome | undefined>,
  ): Promise<void> => {
    const sent = await sentForm(request);
    if (sent === undefined) return tell(response, 413, inLanguage(words.tooLarge, language));
    const outcome = await work(sent);
    if (outcome === undefined) tell(response, 404, inLanguage(words.nowhere, language));
    else if (outcome.outcome === 'done')
      response.writeHead(303, { Location: outcome.location }).end();
    else response.writeHead(outcome.status, headers).end(outcome.page);
  };
  return {
    'GET form': async (request, response) => {
      const parameters = parametersOf(request);
      const files = await read();
      const form = await readForm(parameters.get('thing') ?? '', files);
      if (form === undefined) return tell(response, 404, inLanguage(words.nowhere, language));
      const { snapshot } = files.version;
      const message = parameters.has('saved') ? inLanguage(words.saved, language) : undefined;
      const page = renderFormPage({
        earlier: hashOfField,
        form,
        snapshot,
        language,
        findings: [],
        message,
        isSaving: false,
      });
      response.writeHead(200, headers).end(page);
    },
    'POST form': (request, response) =>
      send(request, response, async (sent) =>
        answerForm(parametersOf(request).get('thing') ?? '', sent, await read(), options),
      ),
    'GET things': async (request, response) => {
      const { version } = await read();
      const message = parametersOf(request).has('removed')
        ? inLanguage(words.removed, language)
        : undefined;
      response.writeHead(200, headers).end(renderThingsPage(version, language, message));
    },
    'GET new': async (request, response) => {
      const kind = parametersOf(request).get('kind') ?? '';
      const page = emptyForm(kind, (await read()).version, options);
      if (page === undefined) return tell(response, 404, inLanguage(words.noKind, language));
      response.writeHead(200, headers).end(page);
    },
    'POST new': (request, response) =>
      send(request, response, async (sent) => {
        const kind = parametersOf(request).get('kind') ?? '';
        return answerNew(kind, sent, (await read()).version, options);
      }),
    'GET remove': async (request, response) => {
      const page = await removalPage(
        parametersOf(request).get('thing') ?? '',
        await read(),
        options,
      );
      if (page === undefined) return tell(response, 404, inLanguage(words.nowhere, language));
      response.writeHead(200, headers).end(page);
    },
    'POST remove': (request, response) =>
      send(request, response, async (sent) => {
        const thing = parametersOf(request).get('thing') ?? '';
        return answerRemoval(thing, sent, { files: await read(), options });
      }),
  };
}

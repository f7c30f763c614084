import { parametersOf, sentForm, type Answer } from '../pages/request.ts';
import { renderPage } from '../pages/render-page.ts';
import { shownPath } from '../../edit/files/shown-path.ts';
import type { ToldChanges } from '../../html/changes/told.ts';
import { html, type Html } from '../../html/kit/template.ts';
import { foretell } from './foretell.ts';
import { renderRefusal, renderTold } from './render-task.ts';
import type { TaskOptions } from './task-answers.ts';
import { undoWholeFile, type WholeFile } from './whole-files.ts';
import { undoing, words } from './words.ts';
import { inLanguage, type Language } from '../../site/text.ts';

/** What undoing needs of the preview. */
export interface UndoOptions extends TaskOptions {
  /** The files that are new or gone, as they were told of last. */
  readonly wholeFiles: () => readonly WholeFile[];
  /** The folder with what is published; nothing to undo without it. */
  readonly published: string | undefined;
}

/** The pages for undoing a file that is new or gone as a whole, by method and address below the preview's folder. */
export function undoAnswers(options: UndoOptions): Readonly<Record<string, Answer>> {
  const { sources, language, headers, wholeFiles, published: before = '', refresh } = options;
  const fileOf = (id: string | null): WholeFile | undefined =>
    wholeFiles().find((file) => file.id === id);
  const page = (content: Html): string =>
    renderPage(inLanguage(undoing.undo, language), language, content);
  return {
    'GET undo-file': async (request, response) => {
      const file = fileOf(parametersOf(request).get('id'));
      if (file === undefined) {
        response.writeHead(404, headers).end(page(renderRefusal(undoing.stale, [], language)));
        return;
      }
      const told = await foretell(
        { work: (now) => undoWholeFile(file, { now, before }) },
        await options.read(),
        options,
      );
      const content = renderUndoing(file, told, language);
      response.writeHead(200, headers).end(page(content));
    },
    'POST undo-file': async (request, response) => {
      const sent = await sentForm(request);
      const file = fileOf(sent?.get('id') ?? null);
      const isUndone = file && (await undoWholeFile(file, { now: sources.data, before }));
      if (isUndone) {
        refresh();
        response.writeHead(303, { Location: './' }).end();
      } else response.writeHead(409, headers).end(page(renderRefusal(undoing.stale, [], language)));
    },
  };
}

function renderUndoing({ id, path, fate }: WholeFile, told: ToldChanges, language: Language): Html {
  return html`<p><code>${shownPath(path)}</code></p>
    <p>${inLanguage(words[fate], language)}</p>
    <form method="post">
      <input type="hidden" name="id" value="${id}" />
      <p class="buttons"><button class="main">${inLanguage(undoing.undo, language)}</button></p>
    </form>
    <h2>${inLanguage(words.change, language)}</h2>
    ${renderTold(told, language)}`;
}

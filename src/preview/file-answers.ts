import { readFile } from 'node:fs/promises';
import { shownPath } from '../edit/files/shown-path.ts';
import { html, type Html } from '../html/kit/template.ts';
import { inLanguage, type Language } from '../site/text.ts';
import type { Told } from './follow.ts';
import { parametersOf, type Answer } from './pages/request.ts';
import { renderPage } from './pages/render-page.ts';
import { previewFolder } from './guard.ts';
import { words } from './words.ts';

/** What pages of files need of the preview. */
export interface FileOptions {
  readonly told: () => Told;
  readonly language: Language;
  /** Headers of the preview's pages. */
  readonly headers: Readonly<Record<string, string>>;
}

/** How many lines are shown before and after the one that is meant. */
const linesAround = 300;

/** The address of a line of a file, as the panel has it. */
export function fileLink(path: string, line: number): string {
  return `${previewFolder}file?path=${encodeURIComponent(path)}&line=${line}#line-${line}`;
}

/** The page of a file that the panel speaks of, by method and address below the preview's folder. No other file is shown. */
export function fileAnswers({
  told,
  language,
  headers,
}: FileOptions): Readonly<Record<string, Answer>> {
  return {
    'GET file': async (request, response) => {
      const given = parametersOf(request);
      const path = given.get('path') ?? '';
      const { findings, hunks } = told();
      const known = [...findings.map(({ finding }) => finding), ...hunks].map((each) => each.path);
      const text = known.includes(path) ? await readFile(path, 'utf8').catch(() => '') : undefined;
      const line = Math.max(1, Number(given.get('line')) || 1);
      const content =
        text === undefined
          ? html`<p>${inLanguage(words.noFile, language)}</p>`
          : renderLines(text, line);
      const title = text === undefined ? inLanguage(words.file, language) : shownPath(path);
      response
        .writeHead(text === undefined ? 404 : 200, headers)
        .end(renderPage(title, language, content));
    },
  };
}

function renderLines(text: string, line: number): Html {
  const start = Math.max(0, line - 1 - linesAround);
  const lines = text.split(/\r?\n/).slice(start, line + linesAround);
  return html`<ol class="source" start="${start + 1}" tabindex="0">
    ${lines.map((each, index) => {
      const number = start + index + 1;
      const isMeant = number === line;
      return html`<li id="line-${number}" ${isMeant && html`aria-current="true"`}>
        <code>${each}</code>
      </li>`;
    })}
  </ol>`;
}

import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { createListener } from '../http/server/listener.ts';
import type { Site } from '../http/server/app.ts';
import { overtaken, writeFiles } from '../edit/files/write-files.ts';
import { browserFile } from '../site/program-files.ts';
import { inLanguage, type Language } from '../site/text.ts';
import type { Following } from './follow.ts';
import { fileAnswers } from './file-answers.ts';
import { formAnswers } from './forms/form-answers.ts';
import { parametersOf, sentForm, type Answer } from './pages/request.ts';
import { previewFolder, seclude, type Guard } from './guard.ts';
import { withoutHunks } from './hunks.ts';
import { renderPanel, renderPreview, type PanelView } from './panel.ts';
import { proposalAnswers } from './tasks/proposal-answers.ts';
import { doneTask, taskAnswers } from './tasks/task-answers.ts';
import { undoAnswers, type UndoOptions } from './tasks/undo-answers.ts';
import { undoing } from './tasks/words.ts';
import { words } from './words.ts';

export interface PreviewOptions {
  readonly site: Site;
  readonly guard: () => Guard;
  readonly following: Following;
  readonly language: Language;
  readonly baseIri: string;
  readonly hasEarlier: boolean;
  /** Where forms and tasks read and write, what checks them, and who makes proposals. */
  readonly editing: Pick<UndoOptions, 'sources' | 'find' | 'environment' | 'author' | 'published'>;
}

/** The preview as a server that does not listen yet, and how its pages hear of changes. */
export interface Preview {
  readonly server: Server;
  readonly announce: () => void;
  readonly close: () => void;
}

/** The site of a folder with a panel beside it, for one browser on this machine. */
export function newPreview(options: PreviewOptions): Preview {
  const { site, guard, language } = options;
  const listeners = new Set<ServerResponse>();
  const answerSite = createListener(site);
  const answers = answersOf(options, listeners);
  const server = createServer((request, response) => {
    seclude(response);
    const verdict = guard().judge(request);
    if (verdict === 'refused') {
      response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(`${inLanguage(words.refused, language)}\n`);
      return;
    }
    if (verdict === 'enters') {
      response.writeHead(303, { Location: previewFolder, 'Set-Cookie': guard().cookie }).end();
      return;
    }
    const [path = ''] = (request.url ?? '').split('?');
    const answer = answers[`${request.method ?? ''} ${path}`];
    if (answer) void Promise.resolve(answer(request, response)).catch(() => response.destroy());
    else answerSite(request, response);
  });
  return {
    server,
    announce: () => {
      for (const each of listeners) each.write('data: changed\n\n');
    },
    close: () => {
      for (const each of listeners) each.end();
    },
  };
}

/** A file that browsers need, as it lies. */
function file(name: string, type: string): Answer {
  return async (_, response) => {
    response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` });
    response.end(await readFile(browserFile(name)));
  };
}

/** What forms, tasks and files are answered with, below the preview's folder. */
function answersBelow({
  editing,
  language,
  following,
}: PreviewOptions): Readonly<Record<string, Answer>> {
  const options = {
    ...editing,
    language,
    headers: pageHeaders,
    refresh: () => void following.refresh(),
    wholeFiles: () => following.told().wholeFiles.listed,
    told: following.told,
    read: following.read,
  };
  const answers = {
    ...formAnswers(options),
    ...taskAnswers(options),
    ...proposalAnswers(options),
    ...undoAnswers(options),
    ...fileAnswers(options),
    'GET forms.css': file('forms.css', 'text/css'),
    'GET forms.js': file('forms.js', 'text/javascript'),
  };
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]): [string, Answer] => [
      name.replace(' ', ` ${previewFolder}`),
      answer,
    ]),
  );
}

function answersOf(
  options: PreviewOptions,
  listeners: Set<ServerResponse>,
): Readonly<Record<string, Answer>> {
  const view = (outcome: Pick<PanelView, 'message' | 'mistake'> = {}): PanelView => ({
    ...options,
    told: options.following.told(),
    edition: options.site.editions.current().snapshot.fingerprint,
    ...outcome,
  });
  return {
    ...answersBelow(options),
    [`GET ${previewFolder}`]: (request, response) => {
      const done = doneTask(parametersOf(request));
      response
        .writeHead(200, pageHeaders)
        .end(renderPreview(view({ message: inLanguage(done, options.language) })));
    },
    [`GET ${previewFolder}panel`]: (_, response) => {
      response.writeHead(200, pageHeaders).end(renderPanel(view()).text);
    },
    [`GET ${previewFolder}panel.css`]: file('preview.css', 'text/css'),
    [`GET ${previewFolder}panel.js`]: file('preview.js', 'text/javascript'),
    [`GET ${previewFolder}events`]: (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write('retry: 500\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    },
    [`POST ${previewFolder}undo`]: async (request, response) => {
      const mistake = await undo((await sentForm(request)) ?? new URLSearchParams(), options);
      if (mistake === undefined) response.writeHead(303, { Location: previewFolder }).end();
      else response.writeHead(409, pageHeaders).end(renderPreview(view({ mistake })));
    },
  };
}

const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Puts lines back as they are published; the text tells why that was not done. */
async function undo(
  form: URLSearchParams,
  { following, language }: PreviewOptions,
): Promise<string | undefined> {
  const files = await withoutHunks(form.getAll('hunk'), following.told().hunks);
  if (files === undefined) return inLanguage(undoing.stale, language);
  const writing = await writeFiles(files);
  if (writing.outcome === 'overtaken') return inLanguage(overtaken(writing.path), language);
  await following.refresh();
  return undefined;
}

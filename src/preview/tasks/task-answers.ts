import type { IncomingMessage, ServerResponse } from 'node:http';
import { overtaken, writeFiles } from '../../edit/files/write-files.ts';
import { html, type Html } from '../../html/kit/template.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import type { FormOptions } from '../forms/form-options.ts';
import { parametersOf, sentForm, type Answer } from '../pages/request.ts';
import { renderPage } from '../pages/render-page.ts';
import { foretell } from './foretell.ts';
import { markOf, renderPlan, renderRefusal, renderTaskForm } from './render-task.ts';
import type { Task, TaskTools } from './task.ts';
import { tasks } from './tasks.ts';
import { words } from './words.ts';

/** What tasks need of the preview. */
export interface TaskOptions extends FormOptions, Pick<TaskTools, 'environment'> {
  /** Who makes proposals, as `Name <mail>`. */
  readonly author: string | undefined;
}

/** What became of a request: a page, or the task was done. */
type Outcome = { readonly status: number; readonly content: Html } | { readonly isDone: true };

type Values = Readonly<Record<string, string>>;

/** The pages of tasks, by method and address below the preview's folder. */
export function taskAnswers(options: TaskOptions): Readonly<Record<string, Answer>> {
  const { language } = options;
  const answer =
    (outcomeOf: (task: Task, request: IncomingMessage) => Promise<Outcome>): Answer =>
    async (request, response) => {
      const name = parametersOf(request).get('name') ?? '';
      const task = taskNamed(name);
      const outcome = task ? await outcomeOf(task, request) : noTask;
      if ('isDone' in outcome) response.writeHead(303, { Location: `./?done=${name}` }).end();
      else tell(response, task, outcome, options);
    };
  return {
    'GET task': answer((task, request) => {
      const values = valuesOf(task, parametersOf(request));
      if (task.fields.length === 0) return answerTask(task, values, undefined, options);
      return Promise.resolve({ status: 200, content: renderTaskForm(task, values, language) });
    }),
    'POST task': answer(async (task, request) => {
      const sent = await sentForm(request);
      if (sent === undefined)
        return { status: 413, content: renderRefusal(words.tooLarge, [], language) };
      return answerTask(task, valuesOf(task, sent), sent.get('seen') ?? undefined, options);
    }),
  };
}

const noTask = { status: 404, content: html`` };

/** Shows the page of a task, or that there is none. */
function tell(
  response: ServerResponse,
  task: Task | undefined,
  { status, content }: { readonly status: number; readonly content: Html },
  { language, headers }: TaskOptions,
): void {
  const title = inLanguage(task?.title ?? words.unknown, language);
  const page = html`${task && html`<p>${inLanguage(task.help, language)}</p>`} ${content}`;
  response.writeHead(status, headers).end(renderPage(title, language, page));
}

/** What is told of a task that was just done. */
export function doneTask(given: URLSearchParams): Text | undefined {
  return taskNamed(given.get('done'))?.done;
}

function taskNamed(name: string | null): Task | undefined {
  return name !== null && Object.hasOwn(tasks, name) ? tasks[name] : undefined;
}

function valuesOf({ fields }: Task, given: URLSearchParams): Values {
  const values = fields.flatMap(({ name }) => {
    const value = given.get(name);
    return value === null ? [] : [[name, value.trim()] as const];
  });
  return Object.fromEntries(values);
}

/** Does a task that was seen as it would be done, or shows that. */
async function answerTask(
  task: Task,
  values: Values,
  seen: string | undefined,
  options: TaskOptions,
): Promise<Outcome> {
  const { language, refresh, read } = options;
  const version = await read();
  const prepared = await task.prepare(values, { ...options, version });
  const form = task.fields.length > 0 ? renderTaskForm(task, values, language) : html``;
  const refuse = (refusal: Html): Outcome => ({ status: 422, content: html`${refusal} ${form}` });
  if (prepared.outcome === 'impossible') return refuse(renderRefusal(prepared.why, [], language));
  if (prepared.outcome === 'refused')
    return refuse(renderRefusal(prepared.why, prepared.findings, language));
  const { files } = prepared;
  if (files.length === 0)
    return {
      status: 200,
      content: html`<p role="status">${inLanguage(words.nothing, language)}</p>`,
    };
  if (seen === markOf(files)) {
    const writing = await writeFiles(files);
    if (writing.outcome === 'overtaken')
      return refuse(renderRefusal(overtaken(writing.path), [], language));
    refresh();
    return { isDone: true };
  }
  const told = await foretell({ files }, version, options);
  const other =
    seen === undefined ? undefined : html`<p role="alert">${inLanguage(words.other, language)}</p>`;
  const content = html`${other} ${renderPlan({ files, told }, values, language)}`;
  return { status: seen === undefined ? 200 : 409, content };
}

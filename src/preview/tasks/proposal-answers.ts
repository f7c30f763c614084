import { createHash } from 'node:crypto';
import { planProposal, proposalOf, type ProposalPlan } from '../../edit/proposals/plan-proposal.ts';
import { propose, saved } from '../../edit/proposals/propose.ts';
import { remotesAt } from '../../edit/proposals/send.ts';
import type { ToldChanges } from '../../html/changes/told.ts';
import { html, type Html } from '../../html/kit/template.ts';
import { editorDay } from '../../edit/editor-day.ts';
import { inLanguage, type Language } from '../../site/text.ts';
import { sentForm, type Answer } from '../pages/request.ts';
import { renderPage } from '../pages/render-page.ts';
import { renderRefusal, renderTaskField, renderTold } from './render-task.ts';
import type { TaskOptions } from './task-answers.ts';
import { proposing, words } from './words.ts';

/** The page for saving what has changed as a proposal, by method and address below the preview's folder. */
export function proposalAnswers(options: TaskOptions): Readonly<Record<string, Answer>> {
  const { sources, environment, language, headers } = options;
  const page = (content: Html): string =>
    renderPage(
      inLanguage(proposing, language),
      language,
      html`<p>${inLanguage(words.proposeHelp, language)}</p>
        ${content}`,
    );
  return {
    'GET propose': async (_, response) => {
      const planned = await planProposal(sources, environment, language);
      if ('mistake' in planned) {
        response.writeHead(422, headers).end(page(renderRefusal(planned.mistake, [], language)));
        return;
      }
      const remotes = await remotesAt(sources.data, environment);
      response.writeHead(200, headers).end(page(renderForm(planned.value, remotes, language)));
    },
    'POST propose': async (request, response) => {
      const sent = await sentForm(request);
      const { status, content } = sent
        ? await answerProposal(sent, options)
        : { status: 413, content: renderRefusal(words.tooLarge, [], language) };
      response.writeHead(status, headers).end(page(content));
    },
  };
}

function renderForm(
  { told, title }: ProposalPlan,
  remotes: readonly string[],
  language: Language,
): Html {
  const sentence = { name: 'title', label: words.sentence, help: words.sentenceHelp };
  const choice = (name: string, label: string): Html =>
    html`<p>
      <label
        ><input type="radio" name="send" value="${name}" ${name === '' && html`checked`} />
        ${label}</label
      >
    </p>`;
  return html`<form method="post">
      <input type="hidden" name="seen" value="${seenIn(told)}" />
      ${renderTaskField(sentence, title, language)}
      ${
        remotes.length > 0 &&
        html`<fieldset class="field">
          <legend>${inLanguage(words.send, language)}</legend>
          ${choice('', inLanguage(words.here, language))}
          ${remotes.map((name) => choice(name, name))}
        </fieldset>`
      }
      <p class="buttons"><button class="main">${inLanguage(words.save, language)}</button></p>
    </form>
    <h2>${inLanguage(words.change, language)}</h2>
    ${renderTold(told, language)}`;
}

/** The same only for the same changes: nobody hands in what they have not seen. */
function seenIn(told: ToldChanges): string {
  return createHash('sha256').update(JSON.stringify(told)).digest('base64url').slice(0, 22);
}

async function answerProposal(
  sent: URLSearchParams,
  { sources, environment, language, author }: TaskOptions,
): Promise<{ readonly status: number; readonly content: Html }> {
  const planned = await planProposal(sources, environment, language);
  if ('mistake' in planned)
    return { status: 422, content: renderRefusal(planned.mistake, [], language) };
  if (sent.get('seen') !== seenIn(planned.value.told)) {
    const remotes = await remotesAt(sources.data, environment);
    const content = html`<p role="alert">${inLanguage(words.other, language)}</p>
      ${renderForm(planned.value, remotes, language)}`;
    return { status: 409, content };
  }
  const given = { title: sent.get('title') ?? undefined, author };
  const wanted = proposalOf(planned.value, given, { language, today: editorDay(new Date()) });
  const proposed = await propose(wanted, sent.get('send') || undefined, environment);
  if ('mistake' in proposed)
    return { status: 422, content: renderRefusal(proposed.mistake, [], language) };
  const { notSent } = proposed.value;
  const done = html`<p role="status">${inLanguage(saved(proposed.value), language)}</p>`;
  const status = notSent === undefined ? 200 : 502;
  return {
    status,
    content: html`${done} ${notSent && renderRefusal(notSent, [], language)}
    ${renderTold(planned.value.told, language)}`,
  };
}

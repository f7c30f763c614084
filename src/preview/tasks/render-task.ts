import { createHash } from 'node:crypto';
import type { Rewritten } from '../../edit/files/write-files.ts';
import { shownPath } from '../../edit/files/shown-path.ts';
import { renderSentence } from '../../html/changes/render-piece.ts';
import type { ToldChanges } from '../../html/changes/told.ts';
import { html, type Html, type Part } from '../../html/kit/template.ts';
import type { Finding } from '../../load/finding.ts';
import { inLanguage, type Language, type Text } from '../../site/text.ts';
import type { Task, TaskField } from './task.ts';
import { words } from './words.ts';

type Values = Readonly<Record<string, string>>;

/** The form of a task: what the editor writes, and the button that shows what would come of it. */
export function renderTaskForm(task: Task, values: Values, language: Language): Html {
  return html`<form method="post">
    ${task.fields.map((field) => renderTaskField(field, values[field.name] ?? field.start ?? '', language))}
    <p class="buttons"><button class="main">${inLanguage(words.show, language)}</button></p>
  </form>`;
}

/** A line to write in, with its name and help. */
export function renderTaskField(
  { name, label, help }: TaskField,
  value: string,
  language: Language,
): Html {
  return html`<div class="field">
    <label for="${name}">${inLanguage(label, language)}</label>
    <p class="help" id="${name}-help">${inLanguage(help, language)}</p>
    <input
      type="text"
      id="${name}"
      name="${name}"
      value="${value}"
      aria-describedby="${name}-help"
      required
    />
  </div>`;
}

/** What would be done, in prose, and the button that does it. */
export function renderPlan(
  { files, told }: { readonly files: readonly Rewritten[]; readonly told: ToldChanges },
  values: Values,
  language: Language,
): Html {
  return html`<h2>${inLanguage(words.change, language)}</h2>
    ${renderTold(told, language)}
    <h2>${inLanguage(words.files, language)}</h2>
    <ul>
      ${files.map(({ path }) => html`<li><code>${shownPath(path)}</code></li> `)}
    </ul>
    <form method="post">
      <input type="hidden" name="seen" value="${markOf(files)}" />
      ${Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      <p class="buttons"><button class="main">${inLanguage(words.doIt, language)}</button></p>
    </form>`;
}

/** Changes in prose. */
export function renderTold({ summary, things }: ToldChanges, language: Language): Html {
  return html`<p>${summary}</p>
    <ul>
      ${things.map(
        ({ heading, sentences }) =>
          html`<li>
            ${heading}
            <ul>
              ${sentences.map((sentence) => html`<li>${renderSentence(sentence, language)}</li> `)}
            </ul>
          </li> `,
      )}
    </ul>`;
}

/** Why something cannot be done, with what the check finds where it is that. */
export function renderRefusal(
  why: Text | undefined,
  findings: readonly Finding[],
  language: Language,
): Html {
  return html`<div id="told" tabindex="-1" role="alert">
    <p>${inLanguage(why ?? words.wrong, language)}</p>
    ${
      findings.length > 0 &&
      html`<ul>
        ${findings.map((finding) => renderFinding(finding, language))}
      </ul>`
    }
  </div>`;
}

function renderFinding({ path, position, about, message }: Finding, language: Language): Part {
  const place = position ? `${shownPath(path)}:${position.line}` : shownPath(path);
  const subject = inLanguage(about, language);
  return html`<li>
    ${subject !== undefined && `${subject}: `}${inLanguage(message, language)} <code>${place}</code>
  </li> `;
}

/** The same only for the same files with the same content: nobody does what they have not seen. */
export function markOf(files: readonly Rewritten[]): string {
  const hash = createHash('sha256');
  for (const { path, after } of files) hash.update(JSON.stringify([path, after]));
  return hash.digest('base64url');
}

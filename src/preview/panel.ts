import { shownPath } from '../edit/files/shown-path.ts';
import { renderSentence } from '../html/changes/render-piece.ts';
import type { ToldThing } from '../html/changes/told.ts';
import { html, type Html, type Part } from '../html/kit/template.ts';
import { pathUnder } from '../site/addresses.ts';
import { inLanguage, type Language } from '../site/text.ts';
import { fileLink } from './file-answers.ts';
import type { PlacedFinding, Told } from './follow.ts';
import { formLink } from './forms/render/addresses.ts';
import { previewFolder } from './guard.ts';
import type { Hunk } from './hunks.ts';
import { tasks } from './tasks/tasks.ts';
import type { WholeFile } from './tasks/whole-files.ts';
import { proposing, undoing } from './tasks/words.ts';
import { moreFiles, words } from './words.ts';

export interface PanelView {
  readonly told: Told;
  /** Of what the pages show: who has shown another one reads its page again. */
  readonly edition: string;
  readonly language: Language;
  readonly baseIri: string;
  readonly hasEarlier: boolean;
  /** What was just done. */
  readonly message?: string | undefined;
  /** Why what was asked for was not done. */
  readonly mistake?: string | undefined;
}

/** The whole page: the site in a frame, and the panel beside it. Without script its links open the site's pages, and it is read anew every few seconds. */
export function renderPreview(view: PanelView): string {
  const { language, message, mistake } = view;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${inLanguage(words.title, language)}</title>
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href="${previewFolder}panel.css" />
        <script type="module" src="${previewFolder}panel.js"></script>
        <noscript><meta http-equiv="refresh" content="10" /></noscript>
      </head>
      <body>
        <main>
          <h1>${inLanguage(words.title, language)}</h1>
          <p>
            <strong>${inLanguage(words.draft, language)}.</strong>
            <a href="/" target="site">${inLanguage(words.site, language)}</a>
          </p>
          ${message !== undefined && html`<p role="status">${message}</p>`}
          ${mistake !== undefined && html`<p role="alert">${mistake}</p>`} ${renderTasks(view)}
          <div id="panel">${renderPanel(view)}</div>
        </main>
        <iframe name="site" src="/" title="${inLanguage(words.site, language)}"></iframe>
      </body>
    </html> `.text;
}

/** What the panel tells, as a part of the page. */
export function renderPanel(view: PanelView): Html {
  const { told, language, edition } = view;
  return html`${told.isBehind && html`<p role="status">${inLanguage(words.behind, language)}</p>`}
    <section data-edition="${edition}">
      <h2>
        ${inLanguage(words.findings, language)}
        ${told.isChecked && html`<span class="count">${told.findings.length}</span>`}
      </h2>
      ${!told.isChecked && html`<p role="status">${inLanguage(words.checking, language)}</p>`}
      ${told.isChecked && told.findings.length === 0 && html`<p>${inLanguage(words.right, language)}</p>`}
      <ul>
        ${told.findings.map((placed) => renderFinding(placed, view))}
      </ul>
    </section>
    <section>
      <h2>${inLanguage(words.changes, language)}</h2>
      ${renderChanges(view)}
    </section>`;
}

/** What the program can do for the editor. The form of what is shown is known to script alone. */
function renderTasks({ language, baseIri }: PanelView): Html {
  const ofCommands = Object.entries(tasks).map(
    ([name, { title }]) => [`task?name=${name}`, title] as const,
  );
  const all = [['things', words.things] as const, ...ofCommands, ['propose', proposing] as const];
  return html`<nav aria-label="${inLanguage(words.tasks, language)}" class="tasks">
    <a class="button" id="here" data-base="${baseIri}" hidden
      >${inLanguage(words.here, language)}</a
    >
    ${all.map(
      ([address, title]) =>
        html`<a class="button" href="${previewFolder}${address}"
          >${inLanguage(title, language)}</a
        > `,
    )}
  </nav>`;
}

const severities = { violation: words.error, warning: words.warning, note: words.note } as const;

function renderFinding({ finding, thing }: PlacedFinding, view: PanelView): Html {
  const { language, baseIri } = view;
  const { severity, path, position, about, message, property } = finding;
  const place = position
    ? `${shownPath(path)}:${position.line}:${position.column}`
    : shownPath(path);
  const page = thing === undefined ? undefined : pageOf(thing, baseIri);
  const name = inLanguage(about, language) ?? (page && thing);
  return html`<li class="${severity}" data-page="${page ?? ''}">
    <strong>${inLanguage(severities[severity], language)}</strong>
    ${page === undefined ? name : html`<a href="${page}" target="site">${name}</a>`}:
    ${inLanguage(message, language)}
    <br /><a href="${fileLink(path, position?.line ?? 1)}"><code>${place}</code></a>
    ${thing !== undefined && html` · ${renderFormLink(thing, property, language)}`}
  </li>`;
}

function renderFormLink(thing: string, property: string | undefined, language: Language): Html {
  return html`<a href="${previewFolder}${formLink(thing, property)}"
    >${inLanguage(words.form, language)}</a
  >`;
}

/** Where a thing's page is. A thing's own address leads there. */
function pageOf(iri: string, baseIri: string): string | undefined {
  const path = pathUnder(baseIri, iri);
  return path === undefined ? undefined : `/${path.replace(/^id\//, 'doc/')}`;
}

function renderChanges(view: PanelView): Part {
  const { told, language, hasEarlier } = view;
  if (!hasEarlier) return html`<p>${inLanguage(words.noEarlier, language)}</p>`;
  if (told.changes === undefined)
    return html`<p role="status">${inLanguage(words.checking, language)}</p>`;
  const { things, summary } = told.changes;
  const toldOf = new Set(things.map(({ iri }) => iri));
  const others = told.hunks.filter((hunk) => !hunk.things.some((iri) => toldOf.has(iri)));
  const { listed, more } = told.wholeFiles;
  return html`<p>${summary}</p>
    <ul>
      ${things.map((thing) => renderThing(thing, view))}
    </ul>
    ${
      others.length > 0 &&
      html`<h3>${inLanguage(words.others, language)}</h3>
        <ul>
          ${others.map((hunk) => html`<li>${renderUndo([hunk], view)}</li>`)}
        </ul>`
    }
    ${
      listed.length > 0 &&
      html`<h3>${inLanguage(words.wholeFiles, language)}</h3>
        <ul>
          ${listed.map((file) => html`<li>${renderWholeFile(file, language)}</li>`)}
        </ul>
        ${more > 0 && html`<p>${inLanguage(moreFiles(more), language)}</p>`}`
    }`;
}

function renderThing({ iri, fate, heading, sentences }: ToldThing, view: PanelView): Html {
  const page = iri === undefined || fate === 'vanished' ? undefined : pageOf(iri, view.baseIri);
  const hunks = view.told.hunks.filter(({ things }) => iri !== undefined && things.includes(iri));
  return html`<li data-page="${page ?? ''}">
    ${page === undefined ? heading : html`<a href="${page}" target="site">${heading}</a>`}
    <ul>
      ${sentences.map((sentence) => html`<li>${renderSentence(sentence, view.language)}</li>`)}
    </ul>
    ${page !== undefined && iri !== undefined && html`<p>${renderFormLink(iri, undefined, view.language)}</p>`}
    ${hunks.length > 0 && renderUndo(hunks, view)}
  </li>`;
}

/** A file that is new or gone: what undoing does is told on a page of its own. */
function renderWholeFile({ id, path, fate }: WholeFile, language: Language): Html {
  const what = inLanguage(fate === 'new' ? words.newFile : words.goneFile, language);
  const undo = `${inLanguage(undoing.undo, language)} …`;
  return html`${what}: <code>${shownPath(path)}</code>
    <a class="button" href="${previewFolder}undo-file?id=${id}">${undo}</a>`;
}

/** What undoing puts back, line by line, and the button for it. */
function renderUndo(hunks: readonly Hunk[], { language }: PanelView): Html {
  return html`<details>
      <summary>${inLanguage(words.lines, language)}</summary>
      ${hunks.map(
        ({ path, line, removed, added }) =>
          html`<p>
              <a href="${fileLink(path, line)}"><code>${shownPath(path)}:${line}</code></a>
            </p>
            <pre>
${removed.map((each) => html`<del>${each}</del> `)}${added.map((each) => html`<ins>${each}</ins> `)}</pre>`,
      )}
    </details>
    <form method="post" action="${previewFolder}undo">
      ${hunks.map(({ id }) => html`<input type="hidden" name="hunk" value="${id}" />`)}
      <button>${inLanguage(undoing.undo, language)}</button>
    </form>`;
}

import { relative } from 'node:path';
import { renderSentence } from '../html/changes/render-piece.ts';
import type { ToldThing } from '../html/changes/told.ts';
import { html, type Html, type Part } from '../html/kit/template.ts';
import { pathUnder } from '../site/addresses.ts';
import type { Language } from '../site/text.ts';
import type { PlacedFinding, Told } from './follow.ts';
import { previewFolder } from './guard.ts';
import type { Hunk } from './hunks.ts';
import { words } from './words.ts';

export interface PanelView {
  readonly told: Told;
  readonly language: Language;
  readonly baseIri: string;
  readonly hasEarlier: boolean;
  /** What became of what was asked for, if it is worth telling. */
  readonly message?: string | undefined;
}

/** The whole page: the site in a frame, and the panel beside it. Without script its links open the site's pages, and it is read anew every few seconds. */
export function renderPreview(view: PanelView): string {
  const { language } = view;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${words.title[language]}</title>
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href="${previewFolder}panel.css" />
        <script type="module" src="${previewFolder}panel.js"></script>
        <noscript><meta http-equiv="refresh" content="10" /></noscript>
      </head>
      <body>
        <main>
          <h1>${words.title[language]}</h1>
          <p>
            <strong>${words.draft[language]}.</strong>
            <a href="/" target="site">${words.site[language]}</a>
          </p>
          <div id="panel">${renderPanel(view)}</div>
        </main>
        <iframe name="site" src="/" title="${words.site[language]}"></iframe>
      </body>
    </html> `.text;
}

/** What the panel tells, as a part of the page. */
export function renderPanel(view: PanelView): Html {
  const { told, language, message } = view;
  return html`${message && html`<p role="alert">${message}</p>`}
    ${told.isBehind && html`<p role="status">${words.behind[language]}</p>`}
    <section>
      <h2>
        ${words.findings[language]}
        ${told.isChecked && html`<span class="count">${told.findings.length}</span>`}
      </h2>
      ${!told.isChecked && html`<p role="status">${words.checking[language]}</p>`}
      ${told.isChecked && told.findings.length === 0 && html`<p>${words.right[language]}</p>`}
      <ul>
        ${told.findings.map((placed) => renderFinding(placed, view))}
      </ul>
    </section>
    <section>
      <h2>${words.changes[language]}</h2>
      ${renderChanges(view)}
    </section>`;
}

const severities = { violation: words.error, warning: words.warning, note: words.note } as const;

function renderFinding({ finding, thing }: PlacedFinding, { language, baseIri }: PanelView): Html {
  const { severity, path, position, about, message } = finding;
  const place = position ? `${shown(path)}:${position.line}:${position.column}` : shown(path);
  const page = thing === undefined ? undefined : pageOf(thing, baseIri);
  const name = about?.[language] ?? (page && thing);
  return html`<li class="${severity}" data-page="${page ?? ''}">
    <strong>${severities[severity][language]}</strong>
    ${page === undefined ? name : html`<a href="${page}" target="site">${name}</a>`}:
    ${message[language]}
    <br /><code>${place}</code>
  </li>`;
}

function shown(path: string): string {
  const near = relative('.', path);
  return near.startsWith('..') ? path : near;
}

/** Where a thing's page is. A thing's own address leads there. */
function pageOf(iri: string, baseIri: string): string | undefined {
  const path = pathUnder(baseIri, iri);
  return path === undefined ? undefined : `/${path.replace(/^id\//, 'doc/')}`;
}

function renderChanges(view: PanelView): Part {
  const { told, language, hasEarlier } = view;
  if (!hasEarlier) return html`<p>${words.noEarlier[language]}</p>`;
  if (told.changes === undefined) return html`<p role="status">${words.checking[language]}</p>`;
  const { things, summary } = told.changes;
  const toldOf = new Set(things.map(({ iri }) => iri));
  const others = told.hunks.filter((hunk) => !hunk.things.some((iri) => toldOf.has(iri)));
  return html`<p>${summary}</p>
    <ul>
      ${things.map((thing) => renderThing(thing, view))}
    </ul>
    ${
      others.length > 0 &&
      html`<h3>${words.others[language]}</h3>
        <ul>
          ${others.map((hunk) => html`<li>${renderUndo([hunk], view)}</li>`)}
        </ul>`
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
    ${hunks.length > 0 && renderUndo(hunks, view)}
  </li>`;
}

/** What undoing puts back, line by line, and the button for it. */
function renderUndo(hunks: readonly Hunk[], { language }: PanelView): Html {
  return html`<details>
      <summary>${words.lines[language]}</summary>
      ${hunks.map(
        ({ path, line, removed, added }) =>
          html`<p><code>${shown(path)}:${line}</code></p>
            <pre>
${removed.map((each) => html`<del>${each}</del> `)}${added.map((each) => html`<ins>${each}</ins> `)}</pre>`,
      )}
    </details>
    <form method="post" action="${previewFolder}undo">
      ${hunks.map(({ id }) => html`<input type="hidden" name="hunk" value="${id}" />`)}
      <button>${words.undo[language]}</button>
    </form>`;
}

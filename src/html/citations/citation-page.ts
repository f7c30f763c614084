import type { Citation } from '../../archive/citations/citation.ts';
import { formats } from '../../rdf/syntaxes/formats.ts';
import { resultFormats } from '../../rdf/syntaxes/result-formats.ts';
import { citationRoutes } from '../../site/routes/routes-of-citations.ts';
import { pathOf } from '../../site/routes/routes.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { writeReference } from '../blocks/citation.ts';
import { codeBlock, disclosure } from '../kit/components.ts';
import { momentIn } from '../kit/dates.ts';
import { linkTo, type Page } from '../kit/page.ts';
import { html, type Html, type Part } from '../kit/template.ts';
import { layout } from '../layout/layout.ts';
import { renderDownloads } from '../query/answer-downloads.ts';
import { sizeInWords } from '../query/answer-size.ts';
import { referTo } from './reference.ts';
import { words } from './words.ts';
import { inLanguage } from '../../site/text.ts';

/** How the version of a citation is today. */
export interface VersionState {
  readonly isKept: boolean;
  /** Whether something was taken out of it afterwards. */
  readonly isRewritten: boolean;
}

/** The page that a reference leads to: how to refer, what was asked, and what the answer is known by. */
export function renderCitation(
  page: Page,
  citation: Citation,
  state: VersionState,
  snapshot: Snapshot,
): string {
  const { language } = page;
  const reference = referTo(citation, language, snapshot);
  const content = html`<header class="title">
      <h1>${reference.title}</h1>
    </header>
    ${renderReference(page, citation, snapshot)} ${renderQuery(page, citation)}
    ${renderMarks(page, citation, state)} ${renderThen(page, citation, state)}`;
  return layout(page, { title: reference.title, trail: trailOf(page), content }, snapshot);
}

/** The way to the pages about citations. */
export function trailOf(page: Page): readonly Html[] {
  return [
    html`<a href="${linkTo(page, pathOf('cite'))}">${inLanguage(words.cite, page.language)}</a>`,
  ];
}

function renderReference(page: Page, citation: Citation, snapshot: Snapshot): Html {
  const { language } = page;
  const { id } = citation;
  const { text, bibtex } = writeReference(referTo(citation, language, snapshot), language);
  const files = citationRoutes.citation.forms.filter(({ extension }) => extension !== 'html');
  return html`<section class="cited">
    <h2>${inLanguage(words.refer, language)}</h2>
    ${codeBlock(language, { id: 'reference-text', name: inLanguage(words.reference, language), text })}
    ${disclosure('BibTeX', codeBlock(language, { id: 'reference-bibtex', name: `BibTeX`, text: bibtex }))}
    <h3>${inLanguage(words.files, language)}</h3>
    <ul class="inline">
      ${files.map(({ label, extension: format }) => html`<li><a href="${linkTo(page, pathOf('citation', { id, format }))}">${label}</a></li> `)}
    </ul>
  </section>`;
}

function renderQuery({ language }: Page, { query, defaultGraphs, namedGraphs }: Citation): Html {
  const graphs = [...defaultGraphs, ...namedGraphs];
  return html`<section class="cited">
    <h2>${inLanguage(words.theQuery, language)}</h2>
    ${codeBlock(language, { id: 'cited-query', name: inLanguage(words.queryCode, language), text: query })}
    ${graphs.length > 0 && html`<p>${inLanguage(words.graphs, language)} ${graphs.map((graph) => html`<code>${graph}</code> `)}</p>`}
  </section>`;
}

function renderMarks(page: Page, citation: Citation, { isKept }: VersionState): Html {
  const { language } = page;
  const { kind, size, version, published, cited, hash, isArbitrary } = citation;
  const named = html`<code>${version}</code>`;
  const link = linkTo(page, pathOf('version', { version }));
  const rows: readonly (readonly [string, Part])[] = [
    [inLanguage(words.size, language), sizeInWords(kind, size, language)],
    [inLanguage(words.version, language), isKept ? html`<a href="${link}">${named}</a>` : named],
    [inLanguage(words.published, language), momentIn(new Date(published), language)],
    [inLanguage(words.cited, language), momentIn(new Date(cited), language)],
    [inLanguage(words.hash, language), html`<code>${hash}</code>`],
  ];
  return html`<section class="cited">
    <h2>${inLanguage(words.known, language)}</h2>
    <dl>
      ${rows.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div> `,
      )}
    </dl>
    <p class="note">${inLanguage(words.persons, language)}</p>
    ${isArbitrary && html`<p class="note">${inLanguage(words.arbitrary, language)}</p>`}
  </section>`;
}

function renderThen(page: Page, citation: Citation, { isKept, isRewritten }: VersionState): Html {
  const { language } = page;
  const { id, kind, version } = citation;
  const table = kind === 'select' || kind === 'ask' ? resultFormats : formats;
  const downloads = [{ label: inLanguage(words.show, language), extension: 'html' }, ...table];
  const then = isKept
    ? renderDownloads(citation, downloads, page, version)
    : html`<p>${inLanguage(words.gone, language)}</p>`;
  return html`<section class="cited">
    <h2>${inLanguage(words.then, language)}</h2>
    ${isRewritten && html`<p>${inLanguage(words.rewritten, language)}</p>`} ${then}
    <p>
      <a href="${linkTo(page, pathOf('citationCheck', { id }))}"
        >${inLanguage(words.check, language)}</a
      >
    </p>
  </section>`;
}

import { entryOf } from '../../../rdf/entry-of.ts';
import { terms } from '../../../rdf/terms.ts';
import { pathOf } from '../../../site/routes/routes.ts';
import { streamNames } from '../../../site/streams.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import { renderSentence } from '../../changes/render-piece.ts';
import type { LoggedVersion } from '../../changes/read-change-log.ts';
import type { ChangeEntry } from '../../../archive/store/steps.ts';
import { paging } from '../../kit/components.ts';
import { momentIn } from '../../kit/dates.ts';
import { feedHead, feedLinks } from '../../kit/feed-links.ts';
import { linkTo, linkWith, type Page } from '../../kit/page.ts';
import { html, type Html, type Part } from '../../kit/template.ts';
import { layout } from '../../layout/layout.ts';
import { nameOf, plainNameOf } from '../../values/term.ts';
import { words } from './changes-words.ts';
import { hrefOf } from './delta-link.ts';
import { renderThings } from './step-part.ts';
import { inLanguage } from '../../../site/text.ts';

/** What has changed, a part of it. */
export interface ChangeList {
  readonly entries: readonly ChangeEntry[];
  /** The part that is shown, from 1, and how many there are. */
  readonly number: number;
  readonly pages: number;
  /** Whether more has changed before that. */
  readonly isCut: boolean;
  /** What was asked for, as parameters of the address, and what it is; nothing for everything. */
  readonly of: Readonly<Record<string, string>>;
  readonly subject: { readonly iri: string; readonly isKnown: boolean } | undefined;
  /** The classes of what has changed, to follow each. */
  readonly classes: readonly string[];
  /** Whether versions are kept. */
  readonly isArchive: boolean;
  /** What the publisher's own log says, where none are. */
  readonly log: readonly LoggedVersion[];
}

/** The page about what has changed, in sentences, with the feeds to follow it in. */
export function renderChangesPage(page: Page, list: ChangeList, snapshot: Snapshot): string {
  const { language } = page;
  const { subject, of } = list;
  const name = subject && terms.namedNode(subject.iri);
  const title = name
    ? `${inLanguage(words.of, language)} ${plainNameOf(name, language, snapshot)}`
    : inLanguage(words.title, language);
  const content = html`<header class="title">
      <h1>${title}</h1>
      ${
        name === undefined
          ? html`<p class="lead">${inLanguage(words.intro, language)}</p>`
          : html`<p>
              ${subject?.isKnown && html`${nameOf(name, page, snapshot)}. `}<a
                href="${linkTo(page, pathOf('changesPage'))}"
                >${inLanguage(words.everything, language)}</a
              >.
            </p>`
      }
    </header>
    ${list.isArchive ? renderChanges(page, list, snapshot) : renderLog(page, list)}
    ${renderFollowing(page, list, snapshot)}`;
  const versions = html`<a href="${linkTo(page, pathOf('versions'))}"
    >${inLanguage(words.versions, language)}</a
  >`;
  const head = feedHead(page, title, of);
  return layout(
    page,
    { title, description: inLanguage(words.intro, language), trail: [versions], content, head },
    snapshot,
  );
}

function renderChanges(page: Page, list: ChangeList, snapshot: Snapshot): Html {
  const { language } = page;
  const { entries, number, pages, of } = list;
  const versions = new Map<string, ChangeEntry[]>();
  for (const entry of entries)
    entryOf(versions, entry.version, (): ChangeEntry[] => []).push(entry);
  return html`${[...versions.values()].map((group) => renderVersion(group, { page, snapshot, list }))}
  ${entries.length === 0 && html`<p>${inLanguage(words.none, language)}</p>`}
  ${paging(language, {
    current: number,
    count: pages,
    link: (at) => linkWith(page, pathOf('changesPage'), { ...of, page: String(at) }),
  })}
  ${
    list.isCut &&
    number === pages &&
    html`<p>
      <a href="${linkTo(page, pathOf('versions'))}">${inLanguage(words.cut, language)}</a>.
    </p>`
  }`;
}

interface Shown {
  readonly page: Page;
  readonly snapshot: Snapshot;
  readonly list: ChangeList;
}

function renderVersion(entries: readonly ChangeEntry[], { page, snapshot, list }: Shown): Part {
  const [first] = entries;
  if (first === undefined) return false;
  const { version, before, published } = first;
  const href =
    before === undefined
      ? linkTo(page, pathOf('version', { version }))
      : hrefOf({ from: before, to: version }, page, list.of['thing']);
  const things = entries.map(({ thing }) => thing);
  return html`<section class="changes">
    <h2><a href="${href}">${momentIn(published, page.language)}</a></h2>
    ${renderThings(things, version, { page, snapshot })}
  </section>`;
}

/** What the publisher's log says; nothing of single things, for it does not name them. */
function renderLog(page: Page, { log, subject }: ChangeList): Html {
  const { language } = page;
  if (subject !== undefined) return html`<p>${inLanguage(words.noArchive, language)}</p>`;
  const told = log.map(
    ({ version, summary, things }) =>
      html`<section>
        <h2>${version}</h2>
        <p>${inLanguage(summary, language)}</p>
        ${inLanguage(things, language).map(
          ({ heading, sentences }) =>
            html`<article class="change">
              <h3>${heading}</h3>
              <ul>
                ${sentences.map((sentence) => html`<li>${renderSentence(sentence, language)}</li> `)}
              </ul>
            </article>`,
        )}
      </section>`,
  );
  return html`<p>${inLanguage(words.ofLog, language)}</p>
    ${told.length === 0 ? html`<p>${inLanguage(words.none, language)}</p>` : told}`;
}

function renderFollowing(page: Page, list: ChangeList, snapshot: Snapshot): Html {
  const { language } = page;
  const { classes, of } = list;
  return html`<section class="changes">
    <h2>${inLanguage(words.follow, language)}</h2>
    <p>${inLanguage(words.followHint, language)}</p>
    <ul class="inline">
      ${feedLinks(page, of).map(
        ({ label, language: spoken, href, mediaType }) =>
          html`<li>
            <a href="${href}" type="${mediaType}" hreflang="${spoken}">${label} (${spoken})</a>
          </li> `,
      )}
    </ul>
    ${
      classes.length > 0 &&
      html`<h3>${inLanguage(words.classes, language)}</h3>
        <ul class="inline">
          ${classes.map((iri) => renderClass(iri, page, snapshot))}
        </ul>`
    }
    ${list.isArchive && renderStreams(page)}
  </section>`;
}

/** The event streams, for programs that keep copies. */
function renderStreams(page: Page): Html {
  const { language } = page;
  const links = streamNames.map((stream) => {
    const href = linkTo({ ...page, search: '' }, pathOf('stream', { stream }));
    return html`<li><a href="${href}">${inLanguage(words[stream], language)}</a></li> `;
  });
  return html`<h3>${inLanguage(words.programs, language)}</h3>
    <p>${inLanguage(words.streams, language)}</p>
    <ul class="inline">
      ${links}
    </ul>`;
}

function renderClass(iri: string, page: Page, snapshot: Snapshot): Html {
  const name = plainNameOf(terms.namedNode(iri), page.language, snapshot);
  const href = linkWith(page, pathOf('changesPage'), { class: iri });
  return html`<li><a href="${href}">${name}</a></li> `;
}

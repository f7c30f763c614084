import type { Link, LinkSet } from '../../../links/link-set.ts';
import { pathOf } from '../../../site/routes/routes.ts';
import { inLanguage, type Text } from '../../../site/text.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import { dataTable } from '../../kit/components.ts';
import { linkTo, type Page } from '../../kit/page.ts';
import { html, type Html, type Part } from '../../kit/template.ts';
import { layout } from '../../layout/layout.ts';
import { linkAs, linkOf } from '../../values/term.ts';
import { renderLinkDownloads } from './link-downloads.ts';
import { renderJoin } from './link-recipes.ts';

const words = {
  sets: { sv: 'Länkar till andras data', en: 'Links to other data' },
  links: { sv: 'Länkarna', en: 'The links' },
  one: { sv: 'länk', en: 'link' },
  many: { sv: 'länkar', en: 'links' },
  from: { sv: 'Från', en: 'From' },
  kind: { sv: 'Typ av länk', en: 'Kind of link' },
  to: { sv: 'Till', en: 'To' },
  code: { sv: 'Kod hos andra', en: 'Their code' },
  made: { sv: 'Framtagen', en: 'How made' },
  confidence: { sv: 'säkerhet', en: 'confidence' },
  by: { sv: 'av', en: 'by' },
  part: { sv: 'De första av', en: 'The first of' },
  rest: { sv: 'länkar; filerna har alla.', en: 'links; the files have all.' },
  licence: { sv: 'Villkor:', en: 'Terms of use:' },
  noLicence: { sv: 'ingen gemensam licens', en: 'no licence in common' },
  about: { sv: 'Länkmängden som data', en: 'The set as data' },
} satisfies Record<string, Text>;

/** More links than this are for files. */
const mostLinks = 500;

/** A set of links for people: files first, how to join it with data of others, and its links. */
export function renderLinkSet(page: Page, set: LinkSet, snapshot: Snapshot): string {
  const { language } = page;
  const title = inLanguage(set.title, language);
  const lead = inLanguage(set.method, language);
  const overview = html`<a href="${linkTo(page, pathOf('linkSets'))}"
    >${inLanguage(words.sets, language)}</a
  >`;
  const content = html`<header class="title">
      <h1>${title}</h1>
      ${lead !== '' && html`<p class="lead">${lead}</p>`}
    </header>
    ${renderLinkDownloads(set, page)} ${renderJoin(page, set, snapshot)}
    <section class="block">
      <h2>${inLanguage(words.links, language)}</h2>
      ${renderLinks(page, set, snapshot)} ${renderTerms(page, set, snapshot)}
    </section>`;
  const description = lead === '' ? title : lead;
  return layout(page, { title, description, trail: [overview], content }, snapshot);
}

function renderLinks(page: Page, { links }: LinkSet, snapshot: Snapshot): Part {
  const { language } = page;
  const rest =
    links.length > mostLinks &&
    html`<p class="note">
      ${inLanguage(words.part, language)} ${links.length} ${inLanguage(words.rest, language)}
    </p>`;
  const table = dataTable({
    caption: `${links.length} ${inLanguage(words[links.length === 1 ? 'one' : 'many'], language)}`,
    columns: [words.from, words.kind, words.to, words.code, words.made].map((word) =>
      inLanguage(word, language),
    ),
    rows: links.slice(0, mostLinks).map((link) => renderLink(link, page, snapshot)),
  });
  return [table, rest];
}

function renderLink(link: Link, page: Page, snapshot: Snapshot): readonly Part[] {
  const { subject, predicate, object, code } = link;
  return [
    linkOf(subject, page, snapshot),
    linkOf(predicate, page, snapshot),
    linkOf(object, page, snapshot),
    html`<code>${code}</code>`,
    renderAccount(link, page, snapshot),
  ];
}

/** How a link was made, how sure, by whom and when, and why. */
function renderAccount(link: Link, page: Page, snapshot: Snapshot): Part {
  const { language } = page;
  const { justification, confidence, authors = [], made, comment, source } = link;
  const how = linkOf(justification, page, snapshot);
  const reason = inLanguage(comment, language);
  return [
    source
      ? linkAs(source, html`${made ?? inLanguage(words.made, language)}`, page, snapshot)
      : made,
    (source !== undefined || made !== undefined) && ', ',
    how,
    confidence !== undefined && `, ${inLanguage(words.confidence, language)} ${confidence}`,
    authors.map(({ iri }, index) => [
      index === 0 ? ` ${inLanguage(words.by, language)} ` : ', ',
      linkOf(iri, page, snapshot),
    ]),
    '.',
    reason !== undefined && ` ${reason}`,
  ];
}

function renderTerms(page: Page, { iri, termsOfUse }: LinkSet, snapshot: Snapshot): Html {
  const { language } = page;
  const { licenses, rights } = termsOfUse;
  const all = [...licenses, ...rights].map((each, index) => [
    index > 0 && ', ',
    linkOf(each, page, snapshot),
  ]);
  return html`<p class="note">
    ${inLanguage(words.licence, language)}
    ${licenses.length === 0 && [inLanguage(words.noLicence, language), rights.length > 0 && ', ']}${all}.
    ${linkAs(iri, html`${inLanguage(words.about, language)}`, page, snapshot)}
  </p>`;
}

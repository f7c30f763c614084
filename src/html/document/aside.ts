import { formats } from '../../rdf/syntaxes/formats.ts';
import type { NamedNode } from '../../rdf/terms.ts';
import { inLanguage, type Language, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { cite } from '../blocks/citation.ts';
import { codeBlock, copyButton, disclosure } from '../kit/components.ts';
import { linkTo, linkWith, type Page } from '../kit/page.ts';
import type { DocumentContext } from './document-context.ts';
import { renderProvenance } from './provenance.ts';
import { html, type Html } from '../kit/template.ts';
import { pathOf } from '../../site/routes/routes.ts';

/** A page about something that has other forms. */
export interface DocumentPage extends Page {
  /** The document's path without an ending. */
  readonly stem: string;
}

const words = {
  forData: { sv: 'För dig som använder data', en: 'For data users' },
  about: { sv: 'Om sidan', en: 'About this page' },
  address: { sv: 'Adress', en: 'Address' },
  theAddress: { sv: 'adressen', en: 'the address' },
  take: { sv: 'Hämta som data', en: 'Get this as data' },
  query: { sv: 'Frågan bakom sidan', en: 'The query behind this page' },
  theQuery: { sv: 'frågan bakom sidan', en: 'the query behind this page' },
  ask: { sv: 'Öppna frågan', en: 'Open the query' },
  queryIntro: {
    sv: 'Frågan ger det som sägs om själva saken, fil för fil, och det som hänvisar till den. Annat som sidan visar har egna sidor och frågor.',
    en: 'The query returns what is said about the thing itself, file by file, and what refers to it. Other things on the page have pages and queries of their own.',
  },
  cite: { sv: 'Hänvisa hit', en: 'Cite this' },
  asText: { sv: 'hänvisningen som text', en: 'the citation as text' },
  asBibtex: { sv: 'hänvisningen som BibTeX', en: 'the citation as BibTeX' },
  asCsl: { sv: 'hänvisningen som CSL-JSON', en: 'the citation as CSL-JSON' },
} satisfies Record<string, Text>;

/** What can be done with a page's thing: point to it, take it away, query it, cite it, trace it. */
export function renderAside(page: DocumentPage, topic: NamedNode, context: DocumentContext): Html {
  const { language } = page;
  return html`<aside class="about" aria-label="${inLanguage(words.about, language)}">
    ${renderAddress(page, topic.value)}
    <section>
      ${renderForms(page)}
      ${disclosure(inLanguage(words.query, language), renderQuery(page, topic))}
      ${disclosure(inLanguage(words.cite, language), renderCitation(topic, language, context.snapshot))}
    </section>
    ${renderProvenance(topic, context)}
  </aside>`;
}

/** What few readers need and those who use the data do, in one place that is closed until somebody opens it. */
export function renderForDataUsers({ language }: Page, content: Html): Html {
  return html`<section class="block closed for-data">
    <details>
      <summary><h2>${inLanguage(words.forData, language)}</h2></summary>
      <div class="disclosed">${content}</div>
    </details>
  </section>`;
}

/** An IRI to point to. */
export function renderAddress({ language }: Page, iri: string): Html {
  return html`<section>
    <h2>${inLanguage(words.address, language)}</h2>
    <p class="address">
      <code id="page-address">${iri}</code>
      ${copyButton(language, 'page-address', inLanguage(words.theAddress, language))}
    </p>
  </section>`;
}

/** A document's other forms. */
export function renderForms(page: DocumentPage): Html {
  return html`<h2>${inLanguage(words.take, page.language)}</h2>
    <ul class="inline">
      ${formats.map(({ extension, label }) => html`<li><a href="${linkTo({ ...page, search: '' }, `${page.stem}.${extension}`)}">${label}</a></li> `)}
    </ul>`;
}

/** Everything said of the thing, file by file, and what points to it. */
function renderQuery(page: Page, topic: NamedNode): Html {
  const { language } = page;
  const text = `SELECT ?graph ?subject ?property ?value {
  GRAPH ?graph { ?subject ?property ?value }
  FILTER (?subject = <${topic.value}> || ?value = <${topic.value}>)
}`;
  const href = linkWith(page, pathOf('sparql'), { query: text });
  return html`<p>${inLanguage(words.queryIntro, language)}</p>
    ${codeBlock(language, { id: 'query-text', name: inLanguage(words.theQuery, language), text })}
    <p><a href="${href}">${inLanguage(words.ask, language)}</a></p>`;
}

function renderCitation(topic: NamedNode, language: Language, snapshot: Snapshot): Html {
  const { text, bibtex, csl } = cite(topic, language, snapshot);
  return html`${codeBlock(language, { id: 'cite-text', name: inLanguage(words.asText, language), text })}
    <h3>BibTeX</h3>
    ${codeBlock(language, { id: 'cite-bibtex', name: inLanguage(words.asBibtex, language), text: bibtex })}
    <h3>CSL-JSON</h3>
    ${codeBlock(language, { id: 'cite-csl', name: inLanguage(words.asCsl, language), text: csl })}`;
}

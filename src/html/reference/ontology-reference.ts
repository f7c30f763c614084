import { termsOf, type OntologyTerms } from '../../model/ontology.ts';
import { shorten } from '../../rdf/prefixes.ts';
import { labelOf, labelProperties, speaks } from '../../rdf/labels.ts';
import type { NamedNode } from '../../rdf/terms.ts';
import { literalsOf, namedSubjectsOf } from '../../rdf/values.ts';
import { owl, rdf, rdfs, skos } from '../../rdf/vocabulary.ts';
import { pathIn } from '../../site/addresses.ts';
import { languages, type Text } from '../../site/text.ts';
import { renderChangeLog } from './change-log.ts';
import { renderClassDiagram } from './class-diagram.ts';
import { renderClass } from './class-reference.ts';
import { renderCodeList } from './code-list.ts';
import { disclosure } from '../kit/components.ts';
import { chosenLanguage, languageParameter, linkTo, type Page } from '../kit/page.ts';
import { listed } from '../values/description-list.ts';
import { shortIri } from '../values/path-text.ts';
import { renderProperties } from '../values/properties.ts';
import { renderProperty } from './property-reference.ts';
import { html, type Html } from '../kit/template.ts';
import { linkOf, nameOf, sortedByName, textOf } from '../values/term.ts';
import type { Sight } from '../values/value.ts';

const words = {
  contents: { sv: 'Innehåll', en: 'Contents' },
  deprecated: { sv: 'Används inte längre.', en: 'No longer used.' },
  allFacts: { sv: 'Alla uppgifter', en: 'All facts' },
  sift: { sv: 'Visa bara ord som innehåller', en: 'Show only terms with' },
  show: { sv: 'Visa', en: 'Show' },
  showAll: { sv: 'Visa alla', en: 'Show all' },
  noTerm: { sv: 'Inget ord i ordlistan har det.', en: 'No term of the vocabulary has that.' },
  others: { sv: 'Andra ordlistor här:', en: 'Other vocabularies here:' },
} satisfies Record<string, Text>;

type Section = keyof OntologyTerms;

const sections: readonly {
  readonly name: Section;
  readonly heading: Text;
  readonly render: (term: NamedNode, sight: Sight) => Html | undefined;
}[] = [
  { name: 'class', heading: { sv: 'Klasser', en: 'Classes' }, render: renderClass },
  { name: 'property', heading: { sv: 'Egenskaper', en: 'Properties' }, render: renderProperty },
  { name: 'codeList', heading: { sv: 'Kodlistor', en: 'Code lists' }, render: renderCodeList },
];

/** The parameter of a vocabulary's address that leaves only the terms with some words. */
export const termsParameter = 'terms';

/** Nobody looks for a longer word. */
const mostCharacters = 100;

/**
 * A vocabulary as one document: a list of its terms that can be sifted, other vocabularies, what each version brought, a
 * picture of the classes, and every term.
 */
export function renderOntology(ontology: NamedNode, sight: Sight): Html {
  const { page, snapshot } = sight;
  const wanted = wantedIn(page);
  const all = termsOf(ontology, snapshot.dataset);
  const filled = sections
    .map((section) => ({
      ...section,
      terms: sortedByName(all[section.name], page.language, snapshot).filter((term) =>
        hasWords(term, wanted, sight),
      ),
    }))
    .filter(({ terms }) => terms.length > 0);
  const linkHere = (term: NamedNode): string => `#${anchorOf(term, ontology, sight)}`;
  return html`<div>
    ${renderContents(filled, { ontology, wanted }, sight)}
    ${renderChangeLog(ontology, linkHere, sight)}
    ${wanted.length === 0 && renderClassDiagram(ontology, linkHere, sight)}
    ${filled.map(
      ({ heading, terms, render }) =>
        html`<section class="terms">
          <h2>${heading[page.language]}</h2>
          ${terms.map((term) => renderTerm(term, { ontology, content: render(term, sight) }, sight))}
        </section> `,
    )}
  </div>`;
}

/** The terms by name, with what sifts them. */
function renderContents(
  filled: readonly { readonly heading: Text; readonly terms: readonly NamedNode[] }[],
  { ontology, wanted }: { readonly ontology: NamedNode; readonly wanted: readonly string[] },
  sight: Sight,
): Html {
  const { page, snapshot } = sight;
  return html`<nav class="contents" aria-labelledby="page-contents">
    <h2 id="page-contents">${words.contents[page.language]}</h2>
    ${renderSieve(page, wanted)}
    ${filled.length === 0 && html`<p>${words.noTerm[page.language]}</p>`}
    <dl>
      ${filled.map(
        ({ heading, terms }) =>
          html`<div>
            <dt>${heading[page.language]}</dt>
            <dd>
              <ul class="inline">
                ${terms.map((term) => html`<li><a href="#${anchorOf(term, ontology, sight)}">${nameOf(term, page, snapshot)}</a></li> `)}
              </ul>
            </dd>
          </div> `,
      )}
    </dl>
    ${renderOthers(ontology, sight)}
  </nav>`;
}

/** The words that the address wants terms to have. */
function wantedIn({ search }: Page): readonly string[] {
  const wanted = new URLSearchParams(search).get(termsParameter) ?? '';
  return wanted
    .slice(0, mostCharacters)
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Whether a term has all words, in its IRI, its names or what it means, in any language. */
function hasWords(term: NamedNode, wanted: readonly string[], { snapshot }: Sight): boolean {
  if (wanted.length === 0) return true;
  const properties = [...labelProperties, skos.definition, rdfs.comment];
  const texts = properties.flatMap((each) => literalsOf(term, each, snapshot.dataset));
  const text = [term.value, ...texts.map(({ value }) => value)].join(' ').toLowerCase();
  return wanted.every((word) => text.includes(word));
}

/** A form that leaves some terms; with script it does so while one types. */
function renderSieve(page: Page, wanted: readonly string[]): Html {
  const { language } = page;
  const here = { ...page, search: '' };
  const chosen = chosenLanguage(page);
  return html`<form class="sieve" action="${linkTo(here, page.path)}" data-find>
    <label for="page-terms">${words.sift[language]}</label>
    <input id="page-terms" name="${termsParameter}" type="search" value="${wanted.join(' ')}" />
    ${chosen && html`<input type="hidden" name="${languageParameter}" value="${chosen}" />`}
    <button class="button">${words.show[language]}</button>
    ${wanted.length > 0 && html`<a href="${linkTo(page, page.path)}">${words.showAll[language]}</a>`}
  </form>`;
}

/** The other vocabularies that are described here: one for what regions say, one for how pages show it. */
function renderOthers(ontology: NamedNode, { page, snapshot }: Sight): Html | undefined {
  const others = namedSubjectsOf(rdf.type, owl.Ontology, snapshot.dataset).filter(
    (each) => !each.equals(ontology) && pathIn(snapshot, each.value) !== undefined,
  );
  if (others.length === 0) return undefined;
  return html`<p>
    ${words.others[page.language]} ${listed(others.map((each) => linkOf(each, page, snapshot)))}
  </p>`;
}

/** Where a term is on its vocabulary's page: by its own name, else by that with a prefix. */
export function anchorOf({ value }: NamedNode, ontology: NamedNode, { snapshot }: Sight): string {
  const own = value.startsWith(ontology.value) ? value.slice(ontology.value.length) : undefined;
  return own?.replace(/^[#/]/, '') ?? shorten(value, snapshot.prefixes).replace(/[:/]/g, '-');
}

function renderTerm(
  term: NamedNode,
  { ontology, content }: { readonly ontology: NamedNode; readonly content: Html | undefined },
  sight: Sight,
): Html {
  const { page, snapshot } = sight;
  // A term that has no document of its own has all its facts here.
  const isHere = term.value.includes('#');
  return html`<section class="term" id="${anchorOf(term, ontology, sight)}">
    <h3>
      ${isHere ? nameOf(term, page, snapshot) : linkOf(term, page, snapshot)}
      ${otherNames(term, sight)}
    </h3>
    <p class="note"><code>${shortIri(term.value, snapshot)}</code></p>
    ${isDeprecated(term, sight) ? html`<p class="warning">${words.deprecated[page.language]}</p>` : undefined}
    ${meaningOf(term, sight)} ${content}
    ${isHere ? disclosure(words.allFacts[page.language], renderProperties(term, sight, 'h4')) : undefined}
  </section> `;
}

/** What it is called in the site's other languages. */
function otherNames(term: NamedNode, { page, snapshot }: Sight): Html[] {
  const own = labelOf(term, snapshot.dataset, [page.language]);
  return languages
    .filter((language) => language !== page.language)
    .flatMap((language) => labelOf(term, snapshot.dataset, [language]) ?? [])
    .filter((name) => name.language !== own?.language)
    .map((name) => html`<span class="note">${textOf(name, page.language)}</span>`);
}

/** Definition and example, each once: vocabularies tend to say the same to several tools. */
function meaningOf(term: NamedNode, { page, snapshot }: Sight): Html[] {
  const properties = [skos.definition, rdfs.comment, skos.scopeNote, skos.example];
  const texts = properties
    .flatMap((property) => literalsOf(term, property, snapshot.dataset))
    .filter(({ language }) => language === '' || speaks(language, page.language));
  const distinct = new Map(texts.map((text) => [text.value, text]));
  return [...distinct.values()].map((text) => html`<p>${textOf(text, page.language)}</p>`);
}

function isDeprecated(term: NamedNode, { snapshot }: Sight): boolean {
  return literalsOf(term, owl.deprecated, snapshot.dataset).some(({ value }) => value === 'true');
}

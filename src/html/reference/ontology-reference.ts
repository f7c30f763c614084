import { termsOf } from '../../model/ontology.ts';
import { shorten } from '../../rdf/prefixes.ts';
import { labelOf, speaks } from '../../rdf/labels.ts';
import type { NamedNode } from '../../rdf/terms.ts';
import { literalsOf, namedSubjectsOf } from '../../rdf/values.ts';
import { owl, rdf, rdfs, skos } from '../../rdf/vocabulary.ts';
import { pathIn } from '../../site/addresses.ts';
import { inLanguage, languages, type Text } from '../../site/text.ts';
import { renderChangeLog } from './change-log.ts';
import { renderClassDiagram } from './class-diagram.ts';
import { renderClass } from './class-reference.ts';
import { renderCodeList } from './code-list.ts';
import { disclosure } from '../kit/components.ts';
import { listed } from '../values/description-list.ts';
import { shortIri } from '../values/path-text.ts';
import { renderProperties } from '../values/properties.ts';
import { renderProperty } from './property-reference.ts';
import { filterIn, hasWords, renderFilter, type Section, type TermFilter } from './term-filter.ts';
import { html, type Html } from '../kit/template.ts';
import { linkOf, nameOf, sortedByName, textOf } from '../values/term.ts';
import type { RenderContext } from '../values/value.ts';

const words = {
  contents: { sv: 'Innehåll', en: 'Contents' },
  deprecated: { sv: 'Används inte längre.', en: 'No longer used.' },
  allFacts: { sv: 'Alla uppgifter', en: 'All facts' },
  noTerm: { sv: 'Inget ord i ordlistan har det.', en: 'No term of the vocabulary has that.' },
  others: { sv: 'Andra ordlistor här:', en: 'Other vocabularies here:' },
} satisfies Record<string, Text>;

const sections: readonly {
  readonly name: Section;
  readonly heading: Text;
  readonly render: (term: NamedNode, context: RenderContext) => Html | undefined;
}[] = [
  { name: 'class', heading: { sv: 'Klasser', en: 'Classes' }, render: renderClass },
  { name: 'property', heading: { sv: 'Egenskaper', en: 'Properties' }, render: renderProperty },
  { name: 'codeList', heading: { sv: 'Kodlistor', en: 'Code lists' }, render: renderCodeList },
];

/**
 * A vocabulary as one document: a list of its terms that can be sifted, other vocabularies, what each version brought, a
 * picture of the classes, and every term.
 */
export function renderOntology(ontology: NamedNode, context: RenderContext): Html {
  const { page, snapshot } = context;
  const filter = filterIn(page);
  const all = termsOf(ontology, snapshot.dataset);
  const filled = sections
    .map((section) => ({
      ...section,
      terms: sortedByName(all[section.name], page.language, snapshot).filter((term) =>
        hasWords(term, filter, context),
      ),
    }))
    .filter(({ terms }) => terms.length > 0);
  const ofKind = filled.filter(({ name }) => name === filter.kind);
  const shown = ofKind.length > 0 ? ofKind : filled;
  const linkHere = (term: NamedNode): string => `#${anchorOf(term, ontology, context)}`;
  return html`<div>
    ${renderContents({ filled, shown, filter }, ontology, context)}
    ${renderChangeLog(ontology, linkHere, context)}
    ${shown === filled && filter.words.length === 0 && renderClassDiagram(ontology, linkHere, context)}
    ${shown.map(
      ({ heading, terms, render }) =>
        html`<section class="terms">
          <h2>${inLanguage(heading, page.language)}</h2>
          ${terms.map((term) => renderTerm(term, { ontology, content: render(term, context) }, context))}
        </section> `,
    )}
  </div>`;
}

/** Sections with the terms that have the words that are asked for, and those of them that are shown. */
interface Filtered {
  readonly filled: readonly Filled[];
  readonly shown: readonly Filled[];
  readonly filter: TermFilter;
}

interface Filled {
  readonly name: Section;
  readonly heading: Text;
  readonly terms: readonly NamedNode[];
}

/** The terms by name, with what filters them. */
function renderContents(
  { filled, shown, filter }: Filtered,
  ontology: NamedNode,
  context: RenderContext,
): Html {
  const { page, snapshot } = context;
  const counted = filled.map((section) => ({ ...section, count: section.terms.length }));
  return html`<nav class="contents" aria-labelledby="page-contents">
    <h2 id="page-contents">${inLanguage(words.contents, page.language)}</h2>
    ${renderFilter(filter, counted, page)}
    ${shown.length === 0 && html`<p>${inLanguage(words.noTerm, page.language)}</p>`}
    <dl>
      ${shown.map(
        ({ heading, terms }) =>
          html`<div>
            <dt>${inLanguage(heading, page.language)}</dt>
            <dd>
              <ul class="inline">
                ${terms.map((term) => html`<li><a href="#${anchorOf(term, ontology, context)}">${nameOf(term, page, snapshot)}</a></li> `)}
              </ul>
            </dd>
          </div> `,
      )}
    </dl>
    ${renderOthers(ontology, context)}
  </nav>`;
}

/** The other vocabularies that are described here: one for what regions say, one for how pages show it. */
function renderOthers(ontology: NamedNode, { page, snapshot }: RenderContext): Html | undefined {
  const others = namedSubjectsOf(rdf.type, owl.Ontology, snapshot.dataset).filter(
    (each) => !each.equals(ontology) && pathIn(snapshot, each.value) !== undefined,
  );
  if (others.length === 0) return undefined;
  return html`<p>
    ${inLanguage(words.others, page.language)}
    ${listed(others.map((each) => linkOf(each, page, snapshot)))}
  </p>`;
}

/** Where a term is on its vocabulary's page: by its own name, else by that with a prefix. */
export function anchorOf(
  { value }: NamedNode,
  ontology: NamedNode,
  { snapshot }: RenderContext,
): string {
  const own = value.startsWith(ontology.value) ? value.slice(ontology.value.length) : undefined;
  return own?.replace(/^[#/]/, '') ?? shorten(value, snapshot.prefixes).replace(/[:/]/g, '-');
}

function renderTerm(
  term: NamedNode,
  { ontology, content }: { readonly ontology: NamedNode; readonly content: Html | undefined },
  context: RenderContext,
): Html {
  const { page, snapshot } = context;
  // A term that has no document of its own has all its facts here.
  const isHere = term.value.includes('#');
  return html`<section class="term" id="${anchorOf(term, ontology, context)}">
    <h3>
      ${isHere ? nameOf(term, page, snapshot) : linkOf(term, page, snapshot)}
      ${otherNames(term, context)}
    </h3>
    <p class="note"><code>${shortIri(term.value, snapshot)}</code></p>
    ${isDeprecated(term, context) ? html`<p class="warning">${inLanguage(words.deprecated, page.language)}</p>` : undefined}
    ${meaningOf(term, context)} ${content}
    ${isHere ? disclosure(inLanguage(words.allFacts, page.language), renderProperties(term, context, 'h4')) : undefined}
  </section> `;
}

/** What it is called in the site's other languages. */
function otherNames(term: NamedNode, { page, snapshot }: RenderContext): Html[] {
  const own = labelOf(term, snapshot.dataset, [page.language]);
  return languages
    .filter((language) => language !== page.language)
    .flatMap((language) => labelOf(term, snapshot.dataset, [language]) ?? [])
    .filter((name) => name.language !== own?.language)
    .map((name) => html`<span class="note">${textOf(name, page.language)}</span>`);
}

/** Definition and example, each once: vocabularies tend to say the same to several tools. */
function meaningOf(term: NamedNode, { page, snapshot }: RenderContext): Html[] {
  const properties = [skos.definition, rdfs.comment, skos.scopeNote, skos.example];
  const texts = properties
    .flatMap((property) => literalsOf(term, property, snapshot.dataset))
    .filter(({ language }) => language === '' || speaks(language, page.language));
  const distinct = new Map(texts.map((text) => [text.value, text]));
  return [...distinct.values()].map((text) => html`<p>${textOf(text, page.language)}</p>`);
}

function isDeprecated(term: NamedNode, { snapshot }: RenderContext): boolean {
  return literalsOf(term, owl.deprecated, snapshot.dataset).some(({ value }) => value === 'true');
}

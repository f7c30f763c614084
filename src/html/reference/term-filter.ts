import type { OntologyTerms } from '../../model/ontology.ts';
import { labelProperties } from '../../rdf/labels.ts';
import type { NamedNode } from '../../rdf/terms.ts';
import { literalsOf } from '../../rdf/values.ts';
import { rdfs, skos } from '../../rdf/vocabulary.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import { languageField, linkTo, linkWith, type Page } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';
import type { RenderContext } from '../values/value.ts';

const words = {
  sift: { sv: 'Visa bara ord som innehåller', en: 'Show only terms with' },
  show: { sv: 'Visa', en: 'Show' },
  showAll: { sv: 'Visa alla', en: 'Show all' },
  kinds: { sv: 'Slag av ord', en: 'Kinds of terms' },
  all: { sv: 'Alla slag', en: 'All kinds' },
} satisfies Record<string, Text>;

/** A kind of terms that a vocabulary's page has a section of. */
export type Section = keyof OntologyTerms;

/** The parameters of a vocabulary's address that leave only the terms with some words, or of a kind. */
export const filterParameters = { words: 'terms', kind: 'kind' } as const;

/** Which terms the address of a vocabulary's page asks for: with all the words, of the kind. */
export interface TermFilter {
  readonly words: readonly string[];
  readonly kind: Section | undefined;
}

const kinds: readonly Section[] = ['class', 'property', 'codeList'];

/** Nobody looks for a longer word. */
const mostCharacters = 100;

export function filterIn({ search }: Page): TermFilter {
  const given = new URLSearchParams(search);
  const wanted = (given.get(filterParameters.words) ?? '').slice(0, mostCharacters).toLowerCase();
  const kind = kinds.find((each) => each === given.get(filterParameters.kind));
  return { words: wanted.split(/\s+/).filter((word) => word !== ''), kind };
}

/** Whether a term has all words, in its IRI, its names or what it means, in any language. */
export function hasWords(
  term: NamedNode,
  filter: TermFilter,
  { snapshot }: RenderContext,
): boolean {
  if (filter.words.length === 0) return true;
  const properties = [...labelProperties, skos.definition, rdfs.comment];
  const texts = properties.flatMap((each) => literalsOf(term, each, snapshot.dataset));
  const text = [term.value, ...texts.map(({ value }) => value)].join(' ').toLowerCase();
  return filter.words.every((word) => text.includes(word));
}

/** A section's name, and how many of its terms have the words. */
export interface Counted {
  readonly name: Section;
  readonly heading: Text;
  readonly count: number;
}

/** A form that leaves some terms, with script while one types; and links that leave those of a kind. */
export function renderFilter(
  filter: TermFilter,
  sections: readonly Counted[],
  page: Page,
): readonly Html[] {
  return [
    renderForm(filter, page),
    ...(sections.length > 1 ? [renderKinds(filter, sections, page)] : []),
  ];
}

function renderForm(filter: TermFilter, page: Page): Html {
  const { language } = page;
  const here = { ...page, search: '' };
  return html`<form class="sieve" action="${linkTo(here, page.path)}" data-find>
    <label for="page-terms">${inLanguage(words.sift, language)}</label>
    <input
      id="page-terms"
      name="${filterParameters.words}"
      type="search"
      value="${filter.words.join(' ')}"
    />
    ${filter.kind && html`<input type="hidden" name="${filterParameters.kind}" value="${filter.kind}" />`}
    ${languageField(page)}
    <button class="button">${inLanguage(words.show, language)}</button>
    ${filter.words.length > 0 && html`<a href="${linkTo(page, page.path)}">${inLanguage(words.showAll, language)}</a>`}
  </form>`;
}

function renderKinds(filter: TermFilter, sections: readonly Counted[], page: Page): Html {
  const { language } = page;
  const kept = filter.words.length > 0 ? { [filterParameters.words]: filter.words.join(' ') } : {};
  const link = (
    name: string,
    kind: Record<string, string>,
    isChosen: boolean,
    count?: number,
  ): Html =>
    html`<li>
      <a
        href="${linkWith(page, page.path, { ...kept, ...kind })}"
        aria-current="${isChosen ? 'true' : 'false'}"
        >${name}${count !== undefined && html` <small>${count}</small>`}</a
      >
    </li> `;
  const isKnown = sections.some(({ name }) => name === filter.kind);
  return html`<div class="facets" role="group" aria-label="${inLanguage(words.kinds, language)}">
    <ul>
      ${link(inLanguage(words.all, language), {}, !isKnown)}
      ${sections.map(({ name, heading, count }) => link(inLanguage(heading, language), { [filterParameters.kind]: name }, name === filter.kind, count))}
    </ul>
  </div>`;
}

import { labelOf } from '../rdf/labels.ts';
import { shorten } from '../rdf/prefixes.ts';
import type { Literal, NamedNode } from '../rdf/terms.ts';
import { pathUnder } from '../site/addresses.ts';
import { languages, type Language } from '../site/text.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { linkTo, type Page } from './layout.ts';
import { html, type Html } from './template.ts';

/** Languages to look for, the reader's first. */
export function wantedBy(language: Language): readonly Language[] {
  return [language, ...languages.filter((other) => other !== language)];
}

/** A thing's name as text with its language marked (WCAG 2.2 SC 3.1.2), or the IRI, shortened. */
export function nameOf(term: NamedNode, { language }: Page, snapshot: Snapshot): Html {
  const label = labelOf(term, snapshot.dataset, wantedBy(language));
  return label ? textOf(label, language) : html`${shorten(term.value, snapshot.prefixes)}`;
}

/** A link to a thing by its name: within the site without naming the host. */
export function linkOf(term: NamedNode, page: Page, snapshot: Snapshot): Html {
  const path = pathUnder(snapshot.baseIri, term.value);
  const target = path === undefined ? term.value : linkTo(page, path);
  const isLinkable = /^(?:https?|mailto|tel):/i.test(term.value);
  const name = nameOf(term, page, snapshot);
  return isLinkable ? html`<a href="${target}">${name}</a>` : name;
}

/** A literal's text, its language marked where it is not the page's. */
export function textOf({ value, language }: Literal, pageLanguage: Language): Html {
  const isForeign = language !== '' && language !== pageLanguage;
  return isForeign ? html`<span lang="${language}">${value}</span>` : html`${value}`;
}

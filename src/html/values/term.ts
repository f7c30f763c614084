import { labelOf } from '../../rdf/labels.ts';
import { shorten } from '../../rdf/prefixes.ts';
import { isNamed, terms, type Literal, type NamedNode, type Term } from '../../rdf/terms.ts';
import { literalsOf, namedObjectsOf } from '../../rdf/values.ts';
import { sh, voidExt, voidTerms } from '../../rdf/vocabulary.ts';
import { pathIn } from '../../site/addresses.ts';
import { byLanguage, inLanguage, languages, type Language } from '../../site/text.ts';
import { oncePerSnapshot } from '../../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { compareNames } from '../kit/collation.ts';
import { commonNameOf } from './common-names.ts';
import { linkTo, type Page } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';
import { keepIfSettled } from '../../store/port/drawing.ts';

/** Languages to look for, the reader's first. */
export function wantedBy(language: Language): readonly Language[] {
  return [language, ...languages.filter((other) => other !== language)];
}

/** Names that were looked up before, in each language: a page says the same ones many times. Only what the data names is kept, so it is bounded. */
const namesOf = oncePerSnapshot(() => byLanguage(() => new Map<string, Literal>()));

/** A thing's name as the data has it, in the reader's language if it can be; `undefined` where it has none. */
export function nameIn(
  term: NamedNode,
  language: Language,
  snapshot: Snapshot,
): Literal | undefined {
  const names = inLanguage(namesOf(snapshot), language);
  const known = names.get(term.value);
  if (known) return known;
  return keepIfSettled(
    () => labelOf(term, snapshot.dataset, wantedBy(language)),
    (name) => {
      if (name) names.set(term.value, name);
    },
  );
}

/** A thing's name as text with its language marked (WCAG 2.2 SC 3.1.2), or the IRI, shortened. */
export function nameOf(term: NamedNode, { language }: Page, snapshot: Snapshot): Html {
  const called = callingOf(term, language, snapshot);
  return typeof called === 'string' ? html`${called}` : textOf(called, language);
}

/** A thing's name where no language can be marked: in a title, a citation, a picture. */
export function plainNameOf(term: NamedNode, language: Language, snapshot: Snapshot): string {
  const called = callingOf(term, language, snapshot);
  return typeof called === 'string' ? called : called.value;
}

/** So many things that the data does not name are remembered with what they are called: anybody may write of any. */
const mostNameless = 20_000;

const namelessOf = oncePerSnapshot(() => byLanguage(() => new Map<string, Literal | string>()));

/** A thing's name as the data has it, else what stands for one. */
function callingOf(term: NamedNode, language: Language, snapshot: Snapshot): Literal | string {
  const nameless = inLanguage(namelessOf(snapshot), language);
  const known = nameless.get(term.value) ?? nameIn(term, language, snapshot);
  if (known !== undefined) return known;
  return keepIfSettled(
    () => {
      const named = namesakeOf(term, language, snapshot);
      return nameIn(named, language, snapshot) ?? namelessNameOf(named, language, snapshot);
    },
    (called) => {
      if (nameless.size >= mostNameless) nameless.clear();
      nameless.set(term.value, called);
    },
  );
}

/** What a part of a dataset is a part for (VoID §4.5); it is called the same. */
const standsFor = [voidTerms.class, voidTerms.property, voidExt.datatype];

/** What a nameless thing is called after: a part of a dataset after its class, a namespace after its vocabulary. */
function namesakeOf(term: NamedNode, language: Language, snapshot: Snapshot): NamedNode {
  const [part] = standsFor.flatMap((each) => namedObjectsOf(term, each, snapshot.dataset));
  if (part) return part;
  const vocabulary = terms.namedNode(term.value.replace(/#$/, ''));
  return nameIn(vocabulary, language, snapshot) ? vocabulary : term;
}

/** What tells a declared prefix from others, and a set of links: by where they lead. */
const tellingApart = [sh.prefix, voidTerms.uriSpace];

/** What to call a thing that the data does not name: a word of the field, a prefix, or its IRI as short as can be. */
function namelessNameOf(thing: NamedNode, language: Language, snapshot: Snapshot): string {
  const { prefixes, dataset } = snapshot;
  const iri = thing.value;
  const common = inLanguage(commonNameOf(iri), language);
  if (common !== undefined) return common;
  const [said] = tellingApart.flatMap((property) => literalsOf(thing, property, dataset));
  if (said) return said.value;
  const prefix = Object.entries(prefixes).find(([, namespace]) => namespace === iri)?.[0];
  if (prefix) return prefix;
  const short = shorten(iri, prefixes);
  if (short !== iri) return short;
  return pathIn(snapshot, iri) || iri.replace(/^(?:mailto|tel):/i, '');
}

/** A link to a thing by its name: within the site without naming the host. */
export function linkOf(term: NamedNode, page: Page, snapshot: Snapshot): Html {
  return linkAs(term, nameOf(term, page, snapshot), page, snapshot);
}

/** Where a browser finds a thing, within the site without naming the host; nowhere for what no browser can follow. */
export function hrefOf({ value }: NamedNode, page: Page, snapshot: Snapshot): string | undefined {
  const path = pathIn(snapshot, value) ?? snapshot.pagesOfOthers.get(value);
  if (path !== undefined) return linkTo(page, path);
  return /^(?:https?|mailto|tel):/i.test(value) ? value : undefined;
}

/** A link to a thing by a name of one's own. What no browser can follow is only named. */
export function linkAs(term: NamedNode, name: Html, page: Page, snapshot: Snapshot): Html {
  const href = hrefOf(term, page, snapshot);
  if (href === undefined) return name;
  const isElsewhere = /^https?:/i.test(href);
  return isElsewhere
    ? html`<a href="${href}" rel="external">${name}</a>`
    : html`<a href="${href}">${name}</a>`;
}

/** A literal's text, its language marked where it is not the page's. */
export function textOf({ value, language }: Literal, pageLanguage: Language): Html {
  const isForeign = language !== '' && language !== pageLanguage;
  return isForeign ? html`<span lang="${language}">${value}</span>` : html`${value}`;
}

/** More than this are left as they come: to name them all would take longer than a reader waits. */
const mostSorted = 1000;

/** Terms as people look for them: by name, in the order of their language, numbers by their size. */
export function sortedByName<Any extends Term>(
  terms: readonly Any[],
  language: Language,
  snapshot: Snapshot,
): readonly Any[] {
  if (terms.length > mostSorted) return terms;
  const named = terms.map((term) => ({
    term,
    name: isNamed(term) ? plainNameOf(term, language, snapshot) : term.value,
  }));
  return named
    .sort((one, other) => compareNames(one.name, other.name, language))
    .map(({ term }) => term);
}

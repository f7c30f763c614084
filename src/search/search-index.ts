import { setImmediate } from 'node:timers/promises';
import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { isNamed, terms, type NamedNode } from '../rdf/terms.ts';
import { pathIn } from '../site/addresses.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { layoutsOf } from '../model/layouts.ts';
import { kindsOf } from '../model/property-guide.ts';
import { weightOf } from './search-declaration.ts';
import { numberForms } from './search-numbers.ts';
import { queryFor, queryForParts } from './search-query.ts';
import { textsOf, type TextRole } from './search-texts.ts';
import { newSearchVocabulary, type SearchVocabulary } from './search-vocabulary.ts';
import { formsOf, wordsIn } from './search-words.ts';

/** Finds things by their words. */
export interface SearchIndex {
  /** The things that have all the words of a query, or where none has, some; the best first. */
  readonly find: (query: string) => readonly Hit[];
  /** Words of names that are like those of a query. */
  readonly near: (query: string) => readonly string[];
}

export interface Hit {
  readonly thing: NamedNode;
  /** What it is: its class that says most. None where it is of none. */
  readonly kind: NamedNode | undefined;
  /** How much it counts among others with the same words. */
  readonly weight: number;
  /** The words of the thing that matched, as the index has them (see `formsOf`). */
  readonly matched: ReadonlySet<string>;
}

/** What the index has of a thing: the forms of its words, by role, with spaces between. */
type Entry = Readonly<Record<TextRole | 'iri', string>>;

/** How much more a word in a name counts than one in a text. */
const weights: Readonly<Record<TextRole, number>> = {
  name: 10,
  otherName: 6,
  foundBy: 2,
  kind: 1,
  text: 0.5,
  related: 0.3,
};
const roles = Object.keys(weights) as TextRole[];

/** The index of a snapshot, made when somebody first searches. */
export const searchIndexOf: (snapshot: Snapshot) => Promise<SearchIndex> =
  oncePerSnapshot(makeIndex);

/** So many things at once; others are served between. */
const thingsAtOnce = 25;

/** Nobody's question has more words; the rest is not looked for. */
const mostWords = 12;

interface Made {
  readonly index: MiniSearch<Entry>;
  readonly vocabulary: SearchVocabulary;
  readonly kinds: ReadonlyMap<string, Pick<Hit, 'kind' | 'weight'>>;
}

async function makeIndex(snapshot: Snapshot): Promise<SearchIndex> {
  const kinds = new Map<string, Pick<Hit, 'kind' | 'weight'>>();
  const [words, inNames] = [new Set<string>(), new Set<string>()];
  const index = new MiniSearch<Entry>({
    idField: 'iri',
    fields: roles,
    tokenize: (text) => text.split(' '),
    processTerm: (form) => form,
    searchOptions: {
      tokenize: (form) => [form],
      processTerm: (form) => form,
      boost: weights,
      weights: { fuzzy: 0.2, prefix: 0.5 },
      boostDocument: (iri: string) => kinds.get(iri)?.weight ?? 1,
    },
  });
  for (const [count, thing] of findableThings(snapshot).entries()) {
    const [kind] = kindsOf(thing, snapshot);
    kinds.set(thing.value, { kind, weight: weightOf(thing, snapshot) });
    index.add(entryOf(thing, snapshot, { words, inNames }));
    if (count % thingsAtOnce === 0) await setImmediate();
  }
  const vocabulary = newSearchVocabulary(words, inNames);
  const made = { index, vocabulary, kinds };
  return {
    find: (query) => find(query, made),
    near: (query) => [...new Set(wordsOf(query).flatMap(vocabulary.near))],
  };
}

/**
 * Everything with an address of ours that the data speaks of, and what others have named that has a page here; not how
 * the data describes or shows itself.
 */
function findableThings(snapshot: Snapshot): NamedNode[] {
  const { read } = snapshot;
  const left = new Set([
    ...read.quads.map(({ graph }) => graph.value),
    ...layoutsOf(snapshot).pages,
  ]);
  const iris = read.quads.flatMap(({ subject }) =>
    isNamed(subject) && pathIn(snapshot, subject.value) !== undefined ? [subject.value] : [],
  );
  return [...new Set([...iris, ...snapshot.pagesOfOthers.keys()])]
    .filter((iri) => !left.has(iri))
    .map((iri) => terms.namedNode(iri));
}

/** The words that an index has, and those that it has in names. */
interface Known {
  readonly words: Set<string>;
  readonly inNames: Set<string>;
}

function entryOf(thing: NamedNode, snapshot: Snapshot, { words, inNames }: Known): Entry {
  const forms = new Map<TextRole, string[]>(roles.map((role) => [role, []]));
  for (const { role, text, isHidden } of textsOf(thing, snapshot)) {
    for (const { word } of wordsIn(text.value)) {
      forms.get(role)?.push(...formsOf(word, text.language));
      words.add(word);
      if (role === 'name' && !isHidden) inNames.add(word);
    }
    forms.get(role)?.push(...numberForms(text.value));
  }
  const joined = roles.map((role) => [role, (forms.get(role) ?? []).join(' ')] as const);
  return { iri: thing.value, ...(Object.fromEntries(joined) as Record<TextRole, string>) };
}

function wordsOf(query: string): string[] {
  return [...new Set(wordsIn(query).map(({ word }) => word))].slice(0, mostWords);
}

/** A number is looked for as one, and as words where nobody has it. */
function find(query: string, made: Made): readonly Hit[] {
  const numbers = numberForms(query);
  const asNumber =
    numbers.length > 0
      ? search([{ queries: numbers, prefix: true, boost: scaled(1) }], [], made)
      : [];
  if (asNumber.length > 0) return asNumber;
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const whole = search(
    words.map((word) => queryFor(word, made.vocabulary, scaled)),
    words,
    made,
  );
  if (whole.length > 0) return whole;
  return search(
    words.map((word) => queryForParts(word, made.vocabulary)),
    [],
    made,
  );
}

function search(
  queries: Query[],
  words: readonly string[],
  { index, kinds }: Made,
): readonly Hit[] {
  const all = index.search({ combineWith: 'AND', queries });
  const found = all.length > 0 ? all : index.search({ combineWith: 'OR', queries });
  return found
    .map((result) => ({ ...result, score: scoreOf(result, words) }))
    .sort((one, other) => other.score - one.score)
    .map(({ id, terms: matched }) => ({
      thing: terms.namedNode(String(id)),
      kind: undefined,
      weight: 1,
      ...kinds.get(String(id)),
      matched: new Set(matched),
    }));
}

/**
 * MiniSearch multiplies a score by how many of the words that it was asked for were found. We ask for each
 * word in several forms: one that is found in two of them is one word all the same.
 */
function scoreOf({ score, queryTerms }: SearchResult, words: readonly string[]): number {
  const found = words.filter((word) =>
    formsOf(word).some((form) => queryTerms.includes(form)),
  ).length;
  return (score * Math.max(1, found)) / Math.max(1, queryTerms.length);
}

function scaled(share: number): Record<TextRole, number> {
  const { name, otherName, foundBy, kind, text, related } = weights;
  return {
    name: name * share,
    otherName: otherName * share,
    foundBy: foundBy * share,
    kind: kind * share,
    text: text * share,
    related: related * share,
  };
}

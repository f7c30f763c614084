import { setImmediate } from 'node:timers/promises';
import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { isNamed, terms, type NamedNode } from '../rdf/terms.ts';
import { objectsOf } from '../rdf/values.ts';
import { rdf } from '../rdf/vocabulary.ts';
import { documentPathOf, pathIn } from '../site/addresses.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { layoutsOf } from '../model/layouts.ts';
import { textsOf, type TextRole } from './search-texts.ts';
import { bareForm, formsOf, withoutMarks, wordsIn } from './search-words.ts';

/** Finds things by their words. */
export interface SearchIndex {
  /** The things that have all the words of a query, or where none has, some; the best first. */
  readonly find: (query: string) => readonly Hit[];
}

export interface Hit {
  readonly thing: NamedNode;
  /** The words of the thing that matched, as the index has them (see `formsOf`). */
  readonly matched: ReadonlySet<string>;
}

type Entry = Readonly<Record<TextRole | 'iri', string>>;

/** How much more a word in a name counts than one in a text. */
const weights: Readonly<Record<TextRole, number>> = {
  name: 10,
  otherName: 3,
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

async function makeIndex(snapshot: Snapshot): Promise<SearchIndex> {
  const index = new MiniSearch<Entry>({
    idField: 'iri',
    fields: roles,
    tokenize: (text) => wordsIn(text).map(({ word }) => word),
    processTerm: formsOf,
    searchOptions: {
      tokenize: (word) => [word],
      processTerm: (word) => word,
      boost: weights,
      weights: { fuzzy: 0.2, prefix: 0.5 },
      boostDocument: (iri: string) => importanceOf(iri, snapshot),
    },
  });
  const things = findableThings(snapshot);
  for (const [count, thing] of things.entries()) {
    index.add(entryOf(thing, snapshot));
    if (count % thingsAtOnce === 0) await setImmediate();
  }
  return { find: (query) => find(query, index) };
}

/** Everything with an address of ours that the data speaks of; not how the data describes or shows itself. */
function findableThings(snapshot: Snapshot): NamedNode[] {
  const { read } = snapshot;
  const left = new Set([
    ...read.quads.map(({ graph }) => graph.value),
    ...layoutsOf(snapshot).pages,
  ]);
  const iris = read.quads.flatMap(({ subject }) =>
    isNamed(subject) && pathIn(snapshot, subject.value) !== undefined ? [subject.value] : [],
  );
  return [...new Set(iris)].filter((iri) => !left.has(iri)).map((iri) => terms.namedNode(iri));
}

function entryOf(thing: NamedNode, snapshot: Snapshot): Entry {
  const texts = textsOf(thing, snapshot);
  const joined = (role: TextRole): string =>
    texts
      .filter((each) => each.role === role)
      .map(({ text }) => text.value)
      .join('\n');
  return {
    iri: thing.value,
    name: joined('name'),
    otherName: joined('otherName'),
    kind: joined('kind'),
    text: joined('text'),
    related: joined('related'),
  };
}

/** What pages are declared for comes first, then all that the data is about, then vocabularies and code lists. */
function importanceOf(iri: string, snapshot: Snapshot): number {
  if (documentPathOf(pathIn(snapshot, iri) ?? '') === undefined) return 0.5;
  const { targets } = layoutsOf(snapshot);
  const kinds = objectsOf(terms.namedNode(iri), rdf.type, snapshot.dataset);
  return kinds.some(({ value }) => targets.has(value)) ? 2 : 1;
}

function find(query: string, index: MiniSearch<Entry>): readonly Hit[] {
  const words = [...new Set(wordsIn(query).map(({ word }) => word))];
  if (words.length === 0) return [];
  const queries = words.map(queryFor);
  const all = index.search({ combineWith: 'AND', queries });
  const found = all.length > 0 ? all : index.search({ combineWith: 'OR', queries });
  return found
    .map((result) => ({ ...result, score: scoreOf(result, words) }))
    .sort((one, other) => other.score - one.score)
    .map(({ id, terms: matched }) => ({
      thing: terms.namedNode(String(id)),
      matched: new Set(matched),
    }));
}

/**
 * MiniSearch multiplies a score by how many of the words that it was asked for were found. We ask for each
 * word in several forms: one that is found in two of them is one word all the same.
 */
function scoreOf({ score, queryTerms }: SearchResult, words: readonly string[]): number {
  const found = words.filter((word) => queryTerms.includes(word)).length;
  return (score * Math.max(1, found)) / Math.max(1, queryTerms.length);
}

/** How much a word counts that is found only without its marks, or with two letters changed about. */
const otherShare = 0.25;

/** A word as it is written, which counts twice; its beginning, and what differs by a typing mistake; then without its marks. */
function queryFor(word: string): Query {
  const other = { boost: scaled(otherShare) };
  const bare = [bareForm(word), ...(withoutMarks(word) === word ? [] : [withoutMarks(word)])];
  return {
    combineWith: 'OR',
    queries: [
      { queries: [word] },
      { queries: [word], prefix: word.length > 1, fuzzy: mistakesIn(word) },
      { queries: bare, prefix: word.length > 2, ...other },
      { queries: swapped(word), ...other },
    ],
  };
}

/** A word with each two letters beside each other changed about: the commonest mistake, which counts as two. */
function swapped(word: string): string[] {
  if (mistakesIn(word) === false) return [];
  const letters = Array.from(word);
  return letters.slice(1).map((letter, index) => {
    const [before, after] = [letters.slice(0, index), letters.slice(index + 2)];
    return [...before, letter, letters[index], ...after].join('');
  });
}

function scaled(share: number): Record<TextRole, number> {
  const { name, otherName, kind, text, related } = weights;
  return {
    name: name * share,
    otherName: otherName * share,
    kind: kind * share,
    text: text * share,
    related: related * share,
  };
}

/** How many letters may differ. In short words one makes another word. */
function mistakesIn({ length }: string): number | false {
  if (length < 4) return false;
  return length < 8 ? 1 : 2;
}

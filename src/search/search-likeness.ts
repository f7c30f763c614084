import type { Literal, NamedNode } from '../rdf/terms.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { kindNamesOf, leadsTo, namesOf } from './search-declaration.ts';
import { numberForms } from './search-numbers.ts';
import { stemsOf, withoutMarks, wordsIn } from './search-words.ts';
import { settledEntryOf } from '../store/port/drawing.ts';

/** How much a thing is what is wanted: of things that count as much, the one that is called so comes first. */
export const likenesses = { name: 4, inflected: 3, bareName: 2, around: 1, none: 0 } as const;

/** A name, or a query, as they are compared. */
export interface Spelled {
  readonly spelled: string;
  readonly bare: string;
  /** The words as their stems: in the language of the name, or in each. None of a number, which has no inflections. */
  readonly stems: readonly string[];
}

/** A query as names are compared with it. */
export function wantedBy(query: string): Spelled {
  return spell({ value: query, language: '' });
}

/**
 * Whether a thing is called as the query says, in another inflection or without its marks, or is of a class, or known by
 * something, that is: a number, 0 where it is not.
 */
export function likenessOf(thing: NamedNode, wanted: Spelled, snapshot: Snapshot): number {
  const { own, around } = callingsOf(thing, snapshot);
  if (own.some(({ spelled }) => spelled === wanted.spelled)) return likenesses.name;
  if (own.some((name) => isInflected(name, wanted))) return likenesses.inflected;
  // Whoever writes the marks means them.
  if (own.some(({ bare }) => bare === wanted.spelled)) return likenesses.bareName;
  const isAround = around.some(
    (name) => name.spelled === wanted.spelled || isInflected(name, wanted),
  );
  return isAround ? likenesses.around : likenesses.none;
}

/** «visioner» and «areas» are many of what one name names. */
function isInflected(name: Spelled, wanted: Spelled): boolean {
  return name.stems.some((stem) => wanted.stems.includes(stem));
}

interface Callings {
  readonly own: readonly Spelled[];
  readonly around: readonly Spelled[];
}

/** Callings that were looked up before: only things that the data has are kept, so they are bounded. */
const known = oncePerSnapshot(() => new Map<string, Callings>());

function callingsOf(thing: NamedNode, snapshot: Snapshot): Callings {
  return settledEntryOf(known(snapshot), thing.value, () => readCallings(thing, snapshot));
}

function readCallings(thing: NamedNode, snapshot: Snapshot): Callings {
  const around = [
    ...kindNamesOf(thing, snapshot),
    ...leadsTo(thing, snapshot).flatMap((each) => namesOf(each, snapshot)),
  ];
  return { own: namesOf(thing, snapshot).map(spell), around: around.map(spell) };
}

function spell({ value, language }: Pick<Literal, 'value' | 'language'>): Spelled {
  const spelled = value.normalize('NFC').toLowerCase();
  const stems = numberForms(value).length > 0 ? [] : stemmed(value, language);
  return { spelled, bare: withoutMarks(spelled), stems };
}

function stemmed(name: string, language: string): string[] {
  const words = wordsIn(name).map(({ word }) => stemsOf(word, language));
  const most = Math.max(0, ...words.map(({ length }) => length));
  return Array.from({ length: most }, (_, at) =>
    words.map((stems) => stems[at] ?? stems[0]).join(' '),
  );
}

import type { Term } from '../terms.ts';

/** Terms in the order of texts that are written of them. */
interface Ranks {
  readonly ofTerm: (term: Term) => string;
  /** The place of each term's text among the different ones in order, by the term's number. Different terms may have one text. */
  readonly ranks: Uint32Array;
  /** The numbers of terms in that order. */
  readonly sorted: Uint32Array;
}

const known = new WeakMap<readonly Term[], Ranks>();

/**
 * The place of each term's text among the different ones in order, by the term's number. Where terms have come to a list since it was
 * asked for before, only their texts are sorted.
 */
export function textRanks(terms: readonly Term[], ofTerm: Ranks['ofTerm']): Uint32Array {
  const before = known.get(terms);
  const isKnown = before?.ofTerm === ofTerm;
  const ranks = isKnown ? withNew(before, terms) : rank(terms, ofTerm);
  known.set(terms, ranks);
  return ranks.ranks;
}

function rank(terms: readonly Term[], ofTerm: Ranks['ofTerm']): Ranks {
  const texts = terms.map(ofTerm);
  const places = new Map<string, number>();
  for (const [place, text] of [...new Set(texts)].sort().entries()) places.set(text, place);
  const ranks = Uint32Array.from(texts, (text) => places.get(text) ?? 0);
  const sorted = numbersByRank(ranks, places.size);
  return { ofTerm, ranks, sorted };
}

/** Numbers in the order of their ranks, which several may share; of those the lower ones first. */
function numbersByRank(ranks: Uint32Array, count: number): Uint32Array {
  const places = new Uint32Array(count + 1);
  for (const rank of ranks) places[rank + 1] = (places[rank + 1] ?? 0) + 1;
  for (let rank = 1; rank <= count; rank += 1)
    places[rank] = (places[rank] ?? 0) + (places[rank - 1] ?? 0);
  const sorted = new Uint32Array(ranks.length);
  for (const [number, rank] of ranks.entries()) {
    const place = places[rank] ?? 0;
    sorted[place] = number;
    places[rank] = place + 1;
  }
  return sorted;
}

function withNew(before: Ranks, terms: readonly Term[]): Ranks {
  const { ofTerm, ranks, sorted } = before;
  const come = terms.slice(ranks.length).map((term, index) => ({
    number: ranks.length + index,
    text: ofTerm(term),
  }));
  if (come.length === 0) return before;
  come.sort((one, other) => (one.text < other.text ? -1 : Number(one.text > other.text)));
  const merged = new Uint32Array(terms.length);
  let [from, to] = [0, 0];
  for (const { number, text } of come) {
    const place = placeOf(text, from, before, terms);
    merged.set(sorted.subarray(from, place), to);
    to += place - from;
    merged[to] = number;
    to += 1;
    from = place;
  }
  merged.set(sorted.subarray(from), to);
  return { ofTerm, sorted: merged, ranks: ranksIn(merged, before, terms) };
}

/** Where a text comes among those in order: before the first that is no less. */
function placeOf(
  text: string,
  from: number,
  { sorted, ofTerm }: Ranks,
  terms: readonly Term[],
): number {
  let [low, high] = [from, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ofTerm(terms[sorted[middle] ?? 0] as Term) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

function ranksIn(
  sorted: Uint32Array,
  { ranks: before, ofTerm }: Ranks,
  terms: readonly Term[],
): Uint32Array {
  const ranks = new Uint32Array(sorted.length);
  const text = (number: number): string => ofTerm(terms[number] as Term);
  let rank = 0;
  for (let place = 1; place < sorted.length; place += 1) {
    const [last = 0, number = 0] = [sorted[place - 1], sorted[place]];
    const areOld = last < before.length && number < before.length;
    const isSame = areOld ? before[last] === before[number] : text(last) === text(number);
    if (!isSame) rank += 1;
    ranks[number] = rank;
  }
  return ranks;
}

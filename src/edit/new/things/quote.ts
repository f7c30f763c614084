import type { StoredCopy } from '../../../load/publication/load-stored-copies.ts';
import { lengthOf, storedTextsOf } from '../../../validate/checks/quotations/stored-text.ts';
import type { Text } from '../../../site/text.ts';
import type { Entries } from './surroundings.ts';
import type { Outcome } from './outcome.ts';

/** Evidence made of words alone, and the source that has them. */
export interface Quoted {
  readonly evidence: Entries;
  /** Below the base. */
  readonly source: string;
}

/**
 * Finds the stored source in which words stand, and where.
 *
 * @returns what to do where they stand nowhere or in several places
 */
export function quote(
  words: string,
  copies: readonly StoredCopy[],
  baseIri: string,
): Outcome<Quoted> {
  const places = [...storedTextsOf(copies)].flatMap(([source, text]) =>
    text.placesOf(words).map((start) => ({ source, start })),
  );
  const [place, ...others] = places;
  if (place === undefined) return { mistake: nowhere(words) };
  if (others.length > 0) return { mistake: severalPlaces(words, places.length) };
  const { start } = place;
  const source = place.source.startsWith(baseIri)
    ? place.source.slice(baseIri.length)
    : place.source;
  const evidence = {
    type: 'SpecificResource',
    source,
    selector: [
      { type: 'TextQuoteSelector', exact: words },
      { type: 'TextPositionSelector', start, end: start + lengthOf(words) },
    ],
  };
  return { value: { evidence, source } };
}

function nowhere(words: string): Text {
  return {
    sv: `Orden ”${words.slice(0, 60)}” står inte i någon sparad källa. Kopiera dem ordagrant ur källan.`,
    en: `The words “${words.slice(0, 60)}” stand in no stored source. Copy them from the source word for word.`,
  };
}

function severalPlaces(words: string, times: number): Text {
  return {
    sv: `Orden ”${words.slice(0, 60)}” står på ${times} ställen i de sparade källorna. Ta med fler ord före eller efter.`,
    en: `The words “${words.slice(0, 60)}” stand in ${times} places of the stored sources. Take more words before or after.`,
  };
}

import { longestWord } from '../syntax/mistakes/explain-syntax.ts';

/** Code point escapes and halves of characters: the parser alone knows what they are. */
const unusual = /\\u|\p{Surrogate}/iu;

/** The same with whole pairs: soon told of a query that has neither. */
const perhapsUnusual = /\\u|[\ud800-\udfff]/i;

/** Who sends more than this sends it once. */
const longestQuery = 100_000;

/** Whether a query is not even looked at for a template. */
export function isForParser(query: string): boolean {
  if (query.length > longestQuery || hasLongWord(query)) return true;
  return perhapsUnusual.test(query) && unusual.test(query);
}

/** Whether there may be a word that the parser would refuse for its length. */
function hasLongWord(query: string): boolean {
  let length = 0;
  for (let index = 0; index < query.length; index += 1) {
    length = endsWord(query.charCodeAt(index)) ? 0 : length + 1;
    if (length >= longestWord) return true;
  }
  return false;
}

/** Blanks and what stands around texts and IRIs. */
function endsWord(code: number): boolean {
  return code <= 0x20 || code === 0x22 || code === 0x27 || code === 0x3c || code === 0x3e;
}

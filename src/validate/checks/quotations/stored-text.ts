import { decodeUtf8 } from '../../../load/decode-utf8.ts';
import type { StoredCopy } from '../../../load/publication/load-stored-copies.ts';

/** The text of a source, in which places are counted in characters from 0 (Web Annotation §4.2.5). */
export interface StoredText {
  /** The file's name, as the data has it. */
  readonly name: string;
  readonly length: number;
  /** Where a fragment begins, each time it occurs. */
  readonly placesOf: (fragment: string) => readonly number[];
  readonly holds: (fragment: string) => boolean;
}

/** The texts that could be read, by the source that they are copies of. */
export function storedTextsOf(copies: readonly StoredCopy[]): ReadonlyMap<string, StoredText> {
  const texts = copies.flatMap(({ quad, content }) => {
    const decoded = content.outcome === 'read' ? decodeUtf8(content.bytes) : undefined;
    return decoded?.outcome === 'decoded'
      ? [[quad.subject.value, newStoredText(quad.object.value, decoded.text)] as const]
      : [];
  });
  return new Map(texts);
}

function newStoredText(name: string, text: string): StoredText {
  return {
    name,
    length: lengthOf(text),
    placesOf: (fragment) => places(text, fragment).map((index) => lengthOf(text.slice(0, index))),
    holds: (fragment) => fragment !== '' && text.includes(fragment),
  };
}

/** Characters are Unicode code points; JavaScript counts halves of those beyond U+FFFF. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

function places(text: string, fragment: string): number[] {
  const found: number[] = [];
  if (fragment === '') return found;
  for (let at = text.indexOf(fragment); at !== -1; at = text.indexOf(fragment, at + 1)) {
    found.push(at);
  }
  return found;
}

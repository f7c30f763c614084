/** Different texts in memory that all threads share, numbered from 0. */
export interface PackedTexts {
  /** The texts, one after the other, in UTF-8. */
  readonly bytes: Uint8Array;
  /** Where each text ends. */
  readonly ends: Uint32Array;
  /** A hash table with open addressing: a text's number + 1, or 0. */
  readonly table: Uint32Array;
}

export function packTexts(texts: readonly string[]): PackedTexts {
  const ends = new Uint32Array(new SharedArrayBuffer(4 * texts.length));
  let end = 0;
  for (const [number, text] of texts.entries()) {
    end += Buffer.byteLength(text);
    ends[number] = end;
  }
  const bytes = Buffer.from(new SharedArrayBuffer(end));
  // At most half full, so that a free place is never far.
  const size = 2 ** Math.ceil(Math.log2(2 * Math.max(1, texts.length)));
  const table = new Uint32Array(new SharedArrayBuffer(4 * size));
  for (const [number, text] of texts.entries()) {
    bytes.write(text, ends[number - 1] ?? 0);
    let slot = hashOf(text) % size;
    while (table[slot] !== 0) slot = (slot + 1) % size;
    table[slot] = number + 1;
  }
  return { bytes: new Uint8Array(bytes.buffer), ends, table };
}

/** Texts by number, and numbers by text. */
export interface Texts {
  readonly text: (number: number) => string;
  /** `undefined` where it is none of them. */
  readonly find: (sought: string) => number | undefined;
  /** All of them, in order. */
  readonly all: () => IterableIterator<string>;
}

/** To turn so many into one text and cut that takes a fraction of what turning each takes. */
const textsAtOnce = 500;

export function openTexts({ bytes, ends, table }: PackedTexts): Texts {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (number: number): string =>
    buffer.toString('utf8', ends[number - 1] ?? 0, ends[number]);
  const find = (sought: string): number | undefined => {
    const size = table.length;
    for (let slot = hashOf(sought) % size; ; slot = (slot + 1) % size) {
      const number = (table[slot] ?? 0) - 1;
      if (number < 0) return undefined;
      if (text(number) === sought) return number;
    }
  };
  function* all(): Generator<string, undefined> {
    for (let first = 0; first < ends.length; first += textsAtOnce) {
      const after = Math.min(first + textsAtOnce, ends.length);
      const start = ends[first - 1] ?? 0;
      const together = buffer.toString('utf8', start, ends[after - 1]);
      // Only where each byte is a character do the texts end where their bytes do.
      const isAscii = together.length === (ends[after - 1] ?? 0) - start;
      for (let number = first; number < after; number += 1)
        yield isAscii
          ? together.slice((ends[number - 1] ?? 0) - start, (ends[number] ?? 0) - start)
          : text(number);
    }
  }
  return { text, find, all };
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

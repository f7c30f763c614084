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
  return packAgain(texts.length, { packedAs: () => -1, text: (number) => texts[number] ?? '' })
    .packed;
}

/** Texts that were packed, with what need not be worked out again. */
export interface Packing {
  readonly packed: PackedTexts;
  readonly hashes: Uint32Array;
}

/** Where texts come from: most may have been packed before. */
export interface TextSource {
  readonly before?: Packing | undefined;
  /** The number that a text had before; below 0 if it has to be made. */
  readonly packedAs: (number: number) => number;
  readonly text: (number: number) => string;
}

/** Packs texts of which some have been packed before: those are copied, a row of them at once. */
export function packAgain(count: number, source: TextSource): Packing {
  const ends = new Uint32Array(new SharedArrayBuffer(4 * count));
  const made = new Map<number, string>();
  const endsBefore = source.before?.packed.ends;
  let end = 0;
  for (let number = 0; number < count; number += 1) {
    const known = source.packedAs(number);
    if (known < 0) {
      const text = source.text(number);
      made.set(number, text);
      end += Buffer.byteLength(text);
    } else end += (endsBefore?.[known] ?? 0) - (endsBefore?.[known - 1] ?? 0);
    ends[number] = end;
  }
  const bytes = Buffer.from(new SharedArrayBuffer(end));
  for (const [number, text] of made) bytes.write(text, ends[number - 1] ?? 0);
  const hashes = new Uint32Array(count);
  if (source.before) copyKnown({ bytes, ends, hashes }, source, source.before);
  for (const [number, text] of made) hashes[number] = hashOf(text);
  return { packed: { bytes: new Uint8Array(bytes.buffer), ends, table: tableOf(hashes) }, hashes };
}

function copyKnown(
  { bytes, ends, hashes }: Pick<PackedTexts, 'bytes' | 'ends'> & Pick<Packing, 'hashes'>,
  { packedAs }: TextSource,
  before: Packing,
): void {
  const { bytes: from, ends: endsBefore } = before.packed;
  for (let number = 0; number < ends.length;) {
    const first = packedAs(number);
    let after = number + 1;
    while (first >= 0 && after < ends.length && packedAs(after) === first + after - number)
      after += 1;
    if (first >= 0) {
      const last = first + after - number;
      const part = from.subarray(endsBefore[first - 1] ?? 0, endsBefore[last - 1]);
      bytes.set(part, ends[number - 1] ?? 0);
      hashes.set(before.hashes.subarray(first, last), number);
    }
    number = after;
  }
}

function tableOf(hashes: Uint32Array): Uint32Array {
  // At most half full, so that a free place is never far.
  const size = 2 ** Math.ceil(Math.log2(2 * Math.max(1, hashes.length)));
  const table = new Uint32Array(new SharedArrayBuffer(4 * size));
  for (let number = 0; number < hashes.length; number += 1) {
    let slot = (hashes[number] ?? 0) & (size - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (size - 1);
    table[slot] = number + 1;
  }
  return table;
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

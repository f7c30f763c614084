import type { Term } from '../terms.ts';

/** How many bytes are read at once; there are so many after the last text, too. */
export const wordBytes = 4;

/** What is written of the terms of a list, one after the other in UTF-8, by their numbers. */
export interface TermTexts {
  readonly bytes: Uint8Array;
  /** Where the text of each number ends. There may be room for more. */
  readonly ends: Uint32Array;
}

interface Written {
  readonly ofTerm: (term: Term) => string;
  bytes: Buffer;
  ends: Uint32Array;
  count: number;
}

const known = new WeakMap<readonly Term[], Written>();

/** What is written of the terms of a list. Of those that were in it when it was asked for before, nothing is written again. */
export function textsOfTerms(terms: readonly Term[], ofTerm: (term: Term) => string): TermTexts {
  const before = known.get(terms);
  const written = before?.ofTerm === ofTerm ? before : nothingWritten(ofTerm, terms.length);
  known.set(terms, written);
  if (terms.length > written.ends.length) written.ends = enlarged(written.ends, terms.length);
  for (; written.count < terms.length; written.count += 1)
    write(written, terms[written.count] as Term);
  return written;
}

/** How many bytes are written of a term, mostly. */
const usual = 48;

function nothingWritten(ofTerm: Written['ofTerm'], count: number): Written {
  return {
    ofTerm,
    bytes: Buffer.allocUnsafeSlow(usual * count + wordBytes),
    ends: new Uint32Array(count),
    count: 0,
  };
}

function write(written: Written, term: Term): void {
  const text = written.ofTerm(term);
  const start = written.ends[written.count - 1] ?? 0;
  // No character takes more than three bytes for each of its parts in a text of the runtime.
  const most = start + 3 * text.length + wordBytes;
  if (most > written.bytes.length) {
    const bytes = Buffer.allocUnsafeSlow(Math.ceil(growth * most));
    bytes.set(written.bytes.subarray(0, start));
    written.bytes = bytes;
  }
  written.ends[written.count] = start + written.bytes.write(text, start);
}

/** By how much a list that is full grows. */
const growth = 1.25;

function enlarged(ends: Uint32Array, count: number): Uint32Array {
  const larger = new Uint32Array(Math.ceil(growth * count));
  larger.set(ends);
  return larger;
}

import { createHash, type Hash } from 'node:crypto';
import { wordBytes, type TermTexts } from './term-texts.ts';

/** A SHA-256 of rows as lines, one after the other. */
export interface RowHash {
  /** Adds the line of the row whose numbers begin at a place. */
  readonly add: (rows: Uint32Array, at: number) => void;
  /** The hash of the lines so far, to go on from. */
  readonly soFar: () => Hash;
}

/** How lines are written: all of what is written of four terms, and what every line ends with. */
export interface RowSyntax {
  readonly texts: TermTexts;
  readonly ending: Uint8Array;
}

/** How many bytes are hashed at once: each call costs as much as many lines. */
const most = 65_536;

/**
 * Lines are put together of bytes that were written of their terms once: no text is made of them.
 *
 * @param begun the hash of lines that came before; it stays as it is
 */
export function newRowHash({ texts, ending }: RowSyntax, begun?: Hash): RowHash {
  const hash = begun?.copy() ?? createHash('sha256');
  const { bytes, ends } = texts;
  const lines = new Uint8Array(most + wordBytes);
  const [from, into] = [bytes, lines].map(viewOf) as [DataView, DataView];
  let length = 0;
  const write = (): void => {
    hash.update(lines.subarray(0, length));
    length = 0;
  };
  const addTerm = (start: number, end: number): void => {
    const after = length + end - start;
    if (after <= most) {
      copyWords(from, [start, end], into, length);
      length = after;
    } else if (length > 0) {
      write();
      addTerm(start, end);
    } else hash.update(bytes.subarray(start, end));
  };
  return {
    add: (rows, at) => {
      for (let place = at; place < at + 4; place += 1) {
        const number = rows[place] ?? 0;
        addTerm(number === 0 ? 0 : (ends[number - 1] ?? 0), ends[number] ?? 0);
      }
      if (length + ending.length > most) write();
      for (const byte of ending) {
        lines[length] = byte;
        length += 1;
      }
    },
    soFar: () => {
      write();
      return hash.copy();
    },
  };
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/**
 * Copies bytes, and up to three after them which are written over next. They are few: to ask for that to be done takes longer than to do
 * it, and one by one takes longer still.
 */
function copyWords(
  from: DataView,
  [start, end]: readonly [number, number],
  into: DataView,
  place: number,
): void {
  for (let at = start, to = place; at < end; at += wordBytes, to += wordBytes)
    into.setInt32(to, from.getInt32(at));
}

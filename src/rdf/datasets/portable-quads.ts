import { newTermPacker, openTerms, type PackedTerms } from './pack-terms.ts';
import { NumberedQuads } from './numbered-quads.ts';
import type { Quad } from '../terms.ts';

/** Quads as plain data that one thread can hand to another, in their order. */
export interface PortableQuads {
  readonly terms: PackedTerms;
  /** The numbers of four terms for each quad. */
  readonly rows: Uint32Array;
}

export function toPortable(quads: Iterable<Quad>): PortableQuads {
  const { place, finish } = newTermPacker();
  const rows: number[] = [];
  for (const { subject, predicate, object, graph } of quads) {
    rows.push(place(subject), place(predicate), place(object), place(graph));
  }
  return { terms: finish(), rows: inSharedMemory(rows) };
}

/** Numbers in memory that all threads share. */
export function inSharedMemory(numbers: ArrayLike<number>): Uint32Array {
  const memory = newSharedNumbers(numbers.length);
  memory.set(numbers);
  return memory;
}

/** Room for numbers in such memory. */
export function newSharedNumbers(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(4 * length));
}

/** The quads again, term by term as they were. */
export function fromPortable({ terms, rows }: PortableQuads): NumberedQuads {
  return new NumberedQuads(rows, openTerms(terms));
}

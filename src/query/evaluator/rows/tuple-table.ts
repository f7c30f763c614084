import type { Control } from './control.ts';

/**
 * A hash table of tuples of term ids, numbered from 0 as they come first: the keys of groups, of hash joins,
 * of DISTINCT. Open addressing in typed arrays, at most half full; its memory counts.
 */
export class TupleTable {
  readonly #width: number;
  readonly #control: Control;
  #keys: Uint32Array;
  /** A tuple's number + 1, or 0. */
  #slots: Uint32Array;
  #size = 0;

  constructor(width: number, control: Control) {
    this.#width = width;
    this.#control = control;
    // Small tables, of which there are many, need no memory of their own beside the heap's.
    this.#keys = new Uint32Array(8 * width);
    this.#slots = new Uint32Array(16);
    control.hold(4 * (this.#keys.length + this.#slots.length));
  }

  /** How many tuples there are. */
  get size(): number {
    return this.#size;
  }

  /** A part of a tuple. */
  part(number: number, position: number): number {
    return this.#keys[number * this.#width + position] ?? 0;
  }

  /** The number of the tuple that a row of the columns is; -1 where there is none. */
  find(columns: readonly Uint32Array[], row: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hashOf(columns, row) & mask; ; slot = (slot + 1) & mask) {
      const number = (slots[slot] ?? 0) - 1;
      if (number < 0 || this.#isSame(number, columns, row)) return number;
    }
  }

  /** The same, placed where there was none: `size` tells whether it is new. */
  place(columns: readonly Uint32Array[], row: number): number {
    if (2 * this.#size >= this.#slots.length) this.#grow();
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hashOf(columns, row) & mask;
    for (; ; slot = (slot + 1) & mask) {
      const number = (slots[slot] ?? 0) - 1;
      if (number < 0) break;
      if (this.#isSame(number, columns, row)) return number;
    }
    const start = this.#size * this.#width;
    for (let part = 0; part < this.#width; part += 1) {
      this.#keys[start + part] = columns[part]?.[row] ?? 0;
    }
    slots[slot] = this.#size + 1;
    this.#size += 1;
    return this.#size - 1;
  }

  #isSame(number: number, columns: readonly Uint32Array[], row: number): boolean {
    const start = number * this.#width;
    for (let part = 0; part < this.#width; part += 1) {
      if (this.#keys[start + part] !== columns[part]?.[row]) return false;
    }
    return true;
  }

  #grow(): void {
    const { length } = this.#slots;
    this.#control.check();
    this.#control.hold(4 * (length + this.#keys.length));
    const keys = new Uint32Array(2 * this.#keys.length);
    keys.set(this.#keys);
    this.#keys = keys;
    this.#slots = new Uint32Array(2 * length);
    const mask = 2 * length - 1;
    for (let number = 0; number < this.#size; number += 1) {
      let slot = this.#hashOfTuple(number) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    }
  }

  #hashOfTuple(number: number): number {
    let hash = 0;
    const start = number * this.#width;
    for (let part = 0; part < this.#width; part += 1) {
      hash = mix(hash, this.#keys[start + part] ?? 0);
    }
    return hash;
  }
}

function hashOf(columns: readonly Uint32Array[], row: number): number {
  let hash = 0;
  for (const column of columns) hash = mix(hash, column[row] ?? 0);
  return hash;
}

/** Multiplied and folded, so that ids that follow each other spread. */
function mix(hash: number, id: number): number {
  const mixed = Math.imul(hash ^ id, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) | 0;
}

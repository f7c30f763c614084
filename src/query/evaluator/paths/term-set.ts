import type { Run } from '../run/run.ts';

/** A set of ids that is emptied at no cost: for the data's terms a cell each, a `Set` for others. */
export class TermSet {
  readonly #stamps: Uint32Array;
  readonly #others = new Set<number>();
  #stamp = 1;

  constructor({ view, control }: Run) {
    const terms = view.starts.spo.length - 1;
    control.hold(4 * terms);
    this.#stamps = new Uint32Array(terms);
  }

  clear(): void {
    this.#stamp += 1;
    this.#others.clear();
  }

  has(id: number): boolean {
    return id < this.#stamps.length ? this.#stamps[id] === this.#stamp : this.#others.has(id);
  }

  /** @returns whether it was not there */
  add(id: number): boolean {
    if (this.has(id)) return false;
    if (id < this.#stamps.length) this.#stamps[id] = this.#stamp;
    else this.#others.add(id);
    return true;
  }
}

import type { Run } from '../run/run.ts';

/** So many ids are kept without a cell for each of the data's terms, as most searches find no more. */
const few = 64;

/** A set of ids that is emptied at no cost: where it grows, a cell for each of the data's terms, and a `Set` for others. */
export class TermSet {
  readonly #run: Run;
  readonly #others = new Set<number>();
  #stamps: Uint32Array | undefined;
  #stamp = 1;

  constructor(run: Run) {
    this.#run = run;
  }

  clear(): void {
    this.#stamp += 1;
    this.#others.clear();
  }

  has(id: number): boolean {
    const stamps = this.#stamps;
    return stamps && id < stamps.length ? stamps[id] === this.#stamp : this.#others.has(id);
  }

  /** @returns whether it was not there */
  add(id: number): boolean {
    if (this.has(id)) return false;
    const stamps = this.#stamps;
    if (stamps && id < stamps.length) stamps[id] = this.#stamp;
    else this.#others.add(id);
    if (!stamps && this.#others.size > few) this.#grow();
    return true;
  }

  #grow(): void {
    const { view, control } = this.#run;
    const terms = view.starts.spo.length - 1;
    control.hold(4 * terms);
    const ids = [...this.#others];
    this.#stamps = new Uint32Array(terms);
    this.#others.clear();
    for (const id of ids) this.add(id);
  }
}

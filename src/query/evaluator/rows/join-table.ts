import type { Control } from './control.ts';
import type { Slots } from './slots.ts';
import type { Batch } from './batch.ts';
import { JoinIndex } from './join-index.ts';

/** Rows that are joined with others again and again: indexed by what they have in common, once it is known. */
export class JoinTable {
  readonly rows: Batch;
  readonly #certain: Slots;
  readonly #slots: readonly number[];
  readonly #control: Control;
  readonly #indexes = new Map<string, JoinIndex>();

  /** @param slots what the rows may bind @param certain what each of them binds */
  constructor(
    rows: Batch,
    { slots, certain }: { readonly slots: readonly number[]; readonly certain: Slots },
    control: Control,
  ) {
    this.rows = rows;
    this.#slots = slots;
    this.#certain = certain;
    this.#control = control;
  }

  /**
   * How the rows of a batch find their partners.
   *
   * @param hidden a variable that does not count where it is asked whether the two have one in common
   */
  probe(batch: Batch, hidden?: number): Probe {
    const shared = this.#slots.filter((slot) => batch.column(slot));
    const keys = shared.filter((slot) => this.#certain.has(slot) && isBound(batch, slot));
    // With no variable that all rows bind, one that some do still spares most of the comparisons.
    const [maybe] = keys.length === 0 ? shared : [];
    const used = maybe === undefined ? keys : [maybe];
    const index = this.#indexOf(used);
    const others = shared.filter((slot) => !keys.includes(slot));
    const counted = shared.filter((slot) => slot !== hidden);
    return new Probe({
      table: this.rows,
      batch,
      index,
      keys: used,
      others,
      counted,
      mayBeUnbound: maybe !== undefined,
    });
  }

  #indexOf(keys: readonly number[]): JoinIndex {
    const name = keys.join(' ');
    const known = this.#indexes.get(name) ?? new JoinIndex(this.rows, keys, this.#control);
    this.#indexes.set(name, known);
    return known;
  }
}

function isBound(batch: Batch, slot: number): boolean {
  return batch.column(slot)?.includes(0) === false;
}

interface Probed {
  readonly table: Batch;
  readonly batch: Batch;
  readonly index: JoinIndex;
  /** Variables of the index. */
  readonly keys: readonly number[];
  /** Variables that both sides may bind, to be compared pair by pair. */
  readonly others: readonly number[];
  /** Variables that make two rows overlap. */
  readonly counted: readonly number[];
  /** Whether the variable of the index may be without a term. */
  readonly mayBeUnbound: boolean;
}

/** The partners of the rows of one batch: compatible solutions (SPARQL 1.1 Query §18.1.8), one row after the other. */
export class Probe {
  readonly #index: JoinIndex;
  readonly #keys: readonly Uint32Array[];
  readonly #ours: readonly Uint32Array[];
  readonly #theirs: readonly Uint32Array[];
  readonly #counted: readonly (readonly [Uint32Array, Uint32Array])[];
  readonly #rows: number;
  readonly #mayBeUnbound: boolean;
  #row = 0;
  #candidate = -1;
  /** Where to look when there are no more: at the rows that do not bind the variable of the index. */
  #second = -1;
  #isAll = false;

  constructor({ table, batch, index, keys, others, counted, mayBeUnbound }: Probed) {
    this.#index = index;
    this.#keys = keys.map((slot) => batch.columnOrUnbound(slot));
    this.#ours = others.map((slot) => batch.columnOrUnbound(slot));
    this.#theirs = others.map((slot) => table.columnOrUnbound(slot));
    this.#counted = counted.map((slot) => [
      batch.columnOrUnbound(slot),
      table.columnOrUnbound(slot),
    ]);
    this.#rows = table.length;
    this.#mayBeUnbound = mayBeUnbound;
  }

  /** How many partners a row has on average, as far as the index tells. */
  get fanOut(): number {
    return this.#rows / Math.max(1, this.#index.size);
  }

  /** Turns to a row of the batch. */
  start(row: number): void {
    this.#row = row;
    this.#isAll = this.#mayBeUnbound && this.#keys[0]?.[row] === 0;
    if (this.#isAll) {
      this.#candidate = this.#rows > 0 ? 0 : -1;
      this.#second = -1;
    } else {
      this.#candidate = this.#index.first(this.#keys, row);
      this.#second = this.#mayBeUnbound ? this.#index.first(unbound, 0) : -1;
    }
  }

  /** The next partner; -1 where there is none. */
  next(): number {
    for (;;) {
      const partner = this.#advance();
      if (partner < 0 || this.#isCompatible(partner)) return partner;
    }
  }

  /** Whether the row binds a variable that the partner binds too. */
  isOverlap(partner: number): boolean {
    return this.#counted.some(([ours, theirs]) => ours[this.#row] !== 0 && theirs[partner] !== 0);
  }

  #advance(): number {
    if (this.#candidate < 0) {
      this.#candidate = this.#second;
      this.#second = -1;
    }
    const partner = this.#candidate;
    if (partner >= 0) {
      const following = partner + 1 < this.#rows ? partner + 1 : -1;
      this.#candidate = this.#isAll ? following : this.#index.next(partner);
    }
    return partner;
  }

  #isCompatible(partner: number): boolean {
    for (let index = 0; index < this.#ours.length; index += 1) {
      const ours = this.#ours[index]?.[this.#row] ?? 0;
      const theirs = this.#theirs[index]?.[partner] ?? 0;
      if (ours !== 0 && theirs !== 0 && ours !== theirs) return false;
    }
    return true;
  }
}

/** A tuple of one variable without a term. */
const unbound = [new Uint32Array(1)];

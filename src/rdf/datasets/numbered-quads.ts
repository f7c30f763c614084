import type { Dataset } from '../dataset.ts';
import { FoundQuads, type Wanted } from './indexed-quads.ts';
import type { Dictionary } from './pack-terms.ts';
import { columnOf, sortRows, startsOf } from './sort-rows.ts';
import { terms, type Quad, type Term } from '../terms.ts';

/** Rows by the term in one of their four places: those of a term from its start to that of the next. */
interface RowsByTerm {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/** Which rows may have what is wanted: a part of one of the lists. */
interface Candidates {
  readonly rows: Uint32Array;
  readonly start: number;
  readonly end: number;
}

/** Quads that become objects one by one, where somebody looks at them. What is found comes in their order. */
export class NumberedQuads implements Dataset {
  readonly size: number;
  readonly #rows: Uint32Array;
  readonly #dictionary: Dictionary;
  readonly #made: (Quad | undefined)[];
  readonly #byPlace: (RowsByTerm | undefined)[] = [];

  /**
   * @param rows the numbers of four terms for each quad
   * @param dictionary of those numbers
   */
  constructor(rows: Uint32Array, dictionary: Dictionary) {
    this.size = rows.length / 4;
    this.#rows = rows;
    this.#dictionary = dictionary;
    this.#made = new Array<Quad | undefined>(this.size).fill(undefined);
  }

  /** All of them, in their order. */
  quads(): readonly Quad[] {
    for (let row = 0; row < this.size; row += 1) this.#quad(row);
    // Each has been made just now.
    return this.#made as readonly Quad[];
  }

  [Symbol.iterator](): Iterator<Quad> {
    return this.quads()[Symbol.iterator]();
  }

  has({ subject, predicate, object, graph }: Quad): boolean {
    return this.match(subject, predicate, object, graph).size > 0;
  }

  match(subject?: Wanted, predicate?: Wanted, object?: Wanted, graph?: Wanted): Dataset {
    const wanted = [subject, predicate, object, graph];
    const numbers = [any, any, any, any];
    let fewest: Candidates | undefined;
    for (let place = 0; place < wanted.length; place += 1) {
      const term = wanted[place];
      if (!term) continue;
      const number = this.#numberOf(term);
      if (number === undefined) return nothing;
      numbers[place] = number;
      const candidates = this.#having(place, number);
      if (!fewest || candidates.end - candidates.start < fewest.end - fewest.start)
        fewest = candidates;
    }
    return fewest ? new FoundQuads(this.#among(fewest, numbers)) : this;
  }

  #among({ rows, start, end }: Candidates, numbers: readonly number[]): Quad[] {
    const found: Quad[] = [];
    for (let index = start; index < end; index += 1) {
      const row = rows[index] ?? 0;
      if (this.#fits(4 * row, numbers)) found.push(this.#quad(row));
    }
    return found;
  }

  #fits(at: number, numbers: readonly number[]): boolean {
    for (let place = 0; place < 4; place += 1) {
      const number = numbers[place];
      if (number !== any && number !== this.#rows[at + place]) return false;
    }
    return true;
  }

  /** A variable is no term of data, though it would be written as the default graph is. */
  #numberOf(term: Term): number | undefined {
    return term.termType === 'Variable' ? undefined : this.#dictionary.numberOf(term);
  }

  #having(place: number, number: number): Candidates {
    const { starts, rows } = (this.#byPlace[place] ??= this.#sortedBy(place));
    return { rows, start: starts[number] ?? 0, end: starts[number + 1] ?? 0 };
  }

  #sortedBy(place: number): RowsByTerm {
    const column = columnOf(this.#rows, place);
    const { count } = this.#dictionary;
    return { starts: startsOf(column, count), rows: sortRows([column], count) };
  }

  #quad(row: number): Quad {
    return (this.#made[row] ??= this.#make(4 * row));
  }

  #make(at: number): Quad {
    const term = (place: number): Term => this.#dictionary.term(this.#rows[at + place] ?? 0);
    // The types of RDF/JS do not let a term of any kind be a subject; what was packed was one.
    return terms.quad(
      term(0) as Quad['subject'],
      term(1) as Quad['predicate'],
      term(2) as Quad['object'],
      term(3) as Quad['graph'],
    );
  }
}

/** No number: any term will do. */
const any = -1;

const nothing = new FoundQuads([]);

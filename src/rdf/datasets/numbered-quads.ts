import type { Dataset } from '../dataset.ts';
import { FoundQuads, type Wanted } from './found-quads.ts';
import type { NumberedRows } from '../rows/number-rows.ts';
import type { Dictionary } from './pack-terms.ts';
import { firstOrder, placeIn, sortBy, startsOf } from '../rows/sort-rows.ts';
import { terms, type Quad, type Term } from '../terms.ts';

/** Rows by the term in one of their four places: those of a term from its start to that of the next. */
export interface RowsByTerm {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/**
 * Sorts rows by the term that they have in a place.
 *
 * @param newNumbers makes room for so many numbers; the usual unless given
 */
export function rowsByTerm(
  rows: Uint32Array,
  place: number,
  count: number,
  newNumbers = (length: number): Uint32Array => new Uint32Array(length),
): RowsByTerm {
  const column = placeIn(rows, place);
  const starts = startsOf(column, count, newNumbers(count + 1));
  const order = firstOrder(rows.length / 4);
  return { starts, rows: sortBy(column, order, starts, newNumbers(order.length)) };
}

/** Which rows may have what is wanted: a part of one of the lists. */
interface Candidates {
  readonly rows: Uint32Array;
  readonly start: number;
  readonly end: number;
}

/** Terms by number, and numbers by term. */
type TermNumbers = Pick<Dictionary, 'count' | 'term' | 'numberOf'>;

interface Known {
  readonly byPlace?: readonly RowsByTerm[];
  readonly made?: readonly Quad[] | undefined;
}

/** @param made the same quads as objects; they are made anew unless given */
export function numberedDataset(
  { rows, terms: numbered, numberOf }: NumberedRows,
  made?: readonly Quad[],
): NumberedQuads {
  const term = (number: number): Term => numbered[number] as Term;
  return new NumberedQuads(rows, { count: numbered.length, term, numberOf }, { made });
}

/** Quads that become objects one by one, where somebody looks at them. What is found comes in their order. */
export class NumberedQuads implements Dataset {
  readonly size: number;
  readonly #rows: Uint32Array;
  readonly #dictionary: TermNumbers;
  /** Quads that were made, in parts that are there where one of theirs was: one list of a million takes a while to be there. */
  readonly #made: (Quad | undefined)[][] = [];
  #all: readonly Quad[] | undefined;
  readonly #byPlace: (RowsByTerm | undefined)[];

  /**
   * @param rows the numbers of four terms for each quad
   * @param dictionary of those numbers
   * @param known what somebody has already: the rows by the term in each place, or all quads as objects
   */
  constructor(rows: Uint32Array, dictionary: TermNumbers, { byPlace = [], made }: Known = {}) {
    this.size = rows.length / 4;
    this.#rows = rows;
    this.#dictionary = dictionary;
    this.#all = made;
    this.#byPlace = [...byPlace];
  }

  /** All of them, in their order. */
  quads(): readonly Quad[] {
    this.#all ??= Array.from({ length: this.size }, (_, row) => this.#quad(row));
    return this.#all;
  }

  [Symbol.iterator](): Iterator<Quad> {
    return this.quads()[Symbol.iterator]();
  }

  has({ subject, predicate, object, graph }: Quad): boolean {
    return this.match(subject, predicate, object, graph).size > 0;
  }

  match(subject?: Wanted, predicate?: Wanted, object?: Wanted, graph?: Wanted): Dataset {
    const numbers = this.#numbersOf([subject, predicate, object, graph]);
    if (numbers === undefined) return nothing;
    let fewest: Candidates | undefined;
    for (const place of fewestFirst) {
      const number = numbers[place] ?? any;
      if (number === any) continue;
      // To look through a few takes less than to sort all of them by one place more.
      if (fewest && !this.#byPlace[place] && sizeOf(fewest) <= few) continue;
      const candidates = this.#having(place, number);
      if (!fewest || sizeOf(candidates) < sizeOf(fewest)) fewest = candidates;
    }
    return fewest ? new FoundQuads(this.#among(fewest, numbers)) : this;
  }

  /** Nothing where one of the terms is in none of them: then they need not be sorted. */
  #numbersOf(wanted: readonly Wanted[]): number[] | undefined {
    const numbers: number[] = [];
    for (const term of wanted) {
      const number = term ? this.#numberOf(term) : any;
      if (number === undefined) return undefined;
      numbers.push(number);
    }
    return numbers;
  }

  /** How many quads each graph has, by name, in the order of their first coming; none of them is made for that. */
  graphSizes(): Map<string, number> {
    const sizes = new Uint32Array(this.#dictionary.count);
    const graphs: number[] = [];
    for (let at = 3; at < this.#rows.length; at += 4) {
      const graph = this.#rows[at] ?? 0;
      if (sizes[graph] === 0) graphs.push(graph);
      sizes[graph] = (sizes[graph] ?? 0) + 1;
    }
    return new Map(graphs.map((graph) => [this.#dictionary.term(graph).value, sizes[graph] ?? 0]));
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
    const { count } = this.#dictionary;
    const { starts, rows } = (this.#byPlace[place] ??= rowsByTerm(this.#rows, place, count));
    // Terms that have come to the numbers since are in none of the rows.
    return { rows, start: starts[number] ?? 0, end: starts[number + 1] ?? 0 };
  }

  #quad(row: number): Quad {
    const made = this.#all?.[row];
    if (made) return made;
    const part = (this.#made[row >> 8] ??= []);
    return (part[row & 255] ??= this.#make(4 * row));
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

/** Subject, object, graph, predicate: the place in which a term has the fewest quads comes first, mostly. */
const fewestFirst = [0, 2, 3, 1] as const;

/** So many are few. */
const few = 100;

function sizeOf({ start, end }: Candidates): number {
  return end - start;
}

/** No number: any term will do. */
const any = -1;

const nothing = new FoundQuads([]);

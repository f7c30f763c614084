import { columns, type OrderName } from './pack-quads.ts';
import type { View } from './query-data.ts';

/**
 * A quad pattern in numbers: subject, predicate, object, graph. From 0 a term; below, a variable, of which
 * -1 is the first. The graph is 0 for the default graph.
 */
export interface NumberPattern {
  readonly parts: readonly number[];
  /** Variables that stand for triple terms, and what is in those; the outer before the inner. */
  readonly triples: readonly TriplePattern[];
}

export interface TriplePattern {
  readonly variable: number;
  readonly parts: readonly number[];
}

/** Each variable's term, the first at 0. No term is 0: the default graph is the value of no variable. */
export type Binding = Uint32Array;

/** Goes through the quads that fit a pattern and what is bound already, and binds what is not. */
export class PatternCursor {
  readonly #pattern: NumberPattern;
  readonly #view: View;
  readonly #binding: Binding;
  /** Variables that this cursor has bound, to be let go. */
  readonly #bound: number[] = [];
  #order: OrderName = 'spo';
  #next = 0;
  #end = 0;
  /** The row before that fitted, as triples of several graphs come one after the other. */
  #last = -1;

  constructor(pattern: NumberPattern, view: View, binding: Binding) {
    this.#pattern = pattern;
    this.#view = view;
    this.#binding = binding;
  }

  /** Starts anew from what is bound now. @returns how many quads there are to go through: those that fit are fewer at times */
  open(): number {
    const [subject = 0, predicate = 0, object = 0] = this.#pattern.parts.map((part) =>
      this.#value(part),
    );
    this.#order = chooseOrder(subject, predicate, object);
    const values = columns[this.#order]
      .slice(0, 3)
      .map((part) => [subject, predicate, object][part] ?? 0);
    const free = values.indexOf(0);
    const prefix = free < 0 ? values : values.slice(0, free);
    const rows = this.#view.orders[this.#order];
    this.#next = search(rows, prefix, 0, 0);
    this.#end = search(rows, prefix, 1, this.#next);
    this.#last = -1;
    return (this.#end - this.#next) / 4;
  }

  /** Binds the variables to the next quad that fits; lets them go where there is none. */
  advance(): boolean {
    for (;;) {
      for (const variable of this.#bound) this.#binding[variable] = 0;
      this.#bound.length = 0;
      if (this.#next >= this.#end) return false;
      const row = this.#next;
      this.#next += 4;
      if (this.#fits(row)) {
        this.#last = row;
        return true;
      }
    }
  }

  #fits(row: number): boolean {
    const rows = this.#view.orders[this.#order];
    if (!this.#fitsGraph(row, rows[row + 3] ?? 0)) return false;
    const order = columns[this.#order];
    for (let column = 0; column < 3; column += 1) {
      if (!this.#unify(this.#pattern.parts[order[column] ?? 0] ?? 0, rows[row + column] ?? 0))
        return false;
    }
    return this.#pattern.triples.every((triple) => this.#fitsTriple(triple));
  }

  #fitsGraph(row: number, graph: number): boolean {
    const [, , , wanted = 0] = this.#pattern.parts;
    const { defaults, named } = this.#view;
    if (wanted !== 0) return named.has(graph) && this.#unify(wanted, graph);
    return (defaults === undefined || defaults.has(graph)) && !this.#isRepeat(row);
  }

  #isRepeat(row: number): boolean {
    const rows = this.#view.orders[this.#order];
    const last = this.#last;
    return (
      last >= 0 &&
      rows[row] === rows[last] &&
      rows[row + 1] === rows[last + 1] &&
      rows[row + 2] === rows[last + 2]
    );
  }

  #fitsTriple({ variable, parts }: TriplePattern): boolean {
    const inside = this.#view.dictionary.triple(this.#value(variable));
    return (
      inside !== undefined && parts.every((part, place) => this.#unify(part, inside[place] ?? 0))
    );
  }

  /** Whether a part of the pattern can be that term; a free variable becomes it. */
  #unify(part: number, term: number): boolean {
    const value = this.#value(part);
    if (value !== 0) return value === term;
    this.#binding[-part - 1] = term;
    this.#bound.push(-part - 1);
    return true;
  }

  #value(part: number): number {
    return part >= 0 ? part : (this.#binding[-part - 1] ?? 0);
  }
}

function chooseOrder(subject: number, predicate: number, object: number): OrderName {
  if (subject !== 0) return object !== 0 && predicate === 0 ? 'osp' : 'spo';
  if (predicate !== 0) return 'pos';
  return object === 0 ? 'spo' : 'osp';
}

/** The first row from `start` that begins with more than the prefix, or (with `more` 0) with no less. */
function search(rows: Uint32Array, prefix: readonly number[], more: 0 | 1, start: number): number {
  let low = start / 4;
  let high = rows.length / 4;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(rows, 4 * middle, prefix) < more) low = middle + 1;
    else high = middle;
  }
  return 4 * low;
}

function compare(rows: Uint32Array, row: number, prefix: readonly number[]): number {
  for (let column = 0; column < prefix.length; column += 1) {
    const difference = (rows[row + column] ?? 0) - (prefix[column] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** About how many solutions there will be: no pattern has fewer quads. */
export function countFitting(patterns: readonly NumberPattern[], view: View): number {
  const none = new Uint32Array(patterns.length);
  return Math.min(...patterns.map((pattern) => new PatternCursor(pattern, view, none).open()));
}

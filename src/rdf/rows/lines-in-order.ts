import { numberRows } from './number-rows.ts';
import { lastOfEach, orderRows } from './order-rows.ts';
import type { Quad, Term } from '../terms.ts';

/** How statements are written as lines. */
export interface LineSyntax {
  /**
   * What is written of a term, with all that parts it from the next one. No term's text may begin with that of another: then
   * lines are in order where their terms are.
   */
  readonly ofTerm: (term: Term) => string;
  /** The line, of what is written of its terms one after the other. */
  readonly ofTerms: (texts: string) => string;
}

/** Statements in the order of their lines, each line once. */
export interface OrderedLines {
  /** Which statement each line is of: the last of those that have it. */
  readonly order: Uint32Array;
  /** The line with a place in the order. */
  readonly line: (place: number) => string;
}

/**
 * Puts statements in the order in which their lines would be sorted. The texts of their terms are sorted instead, which are fewer
 * and shorter; statements then follow by counting.
 */
export function linesInOrder(quads: readonly Quad[], syntax: LineSyntax): OrderedLines {
  const numbered = numberRows(quads);
  const { rows, terms } = numbered;
  const ordered = orderRows(numbered, syntax.ofTerm);
  const own = lastOfEach(ordered).map((place) => ordered.order[place] ?? 0);
  const texts = new Array<string | undefined>(terms.length);
  const text = (at: number): string => {
    const number = rows[at] ?? 0;
    return (texts[number] ??= syntax.ofTerm(terms[number] as Term));
  };
  const line = (place: number): string => {
    const at = 4 * (own[place] ?? 0);
    return syntax.ofTerms(text(at) + text(at + 1) + text(at + 2) + text(at + 3));
  };
  return { order: own, line };
}

import type { Run } from '../run/run.ts';
import type { Reach } from './reach.ts';
import { newQuadReader, type GraphId } from './relation.ts';
import { TermSet } from './term-set.ts';

/** The ends of a path as far as they are known: 0 for any term. */
export interface Ends {
  readonly from: number;
  readonly to: number;
  readonly graph: GraphId;
  /** Whether an end is a term of the pattern: a path of no step is one wherever that is (SPARQL 1.1 Query §18.4, ZeroLengthPath). */
  readonly hasTerm: boolean;
  /** Whether both ends are the same variable. */
  readonly isLoop: boolean;
}

type SeePair = (from: number, to: number) => void;

/** The pairs of terms that a repeating path connects, each once. */
export class PathPairs {
  readonly #reach: Reach;
  readonly #run: Run;
  readonly #read: ReturnType<typeof newQuadReader>;
  #seen: TermSet | undefined;

  constructor(reach: Reach, run: Run) {
    this.#reach = reach;
    this.#run = run;
    this.#read = newQuadReader(run);
  }

  /** Where to search from: a known end, or each term of the graph that has a pair. */
  origins({ from, to, graph }: Ends): readonly number[] {
    if (from !== 0 || to !== 0) return [from];
    const seen = (this.#seen ??= new TermSet(this.#run));
    seen.clear();
    const found: number[] = [];
    const see = (term: number): void => {
      if (seen.add(term)) found.push(term);
    };
    if (!this.#reach.isZeroEnough) this.#reach.starts(graph, see);
    else {
      this.#read([0, 0, 0], graph, (subject, object) => {
        see(subject);
        see(object);
      });
    }
    return found;
  }

  /** The pairs from an origin, or to the known end where there is none. */
  pairs(ends: Ends, see: SeePair): void {
    const { from, to, graph, hasTerm, isLoop } = ends;
    const { forward, backward, connects, isZeroEnough: isZero } = this.#reach;
    const start = from === 0 ? to : from;
    // A path within may be one of no step too, so that this holds whatever the outer one asks for.
    if (!hasTerm && !this.#isNode(start, graph)) return;
    if (isLoop || (from !== 0 && to !== 0)) {
      const end = isLoop ? start : to;
      const isSame = start === end && isZero;
      if (isSame || connects(start, end, graph)) see(start, end);
      return;
    }
    if (isZero) see(start, start);
    const isOther = (term: number): boolean => !isZero || term !== start;
    if (from !== 0) {
      forward(from, graph, (term) => {
        if (isOther(term)) see(from, term);
      });
    } else {
      backward(to, graph, (term) => {
        if (isOther(term)) see(term, to);
      });
    }
  }

  /** Whether a term is a subject or an object of a graph. */
  #isNode(term: number, graph: GraphId): boolean {
    let quads = 0;
    const see = (): void => {
      quads += 1;
    };
    this.#read([term, 0, 0], graph, see);
    if (quads === 0) this.#read([0, 0, term], graph, see);
    return quads > 0;
  }
}

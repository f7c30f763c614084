import type { Run } from '../run/run.ts';
import type { GraphId, Relation } from './relation.ts';
import { TermSet } from './term-set.ts';

/** Whether steps lead from one term to another: a search from both ends, the smaller frontier first. */
export function newConnection(
  step: Relation,
  isOneMost: boolean,
  run: Run,
): (from: number, to: number, graph: GraphId) => boolean {
  let sides: readonly [Side, Side] | undefined;
  return (from, to, graph) => {
    sides ??= [new Side(run), new Side(run)];
    const [ahead, behind] = sides;
    // The first step is taken at once: a term that leads back to itself must leave it before.
    ahead.start();
    if (
      ahead.step(
        [from],
        (term, see) => {
          step.forward(term, graph, see);
        },
        (found) => found === to,
      )
    )
      return true;
    if (isOneMost) return false;
    behind.start(to);
    while (ahead.frontier.length > 0 && behind.frontier.length > 0) {
      run.control.check();
      const isAhead = ahead.frontier.length <= behind.frontier.length;
      const [side, other] = isAhead ? [ahead, behind] : [behind, ahead];
      const move = isAhead ? step.forward : step.backward;
      const isMet = side.step(
        side.frontier,
        (term, see) => {
          move(term, graph, see);
        },
        (found) => other.reached.has(found),
      );
      if (isMet) return true;
    }
    return false;
  };
}

/** What has been reached from one end. */
class Side {
  readonly reached: TermSet;
  frontier: readonly number[] = [];

  constructor(run: Run) {
    this.reached = new TermSet(run);
  }

  start(...terms: readonly number[]): void {
    this.reached.clear();
    this.frontier = terms;
    for (const term of terms) this.reached.add(term);
  }

  /** Moves on from some terms. @returns whether what was sought is among those reached now */
  step(
    from: readonly number[],
    next: (term: number, see: (found: number) => void) => void,
    isSought: (found: number) => boolean,
  ): boolean {
    const following: number[] = [];
    for (const term of from) {
      next(term, (found) => {
        if (this.reached.add(found)) following.push(found);
      });
    }
    this.frontier = following;
    return following.some(isSought);
  }
}

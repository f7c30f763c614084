import type { QueryTarget } from '../../store/servers/query-target.ts';
import type { Answer, Question } from '../question/query-engine.ts';

/** A question about one of the datasets. */
export interface DatasetQuestion {
  readonly dataset: number;
  readonly question: Question;
  /** Where it can be asked when its turn comes, if it is in a store. */
  readonly targets?: () => readonly QueryTarget[] | undefined;
}

/** One thread that answers questions, one at a time, and is ended where it does not. */
export interface QueryThread {
  /** Whether it came so far as to be able to answer. */
  readonly started: Promise<boolean>;
  readonly isAlive: () => boolean;
  /** Never rejects. After some answers the thread is dead. */
  readonly ask: (question: DatasetQuestion, signal: AbortSignal | undefined) => Promise<Answer>;
  readonly end: () => void;
}

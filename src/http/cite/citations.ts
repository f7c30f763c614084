import type { Citation, ForgottenCitation } from '../../archive/citations/citation.ts';
import type { AnswerComparison, Digest } from '../../query/citations/compare-answers.ts';
import type { Answered } from '../../query/question/query-engine.ts';

/** Answers that were cited, as routes ask for them. */
export interface Citations {
  readonly find: (id: string) => Promise<Citation | ForgottenCitation | undefined>;
  /** Keeps a citation, unless one with the same name is there, which is told then; nothing where there is no room. */
  readonly keep: (citation: Citation) => Promise<Keeping | undefined>;
  /** What an answer is known again by; the engine must have been asked for `countedFormats`. */
  readonly digest: (answer: Answered, isOrdered: boolean) => Promise<Digested>;
  /** Two answers beside each other. */
  readonly compare: (
    before: Answered,
    after: Answered,
    isOrdered: boolean,
  ) => Promise<AnswerComparison | 'busy' | 'too-large'>;
}

export interface Keeping {
  readonly citation: Citation | ForgottenCitation;
  readonly isNew: boolean;
}

/** A digest; or that nameless nodes cannot be told apart, that too many wait, or that the answer is too large to count. */
export type Digested = Digest | 'ambiguous' | 'busy' | 'too-large';

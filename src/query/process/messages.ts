import type { Style } from '../../serialise/serialise.ts';
import type { IndexFile } from '../index-files/index-files.ts';
import type { Answer, QueryLimits, Question } from '../question/query-engine.ts';
import type { StopReason } from '../question/stop-flag.ts';
import type { ServiceRules } from '../federation/service-rules.ts';
import type { QueryTarget } from '../../store/servers/query-target.ts';

/** What every answer keeps to, whatever the data. */
export interface AnswerRules {
  readonly limits: Pick<
    QueryLimits,
    'seconds' | 'answerMegabytes' | 'memoryMegabytes' | 'textCharacters'
  >;
  readonly services: ServiceRules;
  /** What stores are spoken to with, where they ask for that. */
  readonly storeAuthorization?: string | undefined;
}

/** How a dataset is asked and answered. */
export interface DatasetStyle {
  /** What relative IRIs in a query resolve against. */
  readonly baseIri: string;
  readonly style: Style;
}

/** What must be known of data to ask a store about it. */
export interface StoreData {
  readonly namedGraphs: readonly string[];
  /** Language tags as the data writes them. */
  readonly languages: readonly string[];
}

/** Where a dataset is: in a file here, or in a store. */
export type DatasetPlace = { readonly file: IndexFile } | { readonly store: StoreData };

/** Where threads of a process report. */
export interface Meeting {
  /** A path for sockets of this machine. */
  readonly path: string;
  /** What only they know. */
  readonly token: string;
}

/** What the site tells its query process. */
export type Order =
  /** First of all. */
  | { readonly kind: 'begin'; readonly rules: AnswerRules; readonly meeting: Meeting }
  | (DatasetStyle & DatasetPlace & { readonly kind: 'open'; readonly dataset: number })
  | { readonly kind: 'close'; readonly dataset: number }
  | { readonly kind: 'start'; readonly thread: number }
  | { readonly kind: 'end'; readonly thread: number }
  | {
      readonly kind: 'stop';
      readonly thread: number;
      readonly query: number;
      readonly reason: StopReason;
    };

/** What the query process tells the site. */
export type Report =
  | { readonly kind: 'opened'; readonly dataset: number }
  | { readonly kind: 'unusable'; readonly dataset: number; readonly reason: string }
  | {
      readonly kind: 'ended';
      readonly thread: number;
      readonly reason: string;
      readonly isOutOfMemory: boolean;
    };

/** The first that a thread says over its own connection: it can answer. */
export interface Hello {
  readonly token: string;
  readonly thread: number;
}

/** One question at a time goes to a thread. */
export interface QuestionMessage {
  /** Above zero, and another one than that of the question before. */
  readonly query: number;
  readonly dataset: number;
  readonly question: Question;
  /** Where a dataset in a store can be asked now. */
  readonly targets?: readonly QueryTarget[];
}

/** The answer; the body of one that has one comes as bytes after it. */
export type AnswerHead = DistributiveOmit<Answer, 'body'>;

type DistributiveOmit<Union, Key extends string> = Union extends unknown ? Omit<Union, Key> : never;

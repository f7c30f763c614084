import type { FormatName } from '../../rdf/syntaxes/formats.ts';
import type { Text } from '../../site/text.ts';
import type { ResultFormatName } from '../../rdf/syntaxes/result-formats.ts';
import type { Plan } from './explanation.ts';

/** Answers SPARQL queries over a fixed dataset. All that the steps after this one know about an engine. */
export interface QueryEngine {
  /** Whether a query would be answered now: the data is loaded and has answered an ASK. */
  readonly isReady: () => boolean;
  /**
   * Never rejects: what can go wrong is an outcome. Aborting ends the work.
   *
   * @param client who asks, where that is known: clients take turns
   */
  readonly run: (question: Question, signal?: AbortSignal, client?: string) => Promise<Answer>;
  /** How busy it is, and how its threads have fared since it started. */
  readonly state: () => EngineState;
  /** Ends everything that was started; questions still waiting are answered `busy`. */
  readonly close: () => Promise<void>;
}

export interface EngineState {
  /** Questions in the queue. */
  readonly waiting: number;
  /** Questions being answered. */
  readonly running: number;
  readonly threadsStarted: number;
  /** Threads that ended, by the reason: most took a query with them. */
  readonly threadsEnded: Readonly<Record<ThreadEnd, number>>;
  readonly processesStarted: number;
  /** Processes that ended unasked, each with all its threads. */
  readonly processesLost: number;
}

/** Why a thread ended. Closing the engine is none of these. */
export type ThreadEnd = 'timed-out' | 'aborted' | 'out-of-memory' | 'process-lost' | 'error';

export interface Question {
  readonly query: string;
  /** Graphs that the protocol names. With any of either kind, FROM and FROM NAMED do not count (SPARQL 1.1 Protocol §2.1.4). */
  readonly defaultGraphs: readonly string[];
  readonly namedGraphs: readonly string[];
  readonly formats: AcceptedFormats;
  /** What variables have as their values before the query begins, by name. */
  readonly values?: Readonly<Record<string, BoundValue>>;
  /** Whether its plan is wanted instead of its answer: EXPLAIN. The formats do not count then. */
  readonly isExplained?: boolean;
}

/** A term as plain data, which processes can hand to each other: an IRI, or a literal. */
export type BoundValue =
  { readonly iri: string } | { readonly text: string; readonly datatype: string };

/** The best syntax for the asker, by form of query; none where the asker accepts none. */
export interface AcceptedFormats {
  readonly select?: ResultFormatName | undefined;
  readonly ask?: ResultFormatName | undefined;
  /** For CONSTRUCT and DESCRIBE. */
  readonly graph?: FormatName | undefined;
}

export interface QueryLimits {
  /** How long a query may take. */
  readonly seconds: number;
  /** How long it may wait for its turn before that. */
  readonly waitSeconds: number;
  /** Memory of one query; the data is beside that, once for all. */
  readonly memoryMegabytes: number;
  /** Characters of the longest text that an expression may make. */
  readonly textCharacters: number;
  readonly answerMegabytes: number;
  /** Questions that may wait for a free thread. */
  readonly waiting: number;
  /** Questions that one client may have under way, waiting ones included. */
  readonly perClient: number;
  /** How long one call of SERVICE may take, how many rows it may bring, and in how much text. */
  readonly serviceSeconds: number;
  readonly serviceRows: number;
  readonly serviceMegabytes: number;
}

export type QueryKind = 'select' | 'ask' | 'construct' | 'describe';

export type Answer =
  | Answered
  | Explained
  | Malformed
  | Refused
  | { readonly outcome: 'not-acceptable'; readonly kind: QueryKind }
  /** The syntax asked for cannot carry this result; another can. */
  | {
      readonly outcome: 'impossible';
      readonly format: ResultFormatName | FormatName;
      readonly reason: Text;
    }
  | { readonly outcome: 'timed-out'; readonly seconds: number }
  | {
      readonly outcome: 'too-large';
      readonly what: 'answer' | 'memory';
      readonly megabytes: number;
    }
  /** Too many questions at once, or no thread is ready: worth asking again soon. */
  | { readonly outcome: 'busy' }
  /** The same client has that many questions under way already. */
  | { readonly outcome: 'crowded'; readonly questions: number }
  | { readonly outcome: 'aborted' }
  /** What ran the query ended with all that it was doing: worth asking again, if this query did not do it. */
  | { readonly outcome: 'lost' }
  /** An endpoint that the query asks by SERVICE gave nothing that can be used. */
  | { readonly outcome: 'service-failed'; readonly service: string; readonly reason: Text }
  | { readonly outcome: 'failed'; readonly reason: Text };

export interface Answered {
  readonly outcome: 'answered';
  readonly kind: QueryKind;
  readonly format: ResultFormatName | FormatName;
  /** Text in UTF-8, or a workbook. */
  readonly body: Buffer;
  /** How long it took; nothing where the answer was there already. */
  readonly timings?: Timings;
}

/** How a query was answered. It was evaluated to its end, and what it found was let go. */
export interface Explained {
  readonly outcome: 'explained';
  readonly kind: QueryKind;
  readonly plan: Plan;
  readonly timings?: Timings;
}

/** Milliseconds. Rows are written as they are found: evaluating is the rest of that time. */
export interface Timings {
  readonly queue?: number;
  readonly parse?: number;
  readonly evaluate?: number;
  readonly serialise?: number;
}

/** Not SPARQL. */
export interface Malformed {
  readonly outcome: 'malformed';
  readonly reason: Text;
  readonly place?: QueryPosition;
  /** How to mend it, where we can tell. */
  /** What does not fit where it stands, and what could have come instead. */
  readonly token?: string;
  readonly expected?: Text;
  readonly hint?: Text;
}

/** SPARQL, but nothing we do: it would change the data, ask other servers, or go deeper than we can follow. */
export interface Refused {
  readonly outcome: 'refused';
  readonly feature: 'update' | 'service' | 'graph' | 'nesting';
  readonly reason: Text;
  readonly place?: QueryPosition;
}

/** Where in the query. */
export interface QueryPosition {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units, as editors count. */
  readonly column: number;
  /** The line, and below it a caret under the column. */
  readonly excerpt: string;
}

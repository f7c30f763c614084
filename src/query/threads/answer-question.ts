import { MemoryExceeded } from '../evaluator/rows/control.ts';
import { ServiceFailure } from '../federation/service-failure.ts';
import type { ChosenGraphs } from '../index/query-data.ts';
import type { AnswerRules } from '../process/messages.ts';
import type { OpenDataset } from '../process/thread-messages.ts';
import type { Answer, QueryKind, Question } from '../question/query-engine.ts';
import { QueryStopped, throwIfStopped } from '../question/stop-flag.ts';
import { AnswerTooLarge } from '../results/bounded-text.ts';
import type { Evaluate } from '../results/result.ts';
import { Unwritable } from '../results/row-writer.ts';
import { chooseWriter, type AnswerWriter } from '../results/write-answer.ts';
import { withValues } from '../prebinding/bind-values.ts';
import { refusedNesting } from '../syntax/check-query.ts';
import { explainSyntax, isMistake } from '../syntax/mistakes/explain-syntax.ts';
import { newQueryParser } from '../syntax/parse-query.ts';
import { isStackOverflow } from '../syntax/stack-overflow.ts';
import { rememberTemplates } from '../templates/remember-templates.ts';
import { failedBecause } from '../question/failed.ts';
import { StoreFailure } from '../../store/servers/store-failure.ts';
import type { QueryTarget } from '../../store/servers/query-target.ts';
import { newSources, type Source } from './open-source.ts';

/**
 * Answers one question at a time about a dataset. Never rejects.
 *
 * @param targets where a dataset in a store can be asked now
 */
export type AnswerQuestion = (
  question: Question,
  targets?: readonly QueryTarget[],
) => Promise<Answer>;

/**
 * What a thread answers with: one evaluator, however many datasets it opens.
 *
 * @param flag ends the query that runs; limits that no query looks at are kept from outside
 */
export function newAnswerer(
  rules: AnswerRules,
  flag: Int32Array,
): (dataset: OpenDataset) => AnswerQuestion {
  const { answerMegabytes } = rules.limits;
  const openSource = newSources(rules, flag);
  return (dataset) => {
    const { baseIri, style } = dataset;
    const source = openSource(dataset);
    const read = newQueryParser({ ...source, baseIri, prefixes: style.prefixes });
    const parse = rememberTemplates(read, baseIri);
    return async (question, targets = []) => {
      const start = performance.now();
      const parsed = withValues(parse(question.query, graphsOf(question)), question);
      const evaluation = performance.now();
      if (parsed.outcome !== 'parsed') return parsed;
      const refused = source.refuse(parsed, targets);
      if (refused) return refused;
      const { kind } = parsed;
      const asked = { kind, query: question.query, parse: evaluation - start };
      if (question.isExplained) {
        return explained(() => source.explain(parsed), asked, { rules, flag });
      }
      const writer = chooseWriter(kind, question.formats, { style, answerMegabytes });
      if (!writer) return { outcome: 'not-acceptable', kind };
      return written(() => source.evaluate(parsed, targets), writer, asked, { rules, flag });
    };
  };
}

/** What was found, in the writer's syntax, or why there is no answer. */
async function written(
  evaluate: () => ReturnType<Evaluate>,
  writer: AnswerWriter,
  { kind, query, parse }: Asked,
  { rules, flag }: Thread,
): Promise<Answer> {
  const { format } = writer;
  const start = performance.now();
  try {
    const { body, serialise } = await writer.write(await evaluate());
    // What was stopped on the way may look whole.
    throwIfStopped(flag);
    const timings = { parse, evaluate: performance.now() - start - serialise, serialise };
    return {
      outcome: 'answered',
      kind,
      format,
      body: typeof body === 'string' ? Buffer.from(body) : body,
      timings,
    };
  } catch (error) {
    if (error instanceof Unwritable) return { outcome: 'impossible', format, reason: error.reason };
    return explainFailure(error, query, rules);
  }
}

interface Thread {
  readonly rules: AnswerRules;
  readonly flag: Int32Array;
}

interface Asked {
  readonly kind: QueryKind;
  readonly query: string;
  /** Milliseconds of parsing. */
  readonly parse: number;
}

/** A plan as an answer, or why there is none. */
async function explained(
  tell: () => ReturnType<Source['explain']>,
  { kind, query, parse }: Asked,
  { rules, flag }: Thread,
): Promise<Answer> {
  const start = performance.now();
  try {
    const plan = await tell();
    throwIfStopped(flag);
    const timings = { parse, evaluate: performance.now() - start };
    return { outcome: 'explained', kind, plan, timings };
  } catch (error) {
    return explainFailure(error, query, rules);
  }
}

function graphsOf({ defaultGraphs, namedGraphs }: Question): ChosenGraphs | undefined {
  if (defaultGraphs.length + namedGraphs.length === 0) return undefined;
  return { defaults: defaultGraphs, named: namedGraphs };
}

function explainFailure(error: unknown, query: string, { limits }: AnswerRules): Answer {
  if (error instanceof QueryStopped) {
    const { reason } = error;
    return reason === 'aborted'
      ? { outcome: reason }
      : { outcome: reason, seconds: limits.seconds };
  }
  if (error instanceof AnswerTooLarge) {
    return { outcome: 'too-large', what: 'answer', megabytes: limits.answerMegabytes };
  }
  if (error instanceof MemoryExceeded) {
    return { outcome: 'too-large', what: 'memory', megabytes: limits.memoryMegabytes };
  }
  if (isStackOverflow(error)) return refusedNesting;
  if (error instanceof ServiceFailure) {
    return { outcome: 'service-failed', service: error.service, reason: error.reason };
  }
  if (error instanceof StoreFailure) return storeFailed(error);
  // The engine finds some mistakes that the parser lets through.
  if (isMistake(error)) return explainSyntax(query, error);
  return failedBecause(error);
}

/** A store that is not there may be there soon; one that says no says so again. */
function storeFailed(failure: StoreFailure): Answer {
  return failure.isOfTheServer() ? { outcome: 'lost' } : failedBecause(refusedByStore(failure));
}

/** Addresses of servers are nobody's business out there. */
function refusedByStore({ status }: StoreFailure): Error {
  return new Error(`the store answered with status ${status}`);
}

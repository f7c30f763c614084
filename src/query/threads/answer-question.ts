import { newLazyComunica } from '../comunica/lazy.ts';
import { MemoryExceeded, type Budget } from '../evaluator/rows/control.ts';
import { newEvaluator } from '../evaluator/evaluate.ts';
import { whatIsNotDone } from '../evaluator/can-evaluate.ts';
import { ServiceFailure } from '../federation/service-failure.ts';
import { openData, type ChosenGraphs } from '../index/query-data.ts';
import type { AnswerRules } from '../process/messages.ts';
import type { OpenDataset } from '../process/thread-messages.ts';
import type { Answer, Question } from '../question/query-engine.ts';
import { QueryStopped, throwIfStopped } from '../question/stop-flag.ts';
import type { Evaluate } from '../results/result.ts';
import { AnswerTooLarge } from '../results/bounded-text.ts';
import { Unwritable } from '../results/row-writer.ts';
import { chooseWriter } from '../results/write-answer.ts';
import { refusedNesting } from '../syntax/check-query.ts';
import { explainSyntax, isMistake } from '../syntax/explain-syntax.ts';
import { newQueryParser } from '../syntax/parse-query.ts';
import { isStackOverflow } from '../syntax/stack-overflow.ts';
import { rememberTemplates } from '../templates/remember-templates.ts';
import { failedBecause } from '../question/failed.ts';

/** Answers one question at a time about a dataset. Never rejects. */
export type AnswerQuestion = (question: Question) => Promise<Answer>;

/**
 * What a thread answers with: one evaluator, however many datasets it opens.
 *
 * @param flag ends the query that runs; limits that no query looks at are kept from outside
 */
export function newAnswerer(
  rules: AnswerRules,
  flag: Int32Array,
): (dataset: OpenDataset) => AnswerQuestion {
  const { limits, services } = rules;
  const { answerMegabytes } = limits;
  const evaluate = chooseEvaluator(rules, flag);
  return ({ quads, baseIri, style }) => {
    const data = openData(quads);
    const read = newQueryParser({ ...data, baseIri, services, prefixes: style.prefixes });
    const parse = rememberTemplates(read, baseIri);
    return async (question) => {
      const start = performance.now();
      const parsed = parse(question.query, graphsOf(question));
      const evaluation = performance.now();
      if (parsed.outcome !== 'parsed') return parsed;
      const { kind, graphs } = parsed;
      const writer = chooseWriter(kind, question.formats, { style, answerMegabytes });
      if (!writer) return { outcome: 'not-acceptable', kind };
      const { format } = writer;
      try {
        const result = await evaluate(parsed, graphs ? data.choose(graphs) : data.whole);
        const { body, serialise } = await writer.write(result);
        // What was stopped on the way may look whole.
        throwIfStopped(flag);
        const timings = {
          parse: evaluation - start,
          evaluate: performance.now() - evaluation - serialise,
          serialise,
        };
        return { outcome: 'answered', kind, format, body: Buffer.from(body), timings };
      } catch (error) {
        if (error instanceof Unwritable) {
          return { outcome: 'impossible', format, reason: error.reason };
        }
        return explainFailure(error, question.query, rules);
      }
    };
  };
}

/** Our own evaluator; Comunica for what that does not do. */
function chooseEvaluator({ limits, services }: AnswerRules, flag: Int32Array): Evaluate {
  const budget = { ...budgetOf(limits), flag };
  const { evaluate } = newEvaluator(budget);
  const comunica = newLazyComunica(services, budget);
  return (query, view) =>
    whatIsNotDone(query.operation) === undefined ? evaluate(query, view) : comunica(query, view);
}

const bytesPerMegabyte = 1_000_000;

/** No text is worth more of a query's memory: several are held at once, and each may be copied. */
const bytesPerCharacter = 32;

/** Half of a thread's memory: what the query holds is counted, what its rows and texts pass through is not. */
function budgetOf({ memoryMegabytes, textCharacters }: AnswerRules['limits']): Budget {
  const memoryBytes = (memoryMegabytes * bytesPerMegabyte) / 2;
  return {
    memoryBytes,
    textCharacters: Math.min(textCharacters, memoryBytes / bytesPerCharacter),
  };
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
  // The engine finds some mistakes that the parser lets through.
  if (isMistake(error)) return explainSyntax(query, error);
  return failedBecause(error);
}

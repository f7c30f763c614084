import { AnswerTooLarge } from '../results/bounded-text.ts';
import { refusedNesting } from '../syntax/check-query.ts';
import { newEvaluator as newComunicaEvaluator } from '../comunica/evaluate.ts';
import { MemoryExceeded, QueryStopped, type Budget } from '../evaluator/rows/control.ts';
import { newEvaluator } from '../evaluator/evaluate.ts';
import { whatIsNotDone } from '../evaluator/can-evaluate.ts';
import { explainSyntax, isMistake } from '../syntax/explain-syntax.ts';
import { failedBecause } from './failed.ts';
import type { Setup } from './messages.ts';
import { newQueryParser } from '../syntax/parse-query.ts';
import { openData, type ChosenGraphs } from '../index/query-data.ts';
import type { Answer, Question } from '../question/query-engine.ts';
import type { Evaluate } from '../results/result.ts';
import { Unwritable } from '../results/row-writer.ts';
import { ServiceFailure } from '../federation/service-failure.ts';
import { isStackOverflow } from '../syntax/stack-overflow.ts';
import { chooseWriter } from '../results/write-answer.ts';

/** Loads the data; what comes back answers one question at a time. Limits in time and memory are kept from outside. */
export function newAnswerer(setup: Setup): (question: Question) => Promise<Answer> {
  const data = openData(setup.quads);
  const { baseIri, services } = setup;
  const parse = newQueryParser({ ...data, baseIri, services, prefixes: setup.style.prefixes });
  const evaluate = chooseEvaluator(setup);
  return async (question) => {
    const start = performance.now();
    const parsed = parse(question.query, graphsOf(question));
    const evaluation = performance.now();
    if (parsed.outcome !== 'parsed') return parsed;
    const { kind, graphs } = parsed;
    const writer = chooseWriter(kind, question.formats, setup);
    if (!writer) return { outcome: 'not-acceptable', kind };
    const { format } = writer;
    try {
      const result = await evaluate(parsed, graphs ? data.choose(graphs) : data.whole);
      const { body, serialise } = await writer.write(result);
      const timings = {
        parse: evaluation - start,
        evaluate: performance.now() - evaluation - serialise,
        serialise,
      };
      return { outcome: 'answered', kind, format, body, timings };
    } catch (error) {
      if (error instanceof Unwritable) {
        return { outcome: 'impossible', format, reason: error.reason };
      }
      return explainFailure(error, question.query, setup);
    }
  };
}

function graphsOf({ defaultGraphs, namedGraphs }: Question): ChosenGraphs | undefined {
  if (defaultGraphs.length + namedGraphs.length === 0) return undefined;
  return { defaults: defaultGraphs, named: namedGraphs };
}

/** Our own evaluator; Comunica for what that does not do, started when it is first needed. */
function chooseEvaluator(setup: Setup): Evaluate {
  const budget = budgetOf(setup);
  const { evaluate } = newEvaluator(budget);
  let comunica: Evaluate | undefined;
  return (query, view) => {
    if (whatIsNotDone(query.operation) === undefined) return evaluate(query, view);
    comunica ??= newComunicaEvaluator(setup.services, budget);
    return comunica(query, view);
  };
}

const bytesPerMegabyte = 1_000_000;

/** Half of a thread's memory: what the query holds is counted, what its rows and texts pass through is not. */
function budgetOf({ memoryMegabytes, flag }: Setup): Budget {
  const memoryBytes = (memoryMegabytes * bytesPerMegabyte) / 2;
  return { memoryBytes, textCharacters: memoryBytes / 32, ...(flag && { flag }) };
}

function explainFailure(
  error: unknown,
  query: string,
  { answerMegabytes, memoryMegabytes }: Setup,
): Answer {
  if (error instanceof AnswerTooLarge) {
    return { outcome: 'too-large', what: 'answer', megabytes: answerMegabytes };
  }
  if (error instanceof MemoryExceeded) {
    return { outcome: 'too-large', what: 'memory', megabytes: memoryMegabytes };
  }
  if (error instanceof QueryStopped && error.reason === 'aborted') return { outcome: 'aborted' };
  if (isStackOverflow(error)) return refusedNesting;
  if (error instanceof ServiceFailure) {
    return { outcome: 'service-failed', service: error.service, reason: error.reason };
  }
  // The engine finds some mistakes that the parser lets through.
  if (isMistake(error)) return explainSyntax(query, error);
  return failedBecause(error);
}

import { Parser } from 'n3';
import { newStopFlag } from '../../../src/query/question/stop-flag.ts';
import { newAnswerer, type AnswerQuestion } from '../../../src/query/threads/answer-question.ts';
import { defaultLimits } from '../../../src/site/settings/limits.ts';
import { packQuads } from '../../../src/query/index/pack-quads.ts';
import { newTermFactory } from '../../../src/rdf/terms.ts';
import { bodyOf, question } from '../start-engine.ts';

const baseIri = 'http://data.example/';

/** What queries are sent with: prefixes of the tests' data. */
const prologue = `
PREFIX : <${baseIri}>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
`;

export type AskRows = (query: string) => Promise<readonly string[]>;

/** An engine in this thread over TriG; it answers with the lines of CSV or N-Triples as they come, without addresses' beginnings. */
export function answerRows(trig: string): AskRows {
  const ask = newAsker(trig);
  return async (query) => {
    const body = bodyOf(await ask(question(prologue + query)));
    const lines = body.trimEnd().replaceAll(baseIri, '').split(/\r?\n/);
    return body.startsWith('<') || body.startsWith('_') ? lines : lines.slice(1);
  };
}

/** The same engine, for whole answers. */
export function newAsker(trig: string): AnswerQuestion {
  const factory = newTermFactory('t');
  const quads = new Parser({ format: 'application/trig', baseIRI: baseIri, factory }).parse(
    prologue.replaceAll(/PREFIX (.*)/g, '@prefix $1 .') + trig,
  );
  const services = { allowed: [], onLoopback: false, seconds: 0, rows: 0, megabytes: 0 };
  const open = newAnswerer({ limits: defaultLimits, services }, newStopFlag());
  return open({ dataset: 1, quads: packQuads(quads), baseIri, style: { prefixes: {} } });
}

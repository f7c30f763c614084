import { terms, type Quad } from '../../rdf/terms.ts';
import type { Text } from '../../site/text.ts';
import type {
  AskedGraphs,
  Bindings,
  OpenGraphs,
  PreparedQuery,
  QueryAnswer,
  ShapeQuery,
} from '../../validate/shapes/sparql/ask.ts';
import { newEvaluator } from '../evaluator/evaluate.ts';
import { MemoryExceeded } from '../evaluator/rows/control.ts';
import { packQuads } from '../index/pack-quads.ts';
import { openData, type View } from '../index/query-data.ts';
import { QueryStopped } from '../question/stop-flag.ts';
import type { Evaluate } from '../results/result.ts';
import { newQueryParser, type ParseQuery } from '../syntax/parse-query.ts';
import type { ParsedQuery } from '../syntax/translate-query.ts';
import { checkPrebinding } from './check-prebinding.ts';
import { substitute } from './substitute.ts';

/** What the queries of shapes may use, each: memory in bytes, and the longest text in characters. */
const budget = { memoryBytes: 256_000_000, textCharacters: 10_000_000 };

/** How many rows one query may find for one node: more are a product of what was not joined, and no findings. */
const mostRows = 1_000_000;

/**
 * Lends our engine to shapes that ask in SPARQL (SHACL §5.3): nothing is fetched, and relative IRIs are of the base.
 *
 * @param mostMilliseconds how long one query may take, over all the nodes that it is asked for together
 */
export function newOpenGraphs(baseIri: string, mostMilliseconds = 30_000): OpenGraphs {
  return (graphs) => {
    const data = openData(pack(graphs));
    const parse = newQueryParser({ ...data, baseIri, services: { allowed: [] } });
    const clock = { end: Infinity };
    const { evaluate } = newEvaluator({ ...budget, deadline: () => clock.end });
    const engine = { parse, evaluate, view: data.whole, clock, mostMilliseconds };
    return (query) => prepare(query, engine);
  };
}

/** The data in its own graphs, which together are the default graph; the shapes beside it. */
function pack({ data, shapes, shapesGraph }: AskedGraphs): ReturnType<typeof packQuads> {
  const beside = shapes.map(({ subject, predicate, object }): Quad =>
    terms.quad(subject, predicate, object, shapesGraph),
  );
  return packQuads(data, beside);
}

interface Engine {
  readonly parse: ParseQuery;
  readonly evaluate: Evaluate;
  readonly view: View;
  /** When the query that is begun next has to end. */
  readonly clock: { end: number };
  readonly mostMilliseconds: number;
}

function prepare({ text, form, prebound }: ShapeQuery, engine: Engine): PreparedQuery {
  const parsed = engine.parse(text, undefined);
  if (parsed.outcome !== 'parsed') return { outcome: 'refused', reason: parsed.reason };
  if (parsed.kind !== form) return { outcome: 'refused', reason: otherForm(form) };
  const mistake = checkPrebinding(parsed.operation, prebound);
  if (mistake !== undefined) return { outcome: 'refused', reason: mistake };
  let spent = 0;
  return {
    outcome: 'prepared',
    ask: async (bindings) => {
      const start = performance.now();
      engine.clock.end = start + engine.mostMilliseconds - spent;
      const answer = await ask(parsed, bindings, engine);
      spent += performance.now() - start;
      return answer;
    },
  };
}

async function ask(parsed: ParsedQuery, bindings: Bindings, engine: Engine): Promise<QueryAnswer> {
  const operation = substitute(parsed.operation, bindings);
  try {
    const result = await engine.evaluate({ ...parsed, operation }, engine.view);
    if (result.kind === 'boolean') {
      return { outcome: 'answered', rows: result.answer ? [{}] : [] };
    }
    const rows: Bindings[] = [];
    if (result.kind === 'quads') return { outcome: 'answered', rows };
    for await (const row of result.rows) {
      if (rows.length === mostRows) return { outcome: 'failed', reason: tooMany };
      const values = result.variables.flatMap((name, place) => {
        const term = row[place];
        return term ? [[name, term] as const] : [];
      });
      rows.push({ ...bindings, ...Object.fromEntries(values) });
    }
    return { outcome: 'answered', rows };
  } catch (error) {
    return { outcome: 'failed', reason: reasonOf(error) };
  }
}

function otherForm(form: string): Text {
  const name = form.toUpperCase();
  return { sv: `frågan ska börja med ${name}.`, en: `the query must begin with ${name}.` };
}

function reasonOf(error: unknown): Text {
  if (error instanceof QueryStopped) return tooSlow;
  if (error instanceof MemoryExceeded) return tooLarge;
  const what = error instanceof Error ? error.message : String(error);
  return { sv: what, en: what };
}

const tooMany: Text = {
  sv: `frågan ger fler än ${mostRows} rader för en sak`,
  en: `the query gives more than ${mostRows} rows for one thing`,
};

const tooLarge: Text = {
  sv: 'frågan behöver mer minne än den får ta',
  en: 'the query needs more memory than it may take',
};

const tooSlow: Text = { sv: 'frågan tar för lång tid', en: 'the query takes too long' };

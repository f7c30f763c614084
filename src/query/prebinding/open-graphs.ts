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
import { packQuads } from '../index/pack-quads.ts';
import { openData, type View } from '../index/query-data.ts';
import type { Evaluate } from '../results/result.ts';
import { newQueryParser, type ParseQuery } from '../syntax/parse-query.ts';
import type { ParsedQuery } from '../syntax/translate-query.ts';
import { checkPrebinding } from './check-prebinding.ts';
import { substitute } from './substitute.ts';

/** What the queries of shapes may use, each: memory in bytes, and the longest text in characters. */
const budget = { memoryBytes: 256_000_000, textCharacters: 10_000_000 };

/** How long one query may be asked, over all its nodes together, in milliseconds. */
const mostMilliseconds = 60_000;

/** Lends our engine to shapes that ask in SPARQL (SHACL §5.3): nothing is fetched, and relative IRIs are of the base. */
export function newOpenGraphs(baseIri: string): OpenGraphs {
  return (graphs) => {
    const data = openData(pack(graphs));
    const parse = newQueryParser({ ...data, baseIri, services: { allowed: [] } });
    const { evaluate } = newEvaluator(budget);
    return (query) => prepare(query, { parse, evaluate, view: data.whole });
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
      if (spent > mostMilliseconds) return { outcome: 'failed', reason: tooSlow };
      const start = performance.now();
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
      const values = result.variables.flatMap((name, place) => {
        const term = row[place];
        return term ? [[name, term] as const] : [];
      });
      rows.push({ ...bindings, ...Object.fromEntries(values) });
    }
    return { outcome: 'answered', rows };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { outcome: 'failed', reason: { sv: what, en: what } };
  }
}

function otherForm(form: string): Text {
  const name = form.toUpperCase();
  return { sv: `frågan ska börja med ${name}.`, en: `the query must begin with ${name}.` };
}

const tooSlow: Text = { sv: 'frågan tar för lång tid', en: 'the query takes too long' };

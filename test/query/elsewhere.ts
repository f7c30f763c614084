import { newEvaluator } from '../../src/query/evaluator/evaluate.ts';
import { newControl } from '../../src/query/evaluator/rows/control.ts';
import type { QueryData } from '../../src/query/index/query-data.ts';
import { wrongResult } from '../../src/query/results/result.ts';
import { answerClauses } from '../../src/query/services/answer-clauses.ts';
import { newClauseAnswerer } from '../../src/query/services/ask-clause.ts';
import { newTermReaders } from '../../src/query/services/read-terms.ts';
import { newQueryParser } from '../../src/query/syntax/parse-query.ts';
import type { ParsedQuery } from '../../src/query/syntax/translate-query.ts';
import { terms, type Term } from '../../src/rdf/terms.ts';

export const baseIri = 'http://example.org/';
/** What parses queries that may ask an endpoint. */
export const endpoint = 'https://elsewhere.example/sparql';

export function parserOver(data: QueryData) {
  return newQueryParser({ ...data, baseIri, services: { allowed: [endpoint] } });
}

const budget = { memoryBytes: 200_000_000, textCharacters: 1_000_000 };
const { evaluate } = newEvaluator(budget);

type Rows = readonly (readonly (Term | undefined)[])[];

async function solve(query: ParsedQuery, { whole }: QueryData): Promise<Rows> {
  const result = await evaluate(query, whole);
  if (result.kind === 'boolean') return [[terms.literal(String(result.answer))]];
  if (result.kind !== 'rows') throw wrongResult(result);
  const rows: (readonly (Term | undefined)[])[] = [];
  for await (const row of result.rows) rows.push(row);
  return rows;
}

/** The rows of a query as text, in no order. */
export async function rowsOf(query: ParsedQuery, data: QueryData): Promise<readonly string[]> {
  const rows = await solve(query, data);
  return rows.map((row) => row.map((term) => (term ? written(term) : '')).join(' ')).sort();
}

/** Blank nodes are an evaluation's own. */
function written(term: Term): string {
  if (term.termType === 'BlankNode') return '_:';
  const { language = '', datatype } = term as Partial<Extract<Term, { termType: 'Literal' }>>;
  return `${JSON.stringify(term.value)}@${language}^^${datatype?.value ?? ''}`;
}

/**
 * The same, where another evaluation answers what SERVICE clauses ask, from the text that an endpoint would get.
 *
 * @param there what the endpoint has
 * @param hear is told each text
 */
export async function rowsElsewhere(
  query: ParsedQuery,
  {
    here,
    there,
    hear,
  }: {
    readonly here: QueryData;
    readonly there: QueryData;
    readonly hear: (text: string) => void;
  },
): Promise<readonly string[]> {
  const parse = parserOver(there);
  const answer = newClauseAnswerer({
    ask: async ({ query: text }) => {
      hear(text);
      const parsed = parse(text, undefined);
      if (parsed.outcome !== 'parsed') throw new Error(`An endpoint would refuse ${text}`);
      return solve(parsed, there);
    },
    mostRows: 1000,
    solve: (operation) => solve({ ...query, kind: 'select', operation }, here),
    newReader: newTermReaders(here.whole, newControl(budget)),
    baseIri,
  });
  const operation = await answerClauses(query.operation, answer);
  return rowsOf({ ...query, operation }, here);
}

import { Parser } from 'n3';
import { StoreFailure } from '../../store/servers/store-failure.ts';
import { terms, type Quad, type Term } from '../../rdf/terms.ts';
import type { QueryKind } from '../question/query-engine.ts';
import { readTerm, type JsonTerm } from '../results/read-term.ts';
import type { Result } from '../results/result.ts';

/** What a store is asked to answer in, by form of query: what terms come through unchanged. */
export const acceptedFrom: Readonly<Record<QueryKind, string>> = {
  select: 'application/sparql-results+json',
  ask: 'application/sparql-results+json',
  construct: 'application/n-triples',
  describe: 'application/n-triples',
};

type Row = Readonly<Partial<Record<string, JsonTerm>>>;

interface Answer {
  readonly boolean?: boolean;
  readonly results?: { readonly bindings: readonly Row[] };
}

/**
 * A store's whole answer as ours.
 *
 * @param variables of SELECT in the order in which we write them
 * @throws StoreFailure where it is none
 */
export function readResult(
  kind: QueryKind,
  text: string,
  { server, variables }: { readonly server: string; readonly variables: readonly string[] },
): Result {
  try {
    if (kind === 'construct' || kind === 'describe') return { kind: 'quads', quads: quadsIn(text) };
    const answer = JSON.parse(text) as Answer;
    if (typeof answer.boolean === 'boolean') return { kind: 'boolean', answer: answer.boolean };
    return { kind: 'rows', variables, rows: rowsIn(answer, variables) };
  } catch (cause) {
    throw new StoreFailure(server, 'broken', { cause });
  }
}

function quadsIn(text: string): readonly Quad[] {
  return new Parser({ format: 'application/n-triples', factory: terms }).parse(text);
}

function rowsIn(
  { results }: Answer,
  variables: readonly string[],
): readonly (readonly (Term | undefined)[])[] {
  const bindings = results?.bindings;
  if (bindings === undefined) throw new Error('There are no rows.');
  return bindings.map((row) =>
    variables.map((variable) => {
      const json = row[variable];
      return json && readTerm(json);
    }),
  );
}

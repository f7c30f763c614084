import { terms, type Term } from '../../rdf/terms.ts';
import type { Row } from '../comunica/ask-endpoint.ts';
import type { Operation } from '../syntax/algebra.ts';
import type { Known } from './answer-clauses.ts';

/** The rows of a pattern over the data here. */
export type Solve = (operation: Operation) => Promise<readonly Row[]>;

export interface KnownSolutions {
  readonly names: readonly string[];
  readonly rows: readonly Row[];
}

/** With more than these, an endpoint is asked for all that it has. */
const mostRows = 10_000;

/**
 * What the certain variables of a SERVICE clause may be bound to, each combination once.
 *
 * @returns nothing where that is not known, or would be too much to tell an endpoint
 */
export async function knownSolutions(
  certain: readonly string[],
  known: readonly Known[],
  solve: Solve,
): Promise<KnownSolutions | undefined> {
  const isShared = (name: string): boolean => certain.includes(name);
  const connected = known.filter(({ names }) => names.some(isShared));
  if (connected.length === 0) return undefined;
  const names = [...new Set(connected.flatMap((each) => each.names.filter(isShared)))];
  const variables = names.map((name) => terms.variable(name));
  const input: Operation = { type: 'join', input: connected.map(({ operation }) => operation) };
  const distinct: Operation = { type: 'distinct', input: { type: 'project', input, variables } };
  const rows = await solve({ type: 'slice', start: 0, length: mostRows + 1, input: distinct });
  // A blank node is nothing that an endpoint could know.
  return rows.length > mostRows
    ? undefined
    : { names, rows: rows.filter((row) => !row.some(hasBlank)) };
}

function hasBlank(term: Term | undefined): boolean {
  if (term?.termType !== 'Quad') return term?.termType === 'BlankNode';
  return [term.subject, term.predicate, term.object].some(hasBlank);
}

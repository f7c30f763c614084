import { terms, type Term } from '../../rdf/terms.ts';
import type { AskEndpoint, Row } from '../comunica/ask-endpoint.ts';
import { ServiceFailure } from '../federation/service-failure.ts';
import { writeQuery } from '../remote/write-query.ts';
import type { Operation, Values } from '../syntax/algebra.ts';
import { isMade } from '../syntax/tree/made-variables.ts';
import type { AnswerClause } from './answer-clauses.ts';
import { boundVariables } from './bound-variables.ts';
import { knownSolutions, type KnownSolutions, type Solve } from './known-solutions.ts';

export interface ClauseOptions {
  readonly ask: AskEndpoint;
  /** How many rows an endpoint may answer with. */
  readonly mostRows: number;
  readonly solve: Solve;
  /** Reads the terms of one answer as terms of ours. @throws MemoryExceeded */
  readonly newReader: () => (term: Term) => Term;
  /** What IRI() resolves against. */
  readonly baseIri: string;
}

type Bindings = readonly Values['bindings'][number][];

/** The solutions of a pattern, or so many of them. */
type AskPattern = (pattern: Operation, most?: number) => Promise<Bindings>;

/** So many rows of what is known are told an endpoint at once. */
const rowsAtOnce = 200;

/** Asks endpoints for the solutions of SERVICE clauses (SPARQL 1.1 Federated Query §2). */
export function newClauseAnswerer(options: ClauseOptions): AnswerClause {
  return async (clause, known) => {
    const { input, name: from, silent } = clause;
    const { certain, possible } = boundVariables(input);
    const variables = possible.filter((name) => !isMade(name));
    const given = await knownSolutions(certain, known, options.solve);
    const ask = askAbout(from.value, variables, options);
    try {
      const bindings = given
        ? await askNarrowed(input, given, { ask, mostRows: options.mostRows })
        : await ask(input);
      return {
        type: 'values',
        variables: variables.map((each) => terms.variable(each)),
        bindings,
        from,
      };
    } catch (error) {
      if (!(silent && error instanceof ServiceFailure)) throw error;
      // One solution that binds nothing (SPARQL 1.1 Federated Query §4).
      return { type: 'values', variables: [], bindings: [{}], from };
    }
  };
}

async function askNarrowed(
  pattern: Operation,
  given: KnownSolutions,
  { ask, mostRows }: { readonly ask: AskPattern; readonly mostRows: number },
): Promise<Bindings> {
  const count = given.rows.length;
  if (count > rowsAtOnce) {
    // The endpoint may have less of it than is known here.
    const most = Math.min(count, mostRows);
    const all = await ask(pattern, most);
    if (all.length < most) return all;
  }
  const bindings: Bindings[number][] = [];
  for (const part of narrowed(pattern, given)) bindings.push(...(await ask(part)));
  return bindings;
}

/** The pattern with some of what is known at a time. */
function narrowed(pattern: Operation, { names, rows }: KnownSolutions): readonly Operation[] {
  const variables = names.map((name) => terms.variable(name));
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, count) => {
    const some = rows.slice(count * rowsAtOnce, (count + 1) * rowsAtOnce);
    const bindings = some.map((row) => bindingOf(names, row));
    return { type: 'join', input: [{ type: 'values', variables, bindings }, pattern] };
  });
}

function askAbout(
  endpoint: string,
  variables: readonly string[],
  { ask, newReader, baseIri }: ClauseOptions,
): AskPattern {
  return async (pattern, most) => {
    const all = selectOf(variables, pattern);
    const operation: Operation =
      most === undefined ? all : { type: 'slice', input: all, start: 0, length: most };
    const query = writeQuery({ operation, baseIri });
    const read = newReader();
    const rows = await ask({ endpoint, query, variables });
    return rows.map((row) =>
      bindingOf(
        variables,
        row.map((term) => term && read(term)),
      ),
    );
  };
}

/** A SELECT needs a variable: one that has no value, where there is none. */
function selectOf(names: readonly string[], input: Operation): Operation {
  const variables = (names.length > 0 ? names : ['none']).map((name) => terms.variable(name));
  return { type: 'project', variables, input };
}

function bindingOf(names: readonly string[], row: Row): Values['bindings'][number] {
  return Object.fromEntries(
    names.flatMap((name, place) => {
      const term = row[place];
      return term ? [[name, term]] : [];
    }),
  );
}

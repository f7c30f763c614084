import type { View } from '../index/query-data.ts';
import type { Explanation } from '../question/explanation.ts';
import type { Evaluate, Result } from '../results/result.ts';
import type { Operation } from '../syntax/algebra.ts';
import type { ParsedQuery } from '../syntax/translate-query.ts';
import { explainNode } from './nodes/explanation.ts';
import type { PlanNode, Rows } from './nodes/plan-node.ts';
import { newPlanner } from './plan/new-planner.ts';
import { construct } from './results/construct.ts';
import { describe } from './results/describe.ts';
import { select } from './results/select.ts';
import type { Budget } from './rows/control.ts';
import type { KnownValues } from './rows/term-table.ts';
import type { Names } from './run/names.ts';
import { newRun } from './run/new-run.ts';
import type { Run } from './run/run.ts';

/** Our own evaluation of SPARQL 1.1 and 1.2 queries, all but SERVICE, over the packed index. */
export interface Evaluator {
  /** @throws MemoryExceeded and QueryStopped, as does the result while it is read */
  readonly evaluate: Evaluate;
  /**
   * EXPLAIN: runs a query to its end, and tells of its plan instead of what it found.
   *
   * @throws MemoryExceeded and QueryStopped
   */
  readonly explain: (query: ParsedQuery, view: View) => Explanation;
}

/** @param budget what each query may use; the flag may be set from another thread while one runs */
export function newEvaluator(budget: Budget): Evaluator {
  const values = new WeakMap<View['dictionary'], KnownValues>();
  const start = ({ baseIri }: ParsedQuery, view: View, isExplained: boolean): Started => {
    const known = values.get(view.dictionary) ?? new Array<undefined>(view.starts.spo.length);
    values.set(view.dictionary, known);
    return newRun({ view, values: known, budget, baseIri, isExplained });
  };
  return {
    evaluate: (query, view) => resultOf(query.operation, start(query, view, false)),
    explain: (query, view) => explain(query.operation, start(query, view, true)),
  };
}

interface Started {
  readonly run: Run;
  readonly names: Names;
}

function resultOf(operation: Operation, { run, names }: Started): Result {
  const solve = (input: Operation): Rows => rowsOf(plan(input, { run, names }), run);
  if (operation.type === 'ask') {
    return { kind: 'boolean', answer: hasRows(solve(operation.input)) };
  }
  if (operation.type === 'construct') {
    const { template, input } = operation;
    return construct(template, solve(input), { names, run });
  }
  if (operation.type === 'describe') {
    const { input } = operation;
    const quads = describe(operation, { names, run, solve: () => solve(input) });
    return { kind: 'quads', quads, areDistinct: true };
  }
  return select(solve(operation), operation, { names, run });
}

function plan(operation: Operation, { run, names }: Started): PlanNode {
  return newPlanner(run).node(operation, { names, graph: 'default' });
}

function rowsOf(node: PlanNode, { unit }: Run): Rows {
  return node.open({ rows: [unit], fixed: unit });
}

function hasRows(rows: Rows): boolean {
  for (const batch of rows) if (batch.length > 0) return true;
  return false;
}

function explain(operation: Operation, started: Started): Explanation {
  const isForm =
    operation.type === 'ask' || operation.type === 'construct' || operation.type === 'describe';
  const node = plan(isForm ? operation.input : operation, started);
  for (const batch of rowsOf(node, started.run)) {
    if (operation.type === 'ask' && batch.length > 0) break;
  }
  return explainNode(node);
}

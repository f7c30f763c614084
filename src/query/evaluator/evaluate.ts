import type { View } from '../index/query-data.ts';
import type { Evaluate, Result } from '../results/result.ts';
import type { Operation } from '../syntax/algebra.ts';
import type { Budget } from './rows/control.ts';
import { newRun } from './run/new-run.ts';
import type { Names } from './run/names.ts';
import { newPlanner } from './plan/new-planner.ts';
import type { PlanNode, Rows } from './nodes/plan-node.ts';
import { construct } from './results/construct.ts';
import { describe } from './results/describe.ts';
import { projectedVariables, termRows } from './results/select.ts';
import type { KnownValues } from './rows/term-table.ts';
import type { Run } from './run/run.ts';

/**
 * Our own evaluation of SPARQL 1.1 and 1.2 queries, all but SERVICE, over the packed index. It works on numbers of terms, a
 * batch of solutions at a time.
 *
 * @param budget what each query may use; the flag may be set from another thread while one runs
 * @returns a function that throws MemoryExceeded and QueryStopped, as does its result while it is read
 */
export function newEvaluator(budget: Budget): Evaluate {
  const values = new Map<View['dictionary'], KnownValues>();
  return ({ operation, baseIri }, view) => {
    const known = values.get(view.dictionary) ?? new Array<undefined>(view.starts.spo.length);
    values.set(view.dictionary, known);
    const started = newRun({ view, values: known, budget, baseIri, isExplained: false });
    return resultOf(operation, started);
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
    return { kind: 'quads', quads: construct(template, solve(input), { names, run }) };
  }
  if (operation.type === 'describe') {
    const { input } = operation;
    const quads = describe(operation, { names, run, solve: () => solve(input) });
    return { kind: 'quads', quads };
  }
  const variables = projectedVariables(operation);
  const slots = variables.map((variable) => names.slotOf(variable));
  return { kind: 'rows', variables, rows: termRows(solve(operation), slots, run) };
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

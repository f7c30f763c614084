import type { Operation } from '../../syntax/algebra.ts';
import type { PatternTerm } from '../operators/scans/quad-places.ts';
import type { Run } from '../run/run.ts';
import type { Names } from '../run/names.ts';
import type { Part } from '../nodes/part.ts';
import type { PlanNode } from '../nodes/plan-node.ts';

/** Where in a query an operation stands. */
export interface PlanScope {
  readonly names: Names;
  /** The active graph (SPARQL 1.1 Query §13.3): the default graph, a named one, or a variable for each named one in turn. */
  readonly graph: PatternTerm | 'default';
}

/** Turns algebra into operators. */
export interface Planner {
  readonly run: Run;
  /** The parts of a group, to be joined with other parts. */
  readonly parts: (operation: Operation, scope: PlanScope) => readonly Part[];
  /** One operator, to be evaluated apart. */
  readonly node: (operation: Operation, scope: PlanScope) => PlanNode;
}

/** How one type of operation is planned. */
export type PlanParts<Type extends Operation['type']> = (
  operation: Extract<Operation, { readonly type: Type }>,
  scope: PlanScope,
  planner: Planner,
) => readonly Part[];

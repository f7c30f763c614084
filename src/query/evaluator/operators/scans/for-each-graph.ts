import { newNode, type Input, type PlanNode, type Rows } from '../../nodes/plan-node.ts';
import { Extension, type Batch } from '../../rows/batch.ts';
import type { Run } from '../../run/run.ts';

/** A pattern in each named graph of the dataset on its own (SPARQL 1.1 Query §18.6, Graph). @param slot of the graph */
export function newForEachGraph(pattern: PlanNode, slot: number, run: Run): PlanNode {
  return newNode(
    {
      name: 'each graph',
      detail: () => '',
      certain: new Set([...pattern.certain, slot]),
      possible: new Set([...pattern.possible, slot]),
      isCorrelated: false,
      estimate: pattern.estimate,
      children: [pattern],
      open: (input) => eachGraph(input, { pattern, slot, run }),
    },
    run,
  );
}

interface PerGraph {
  readonly pattern: PlanNode;
  readonly slot: number;
  readonly run: Run;
}

function* eachGraph({ fixed }: Input, { pattern, slot, run }: PerGraph): Rows {
  for (const graph of run.namedGraphs()) {
    const start = inGraph(fixed, slot, graph);
    for (const batch of pattern.open({ rows: [start], fixed: start })) {
      yield inGraph(batch, slot, graph);
    }
  }
}

function inGraph(batch: Batch, slot: number, graph: number): Batch {
  return new Extension(batch, new Map([[slot, new Uint32Array(batch.length).fill(graph)]]));
}

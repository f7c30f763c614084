import type { Graph, Operation } from '../../syntax/algebra.ts';
import { variablesIn } from '../../values/expressions/expression.ts';
import { newExtend } from '../operators/filters/extend.ts';
import { newForEachGraph } from '../operators/scans/for-each-graph.ts';
import { newHashJoin } from '../operators/joins/hash-join.ts';
import { variablePlace } from '../operators/scans/quad-places.ts';
import { newNothing, newValues } from '../operators/joins/values.ts';
import { certainOf, newMember, newStep, type Part } from '../nodes/part.ts';
import { nodeOf } from './node-of.ts';
import { noSlots } from '../rows/slots.ts';
import type { Planner, PlanParts, PlanScope } from './planner.ts';

/**
 * GRAPH (SPARQL 1.1 Query §18.6). With a variable the pattern is evaluated in each named graph on its own, and the
 * variable bound only afterwards: nothing in the pattern sees it. Patterns do so by themselves, each with the graph as a
 * variable of its own; what groups or cuts rows is done graph by graph.
 */
export const planGraph: PlanParts<'graph'> = (operation, scope, planner) => {
  const { name, input } = operation;
  const { run } = planner;
  if (name.termType !== 'Variable') {
    const graph = run.terms.idOf(name);
    if (!run.isNamedGraph(graph)) return [newMember(newNothing(run))];
    return planner.parts(input, { ...scope, graph });
  }
  const slot = scope.names.slotOf(name.value);
  const isSeen = variablesIn(input).has(name.value);
  const own = isSeen ? scope.names.newSlot('a graph') : slot;
  const inner = { ...scope, graph: variablePlace(own) };
  const parts = withGraph(planner.parts(input, inner), inner, planner);
  const each = isByGraph(input) ? [graphByGraph(parts, own, planner)] : parts;
  return isSeen ? [...each, bindGraph({ operation, slot, own }, each, planner)] : each;
};

const byGraph: ReadonlySet<string> = new Set(['group', 'orderby', 'distinct', 'slice']);

/** Whether rows of several graphs must not come together: where they are grouped, cut, or compared with each other. */
function isByGraph(operation: Operation): boolean {
  if (byGraph.has(operation.type)) return true;
  if (operation.type === 'graph' || !('input' in operation)) return false;
  return [operation.input].flat().some(isByGraph);
}

function graphByGraph(parts: readonly Part[], slot: number, { run }: Planner): Part {
  return newMember(newHashJoin(newForEachGraph(nodeOf(parts, run), slot, run), run));
}

interface GraphVariable {
  readonly operation: Graph;
  readonly slot: number;
  readonly own: number;
}

/** The variable, bound afterwards: where the pattern binds it itself, the two are joined. */
function bindGraph(
  { operation, slot, own }: GraphVariable,
  over: readonly Part[],
  { run }: Planner,
): Part {
  const assignment = {
    slot,
    idsOf: (batch: Parameters<Parameters<typeof newExtend>[0]['idsOf']>[0]) =>
      batch.columnOrUnbound(own),
    isCertain: true,
    namesBlankNodes: false,
    reads: noSlots,
    detail: () => `graph ?${operation.name.value}`,
  };
  const node = newExtend(assignment, run);
  return newStep(node, { turn: 'ready', slots: new Set([own]), over, isLast: true });
}

/** With the names of all graphs, where the active graph is a variable and nothing binds it. */
export function withGraph(
  parts: readonly Part[],
  { graph }: PlanScope,
  { run }: Planner,
): readonly Part[] {
  if (graph === 'default' || graph >= 0) return parts;
  const slot = -1 - graph;
  if (certainOf(parts).has(slot)) return parts;
  const rows = run.namedGraphs().map((id) => [id]);
  const names = newValues({ slots: [slot], rows, detail: () => 'named graphs' }, run);
  return [newMember(names), ...parts];
}

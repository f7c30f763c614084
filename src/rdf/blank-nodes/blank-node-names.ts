import { alikeGroups, type AlikeGroup } from './alike-nodes.ts';
import { blankNodesOf } from '../quad-terms.ts';
import { terms, type Quad } from '../terms.ts';

/** Names of blank nodes by content, and the nodes that got none. */
export interface BlankNodeNames {
  readonly names: ReadonlyMap<string, string>;
  /** Nodes that are too many and too alike to tell apart within the budget (RDFC-1.0 §7.1). */
  readonly unnamed: ReadonlySet<string>;
}

/**
 * How much work may go into nodes that look alike and point at each other: the cube of how many they are is
 * what a chain of them takes. It counts steps and not seconds, so that every machine decides alike.
 */
const mostWork = 3_000_000;

/**
 * Gives blank nodes names that depend on content alone (RDF Dataset Canonicalization 1.0 §4). Nodes beyond
 * the budget do not keep others from being named.
 *
 * @param said all that have a blank node; others do not take part in the naming
 */
export async function nameBlankNodes(said: readonly Quad[]): Promise<BlankNodeNames> {
  const quads = inRdf11(said);
  const groups = alikeGroups(quads);
  const tooLarge = beyondBudget(groups);
  const names = await tryNaming(quads, groups, tooLarge);
  if (names) return { names, unnamed: tooLarge };
  // Nobody tells which of them it was, and to find out could take as long again for each.
  const alike = new Set(groups.flatMap(({ component }) => [...component]));
  return { names: (await tryNaming(quads, [], alike)) ?? new Map(), unnamed: alike };
}

/** The blank nodes that `nameBlankNodes` would leave without a name, found without naming the others. */
export async function unnameable(said: readonly Quad[]): Promise<ReadonlySet<string>> {
  const quads = inRdf11(said);
  const groups = alikeGroups(quads);
  if (groups.length === 0) return new Set();
  const alike = new Set(groups.flatMap(({ component }) => [...component]));
  return (await nameBlankNodes(quads.filter((quad) => mentions(quad, alike)))).unnamed;
}

/** The components of groups that the work does not suffice for, the largest left out first. */
function beyondBudget(groups: readonly AlikeGroup[]): Set<string> {
  const left = new Set<string>();
  let work = 0;
  for (const { size, component } of groups.toSorted((one, other) => one.size - other.size)) {
    work += size ** 3;
    if (work > mostWork) for (const node of component) left.add(node);
  }
  return left;
}

async function tryNaming(
  quads: readonly Quad[],
  groups: readonly AlikeGroup[],
  left: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string> | undefined> {
  const canonicalIdMap = new Map<string, string>();
  const named = left.size === 0 ? quads : quads.filter((quad) => !mentions(quad, left));
  const steps = groups.reduce((sum, { size }) => sum + size ** 2, 0);
  // Loaded when there are names to give: what was published before has them.
  const { canonize } = await import('rdf-canonize');
  try {
    await canonize(named, {
      algorithm: 'RDFC-1.0',
      format: 'application/n-quads',
      canonicalIdMap,
      // Each node once, and alike ones as often as a chain of them needs.
      maxDeepIterations: named.length * 3 + steps,
    });
    return canonicalIdMap;
  } catch {
    return undefined;
  }
}

function mentions(quad: Quad, nodes: ReadonlySet<string>): boolean {
  return blankNodesOf(quad).some((label) => nodes.has(label));
}

const quoted = {
  subject: terms.namedNode('urn:x-quoted:subject'),
  predicate: terms.namedNode('urn:x-quoted:predicate'),
  object: terms.namedNode('urn:x-quoted:object'),
} as const;

/**
 * RDFC-1.0 knows neither triple terms nor text directions. For naming alone each triple term is a blank node
 * with three statements, and a direction is part of the language tag.
 */
function inRdf11(quads: readonly Quad[]): readonly Quad[] {
  let count = 0;
  const flatten = (quad: Quad): readonly Quad[] => {
    const { subject, predicate, object, graph } = quad;
    if (object.termType === 'Literal' && object.direction) {
      const tagged = terms.literal(object.value, `${object.language}--${object.direction}`);
      return [terms.quad(subject, predicate, tagged, graph)];
    }
    if (object.termType !== 'Quad') return [quad];
    count += 1;
    const node = terms.blankNode(`quoted ${count}`);
    const parts = (['subject', 'predicate', 'object'] as const).flatMap((part) =>
      flatten(terms.quad(node, quoted[part], object[part], graph)),
    );
    return [terms.quad(subject, predicate, node, graph), ...parts];
  };
  return quads.flatMap(flatten);
}

import { openData } from '../../../src/query/index/query-data.ts';
import { packQuads } from '../../../src/query/index/pack-quads.ts';
import type { Filter, Operation } from '../../../src/query/syntax/algebra.ts';
import { isMade } from '../../../src/query/syntax/tree/made-variables.ts';
import { visit } from '../../../src/query/syntax/tree/walk-tree.ts';
import { terms, type Quad } from '../../../src/rdf/terms.ts';
import { endpoint, parserOver, rowsElsewhere, rowsOf } from '../elsewhere.ts';
import { randomQuads } from './random-data.ts';
import { randomQuery } from './random-query.ts';
import { Random } from './random.ts';

const service = terms.namedNode(endpoint);
const queriesOverSameData = 20;

/** A query with parts elsewhere to which something else is said than to the same query without SERVICE. */
export interface Difference {
  readonly seed: number;
  readonly query: string;
  readonly asked: readonly string[];
  readonly whole: readonly string[];
  readonly parted: readonly string[];
}

/**
 * Asks random queries of which random parts are asked of an endpoint that has the very same data, so that they must find the same.
 *
 * @returns what differs, and how many clauses were asked
 */
export async function findDifferencesElsewhere(seeds: readonly number[]) {
  const differences: Difference[] = [];
  let count = 0;
  for (const seed of seeds) {
    const random = new Random(seed);
    // A blank node elsewhere is another one than here.
    const data = openData(packQuads(randomQuads(random).filter((quad) => !hasBlank(quad))));
    const parse = parserOver(data);
    for (let turn = 0; turn < queriesOverSameData; turn += 1) {
      const query = randomQuery(random);
      const parsed = parse(query, undefined);
      if (parsed.outcome !== 'parsed') continue;
      const operation = withServices(parsed.operation, random);
      const asked: string[] = [];
      const hear = (text: string): unknown => asked.push(text);
      const around = { here: data, there: data, hear };
      const parted = await rowsElsewhere({ ...parsed, operation }, around);
      const whole = await rowsOf(parsed, data);
      count += asked.length;
      if (whole.join('\n') !== parted.join('\n'))
        differences.push({ seed, query, asked, whole, parted });
    }
  }
  return { differences, count };
}

function hasBlank({ subject, object }: Quad): boolean {
  return subject.termType === 'BlankNode' || object.termType === 'BlankNode';
}

/** The same operation with some of its patterns in SERVICE clauses: none in a GRAPH, which means nothing elsewhere, or in another one. */
function withServices(operation: Operation, random: Random, isInExists = false): Operation {
  if (operation.type === 'graph' || !('input' in operation)) return operation;
  const input = operation.input;
  const inner = (part: Operation): Operation => {
    // What the form of the query is made of is no pattern.
    const isPattern = operation.type !== 'distinct' && patterns.has(part.type) && !hasMade(part);
    // Of what stands outside, an endpoint is told nothing but what joins.
    const isAskable = isInExists ? part.type === 'bgp' : isPattern;
    if (isAskable && random.chance(0.25))
      return { type: 'service', name: service, silent: random.chance(0.2), input: part };
    return isInExists && !joined.has(part.type) ? part : withServices(part, random, isInExists);
  };
  const parts = {
    ...operation,
    input: 'type' in input ? inner(input) : input.map(inner),
  } as Operation;
  return parts.type === 'filter' ? withExists(parts, random) : parts;
}

function withExists(filter: Filter, random: Random): Filter {
  const { expression } = filter;
  if (expression.subType !== 'existence') return filter;
  // A join of one is what it joins: so the pattern itself may be asked for, too.
  const whole: Operation = { type: 'join', input: [expression.input] };
  return { ...filter, expression: { ...expression, input: withServices(whole, random, true) } };
}

const patterns: ReadonlySet<string> = new Set([
  ...['bgp', 'path', 'join', 'leftjoin', 'union', 'minus', 'filter', 'extend'],
  'project',
]);
const joined: ReadonlySet<string> = new Set(['join', 'union', 'filter']);

/** Steps of paths are not to be cut in two. */
function hasMade(operation: Operation): boolean {
  let isFound = false;
  visit(operation, ({ termType, value }) => {
    isFound ||= termType === 'Variable' && isMade(String(value));
  });
  return isFound;
}

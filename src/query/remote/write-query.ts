import { Generator } from '@traqula/generator-sparql-1-2';
import { termToNQuads } from '../../rdf/n-quads.ts';
import { terms } from '../../rdf/terms.ts';
import { rdf } from '../../rdf/vocabulary.ts';
import type { Describe, Operation } from '../syntax/algebra.ts';
import type { ParsedQuery } from '../syntax/translate-query.ts';
import { isMade } from '../syntax/tree/made-variables.ts';
import { visit } from '../syntax/tree/walk-tree.ts';
import { hideGrouped } from './hide-grouped.ts';
import { hideSteps } from './hide-steps.ts';
import { renameVariables } from './map-terms.ts';
import { toTree } from './to-tree.ts';
import { withoutLabels } from './without-labels.ts';

const generator = new Generator();

/**
 * A query as text for a store: written from the algebra that was judged here, so that what the store reads is what we
 * read, with names resolved and values in their places.
 */
export function writeQuery({
  operation,
  baseIri,
}: Pick<ParsedQuery, 'operation' | 'baseIri'>): string {
  // IRI() resolves against the base while the query runs (SPARQL 1.1 Query §17.4.2.8).
  const base = `BASE <${baseIri}>\n`;
  const described = operation.type === 'describe' ? withoutLabels(operation) : operation;
  // What is grouped is hidden under names of our making, which are not steps.
  const named = nameAll(hideGrouped(hideSteps(described)));
  return base + (named.type === 'describe' ? writeDescribe(named) : write(named));
}

/** Gives the variables names that the library's translation made: as they are, no query can write them. */
function nameAll(operation: Operation): Operation {
  const [made, written] = [new Set<string>(), new Set<string>()];
  visit(operation, ({ termType, value }) => {
    if (termType !== 'Variable') return;
    const name = String(value);
    (isMade(name) ? made : written).add(name);
  });
  if (made.size === 0) return operation;
  let count = 0;
  const fresh = (): string => {
    do count += 1;
    while (written.has(`v${count}`));
    return `v${count}`;
  };
  const names = new Map([...made].sort(byNumber).map((name) => [name, fresh()]));
  return renameVariables(operation, (name) => names.get(name) ?? name);
}

function write(operation: Operation): string {
  return generator.generate(toTree(sliceOutside(operation)));
}

/** LIMIT and OFFSET of forms other than SELECT stand where the library's translation expects them. */
function sliceOutside(operation: Operation): Operation {
  const isForm = operation.type === 'construct' || operation.type === 'ask';
  if (!isForm || operation.input.type !== 'slice') return operation;
  const { input } = operation;
  return { ...input, input: { ...operation, input: input.input } };
}

/** The names of steps are numbers, in the order of the query. */
function byNumber(one: string, other: string): number {
  return Number(one) - Number(other) || (one < other ? -1 : 1);
}

/** How deep blank nodes may lie in each other. Lists count as one, however long. */
const mostLevels = 5;

/**
 * DESCRIBE as our evaluator has it, the concise bounded description in the default graph: each store has its own idea.
 * Blank nodes cannot be asked for by name, so all levels are asked for at once.
 */
function writeDescribe({ terms: asked, input }: Describe): string {
  const roots = asked.map((term) =>
    term.termType === 'Variable'
      ? `{ SELECT DISTINCT (?${term.value} AS ?root) WHERE { { ${write(selectOf(input, term.value))} } } }`
      : `{ VALUES ?root { ${termToNQuads(term)} } }`,
  );
  const levels: string[] = [`{ ${roots.join(' UNION ')} }`];
  while (levels.length <= mostLevels) levels.push(below(levels.length - 1, levels.at(-1) ?? ''));
  const said = levels.map(
    (level, depth) => `{ ${level} ${nodeAt(depth)} ?p ?o BIND(${nodeAt(depth)} AS ?s) }`,
  );
  return `CONSTRUCT { ?s ?p ?o } WHERE { ${said.join(' UNION ')} }`;
}

const rest = termToNQuads(rdf.rest);

function nodeAt(depth: number): string {
  return depth === 0 ? '?root' : `?b${depth}`;
}

/** The blank nodes that are said of those of a level, found before anything else is asked: stores plan badly where all stands in one group. */
function below(depth: number, level: string): string {
  const [from, held, to] = [nodeAt(depth), `?h${depth + 1}`, nodeAt(depth + 1)];
  const first = `{ SELECT DISTINCT ${held} WHERE { ${level} ${from} ?p${depth} ${held} FILTER(ISBLANK(${held})) } }`;
  return `{ SELECT DISTINCT ${to} WHERE { ${first} ${held} ${rest}* ${to} FILTER(ISBLANK(${to})) } }`;
}

function selectOf(input: Operation, variable: string): Operation {
  // A query's LIMIT is about its solutions, before what is described is taken from them.
  const variables = [terms.variable(variable)];
  if (input.type === 'slice') return { ...input, input: selectOf(input.input, variable) };
  if (input.type === 'project') return { ...input, variables };
  return { type: 'project', input, variables };
}

import type { NamedNode } from '../../rdf/terms.ts';
import type { ServiceRules } from '../federation/service-rules.ts';
import type { SpellLanguage } from '../index/language-tags.ts';
import type { ChosenGraphs } from '../index/query-data.ts';
import type { QueryKind } from '../question/query-engine.ts';
import type { Operation } from './algebra.ts';
import { resolveNames } from './resolve-names.ts';
import { sortVariables } from './sort-variables.ts';
import type { SyntaxTree } from './sparql-parser.ts';
import { writeTags } from './written-tags.ts';

/** A query as SPARQL algebra, which any engine may evaluate. */
export interface ParsedQuery {
  readonly outcome: 'parsed';
  readonly kind: QueryKind;
  readonly operation: Operation;
  /** The dataset, where the protocol or the query chose one. */
  readonly graphs: ChosenGraphs | undefined;
  /** What IRI() resolves against. */
  readonly baseIri: string;
  /** Whether it asks other endpoints by SERVICE, where that is known without a look at all of it. */
  readonly asksService?: boolean;
}

/** What a query is read in view of. */
export interface Surroundings {
  readonly baseIri: string;
  readonly namedGraphs: readonly string[];
  readonly spellLanguage: SpellLanguage;
  readonly services: Pick<ServiceRules, 'allowed'>;
  /** To be hinted at where one is missing. */
  readonly prefixes?: Readonly<Record<string, string>>;
}

interface Source {
  readonly query: string;
  readonly tree: SyntaxTree;
  /** By the protocol; then FROM does not count. */
  readonly chosen: ChosenGraphs | undefined;
}

/**
 * A judged syntax tree as SPARQL algebra (SPARQL 1.1 Query §18.2).
 *
 * @param translate the library's translation
 * @throws what the library finds wrong
 */
export function translateQuery(
  { query, tree, chosen }: Source,
  baseIri: string,
  translate: (tree: SyntaxTree) => Operation,
): ParsedQuery {
  writeTags(tree, query);
  const base = resolveNames(tree, baseIri);
  const { operation: asked, graphs } = takeDataset(translate(tree), chosen);
  const operation = sliceSolutions(asked);
  sortWildcard(operation, tree);
  return { outcome: 'parsed', kind: kindOf(tree), operation, graphs, baseIri: base };
}

/** FROM and FROM NAMED are about the dataset, and we choose that: the engine sees the rest. */
function takeDataset(
  operation: Operation,
  chosen: ChosenGraphs | undefined,
): { readonly operation: Operation; readonly graphs: ChosenGraphs | undefined } {
  if (operation.type !== 'from') return { operation, graphs: chosen };
  const graphs = { defaults: iris(operation.default), named: iris(operation.named) };
  return { operation: operation.input, graphs: chosen ?? graphs };
}

/** LIMIT and OFFSET count solutions (SPARQL 1.1 Query §15.4, §15.5), where the library has them count what is made of those. */
function sliceSolutions(operation: Operation): Operation {
  if (operation.type !== 'slice') return operation;
  const { input } = operation;
  if (input.type !== 'construct' && input.type !== 'describe' && input.type !== 'ask')
    return operation;
  return { ...input, input: { ...operation, input: input.input } };
}

function kindOf(tree: SyntaxTree): QueryKind {
  return tree.type === 'query' ? tree.subType : 'select';
}

/** Puts the variables of SELECT * in the order in which people read them. Changes the operation. */
function sortWildcard(operation: object, tree: SyntaxTree): void {
  const isWildcard =
    tree.type === 'query' &&
    tree.subType === 'select' &&
    tree.variables.some(({ type }) => type === 'wildcard');
  if (isWildcard) sortVariables(operation, tree);
}

function iris(nodes: readonly NamedNode[]): readonly string[] {
  return nodes.map(({ value }) => value);
}

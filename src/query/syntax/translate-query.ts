import { toAlgebra } from '@traqula/algebra-sparql-1-2';
import { terms, type NamedNode } from '../../rdf/terms.ts';
import { adjustOperation, adjustTree } from '../comunica/adjust-query.ts';
import { adjustGraphQuery } from '../comunica/graph-query.ts';
import type { ChosenGraphs } from '../index/query-data.ts';
import type { QueryKind } from '../question/query-engine.ts';
import type { ServiceRules } from '../federation/service-rules.ts';
import type { SyntaxTree } from './sparql-parser.ts';
import type { SpellLanguage } from '../index/language-tags.ts';
import { sortVariables } from './sort-variables.ts';

export type Operation = ReturnType<typeof toAlgebra>;

export interface ParsedQuery {
  readonly outcome: 'parsed';
  readonly kind: QueryKind;
  readonly operation: Operation;
  /** The dataset, where the protocol or the query chose one. */
  readonly graphs: ChosenGraphs | undefined;
  /** What IRI() resolves against. */
  readonly baseIri: string;
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

/** A judged syntax tree as SPARQL algebra, without what is known to go wrong in Comunica. */
export function translateQuery(
  { query, tree, chosen }: Source,
  { baseIri, namedGraphs, spellLanguage }: Surroundings,
): ParsedQuery {
  adjustTree(tree, query, spellLanguage);
  const whole = toAlgebra(tree, {
    quads: true,
    blankToVariable: true,
    dataFactory: terms,
    baseIRI: baseIri,
  });
  const { operation: asked, graphs } = takeDataset(whole, chosen);
  const operation = adjustGraphQuery(asked);
  adjustOperation(operation, graphs?.named ?? namedGraphs);
  if (isWildcard(tree)) sortVariables(operation, tree);
  const parsed = { outcome: 'parsed', kind: kindOf(tree), operation, graphs } as const;
  return { ...parsed, baseIri: baseOf(tree, baseIri) };
}

/** FROM and FROM NAMED are about the dataset, and we choose that: the engine sees the rest. */
function takeDataset(
  operation: Operation,
  chosen: ChosenGraphs | undefined,
): { readonly operation: Operation; readonly graphs: ChosenGraphs | undefined } {
  if (!('default' in operation && 'named' in operation)) return { operation, graphs: chosen };
  const graphs = { defaults: iris(operation.default), named: iris(operation.named) };
  return { operation: operation.input, graphs: chosen ?? graphs };
}

function kindOf(tree: SyntaxTree): QueryKind {
  return tree.type === 'query' ? tree.subType : 'select';
}

function isWildcard(tree: SyntaxTree): boolean {
  return (
    tree.type === 'query' &&
    tree.subType === 'select' &&
    tree.variables.some(({ type }) => type === 'wildcard')
  );
}

/** The last BASE, or ours. */
function baseOf(tree: SyntaxTree, baseIri: string): string {
  if (tree.type !== 'query') return baseIri;
  const bases = tree.context.filter((definition) => definition.subType === 'base');
  return bases.reduce((base, { value: { value } }) => {
    return URL.canParse(value, base) ? new URL(value, base).href : base;
  }, baseIri);
}

function iris(nodes: readonly NamedNode[]): readonly string[] {
  return nodes.map(({ value }) => value);
}

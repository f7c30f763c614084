import type { NamedNode, Term } from '../../rdf/terms.ts';

/**
 * SPARQL algebra (SPARQL 1.1 Query §18.2) as `@traqula/algebra-sparql-1-2` writes it, in the words of this house:
 * the library types the names of operations by an enumeration that only a cast can meet.
 */
export type Operation =
  | Bgp
  | PathPattern
  | Join
  | LeftJoin
  | Minus
  | Union
  | Filter
  | Extend
  | Graph
  | Service
  | Values
  | Group
  | OrderBy
  | Project
  | Distinct
  | Slice
  | Construct
  | Describe
  | Ask
  | From
  | Nop;

export type Variable = Extract<Term, { termType: 'Variable' }>;

export interface TriplePattern {
  readonly type: 'pattern';
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
}

export interface Bgp {
  readonly type: 'bgp';
  readonly patterns: readonly TriplePattern[];
}

export interface PathPattern {
  readonly type: 'path';
  readonly subject: Term;
  readonly predicate: PropertyPath;
  readonly object: Term;
}

/** A property path expression (SPARQL 1.1 Query §18.2.2.3). */
export type PropertyPath =
  | { readonly type: 'link'; readonly iri: NamedNode }
  | { readonly type: 'inv'; readonly path: PropertyPath }
  | { readonly type: 'seq' | 'alt'; readonly input: readonly PropertyPath[] }
  | { readonly type: 'nps'; readonly iris: readonly NamedNode[] }
  | RepeatedPath;

export interface RepeatedPath {
  readonly type: 'ZeroOrMorePath' | 'OneOrMorePath' | 'ZeroOrOnePath';
  readonly path: PropertyPath;
}

export interface Join {
  readonly type: 'join';
  readonly input: readonly Operation[];
}

export interface LeftJoin {
  readonly type: 'leftjoin';
  readonly input: readonly [Operation, Operation];
  readonly expression?: Expression;
}

export interface Minus {
  readonly type: 'minus';
  readonly input: readonly [Operation, Operation];
}

export interface Union {
  readonly type: 'union';
  readonly input: readonly Operation[];
}

export interface Filter {
  readonly type: 'filter';
  readonly input: Operation;
  readonly expression: Expression;
}

export interface Extend {
  readonly type: 'extend';
  readonly input: Operation;
  readonly variable: Variable;
  readonly expression: Expression;
}

export interface Graph {
  readonly type: 'graph';
  readonly input: Operation;
  readonly name: Variable | NamedNode;
}

export interface Service {
  readonly type: 'service';
  readonly input: Operation;
  readonly name: NamedNode;
  readonly silent: boolean;
}

export interface Values {
  readonly type: 'values';
  readonly variables: readonly Variable[];
  readonly bindings: readonly Readonly<Record<string, Term>>[];
  /** The endpoint that they are from, where they stand for a SERVICE clause. */
  readonly from?: NamedNode;
}

export interface Group {
  readonly type: 'group';
  readonly input: Operation;
  readonly variables: readonly Variable[];
  readonly aggregates: readonly BoundAggregate[];
}

export interface OrderBy {
  readonly type: 'orderby';
  readonly input: Operation;
  readonly expressions: readonly Expression[];
}

export interface Project {
  readonly type: 'project';
  readonly input: Operation;
  readonly variables: readonly Variable[];
}

/** DISTINCT, or REDUCED, which may leave every row as often as it comes. */
export interface Distinct {
  readonly type: 'distinct' | 'reduced';
  readonly input: Operation;
}

export interface Slice {
  readonly type: 'slice';
  readonly input: Operation;
  readonly start: number;
  readonly length?: number;
}

export interface Construct {
  readonly type: 'construct';
  readonly input: Operation;
  readonly template: readonly TriplePattern[];
}

export interface Describe {
  readonly type: 'describe';
  readonly input: Operation;
  readonly terms: readonly (Variable | NamedNode)[];
}

export interface Ask {
  readonly type: 'ask';
  readonly input: Operation;
}

/** The dataset that FROM and FROM NAMED describe (SPARQL 1.1 Query §13.2). */
export interface From {
  readonly type: 'from';
  readonly input: Operation;
  readonly default: readonly NamedNode[];
  readonly named: readonly NamedNode[];
}

export interface Nop {
  readonly type: 'nop';
}

export type Expression =
  | { readonly type: 'expression'; readonly subType: 'term'; readonly term: Term }
  | OperatorExpression
  | NamedExpression
  | ExistenceExpression
  | AggregateExpression
  | { readonly type: 'expression'; readonly subType: 'wildcard' };

export interface OperatorExpression {
  readonly type: 'expression';
  readonly subType: 'operator';
  readonly operator: string;
  readonly args: readonly Expression[];
}

export interface NamedExpression {
  readonly type: 'expression';
  readonly subType: 'named';
  readonly name: NamedNode;
  readonly args: readonly Expression[];
}

export interface ExistenceExpression {
  readonly type: 'expression';
  readonly subType: 'existence';
  readonly not: boolean;
  readonly input: Operation;
}

export interface AggregateExpression {
  readonly type: 'expression';
  readonly subType: 'aggregate';
  readonly aggregator: Aggregator;
  readonly distinct: boolean;
  readonly expression: Expression;
  readonly separator?: string;
}

export type Aggregator = 'avg' | 'count' | 'group_concat' | 'max' | 'min' | 'sample' | 'sum';

export interface BoundAggregate extends AggregateExpression {
  readonly variable: Variable;
}

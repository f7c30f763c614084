import type {
  Expression,
  Extend,
  Filter,
  Graph,
  Group,
  LeftJoin,
  Operation,
  Service,
  Values,
} from '../syntax/algebra.ts';
import { hasService } from '../syntax/tree/walk-tree.ts';
import { boundVariables } from './bound-variables.ts';

/** A pattern of the data here with which each solution of a SERVICE clause must be compatible to matter. */
export interface Known {
  readonly operation: Operation;
  /** Its certain variables that mean the same within the clause. */
  readonly names: readonly string[];
}

/** Gives the solutions of a SERVICE clause; those that are compatible with nothing that is known may be missing. */
export type AnswerClause = (clause: Service, known: readonly Known[]) => Promise<Values>;

/** Where in a query an operation stands. */
interface Place {
  readonly answer: AnswerClause;
  readonly known: readonly Known[];
  /** The graph that patterns here are matched in, where GRAPH names one. */
  readonly graph: Graph['name'] | undefined;
  /** Whether variables of the solution that is asked for stand in for those here (SPARQL 1.1 Query §18.6). */
  readonly isInExists: boolean;
}

/**
 * A query in which the solutions of each SERVICE clause stand in its place (SPARQL 1.1 Federated Query §4), so that whoever
 * evaluates the rest need not know that they are from elsewhere.
 */
export function answerClauses(operation: Operation, answer: AnswerClause): Promise<Operation> {
  return walk(operation, { answer, known: [], graph: undefined, isInExists: false });
}

/** An operation over one other. */
type OverOne = Extract<Operation, { readonly input: Operation }>;

type Walk<Type extends Operation['type']> = (
  operation: Extract<Operation, { readonly type: Type }>,
  place: Place,
) => Promise<Operation>;

async function walk(operation: Operation, place: Place): Promise<Operation> {
  if (!hasService(operation)) return operation;
  const step = walkers[operation.type] as Walk<never> | undefined;
  if (!step) throw new Error(`SERVICE in “${operation.type}” is not looked for.`);
  return step(operation as never, place);
}

/** What is joined with a part that is answered: its solutions, once they are known, narrow down the others. */
const walkJoin: Walk<'join'> = async (join, place) => {
  const done = join.input.filter((part) => !hasService(part));
  let known = [...place.known, ...knownOf(done, place)];
  for (let waiting = join.input.filter(hasService); waiting.length > 0;) {
    const next = waiting.find((part) => isConnected(part, known)) ?? waiting[0];
    waiting = waiting.filter((part) => part !== next);
    if (next) done.push(await walk(next, { ...place, known }));
    known = [...place.known, ...knownOf(done, place)];
  }
  return { ...join, input: done };
};

/** To the right of OPTIONAL and MINUS, what is compatible with nothing on the left changes nothing. What those are joined with later says no such thing. */
async function walkSides(
  [left, right]: readonly [Operation, Operation],
  place: Place,
): Promise<readonly [Operation, Operation]> {
  const over = await walk(left, place);
  return [over, await walk(right, { ...place, known: knownOf([over], place) })];
}

/** Solutions that are cut or counted must all be there, whatever they are joined with later. */
function walkApart<Kind extends OverOne>(operation: Kind, place: Place): Promise<Kind> {
  return walkInput(operation, { ...place, known: [] });
}

async function walkInput<Kind extends OverOne>(operation: Kind, place: Place): Promise<Kind> {
  return { ...operation, input: await walk(operation.input, place) };
}

async function walkExpression<Kind extends Filter | Extend>(
  operation: Kind,
  place: Place,
): Promise<Kind> {
  const input = await walk(operation.input, place);
  const [expression] = await inExpressions([operation.expression] as const, [input], place);
  return { ...operation, input, expression };
}

async function walkLeftJoin(join: LeftJoin, place: Place): Promise<LeftJoin> {
  const input = await walkSides(join.input, place);
  if (!join.expression) return { ...join, input };
  const [expression] = await inExpressions([join.expression] as const, input, place);
  return { ...join, input, expression };
}

async function walkGroup(group: Group, place: Place): Promise<Group> {
  const { input } = await walkApart(group, place);
  const counted = group.aggregates.map(({ expression }) => expression);
  const expressions = await inExpressions(counted, [input], place);
  const aggregates = group.aggregates.map((each, index) => ({
    ...each,
    expression: expressions[index] ?? each.expression,
  }));
  return { ...group, input, aggregates };
}

const walkers: { readonly [Type in Operation['type']]?: Walk<Type> } = {
  service: (clause, { answer, known }) => answer(clause, known),
  join: walkJoin,
  union: async (union, place) => {
    const input: Operation[] = [];
    for (const branch of union.input) input.push(await walk(branch, place));
    return { ...union, input };
  },
  minus: async (minus, place) => ({ ...minus, input: await walkSides(minus.input, place) }),
  leftjoin: walkLeftJoin,
  filter: walkExpression,
  extend: walkExpression,
  graph: async (graph, place) => ({
    ...graph,
    input: await walk(graph.input, { ...place, graph: graph.name }),
  }),
  project: async (project, place) => {
    const projected = project.variables.map(({ value }) => value);
    // Others of the same name are other variables (SPARQL 1.1 Query §12).
    const known = place.known.map(({ operation, names }) => ({
      operation,
      names: names.filter((name) => projected.includes(name)),
    }));
    return { ...project, input: await walk(project.input, { ...place, known }) };
  },
  orderby: async (order, place) => {
    const input = await walk(order.input, place);
    return { ...order, input, expressions: await inExpressions(order.expressions, [input], place) };
  },
  group: walkGroup,
  distinct: walkInput,
  reduced: walkInput,
  slice: walkApart,
  ask: walkApart,
  construct: walkApart,
  describe: walkApart,
};

/** Expressions, with what EXISTS asks in them answered. @param over the solutions that they are evaluated for */
async function inExpressions<Listed extends readonly Expression[]>(
  expressions: Listed,
  over: readonly Operation[],
  place: Place,
): Promise<{ readonly [Index in keyof Listed]: Expression }> {
  const inner = { ...place, known: knownOf(over, place), isInExists: true };
  const answered: Expression[] = [];
  for (const expression of expressions) answered.push(await inExpression(expression, inner));
  return answered as { readonly [Index in keyof Listed]: Expression };
}

async function inExpression(expression: Expression, place: Place): Promise<Expression> {
  if (!hasService(expression)) return expression;
  switch (expression.subType) {
    case 'existence':
      return { ...expression, input: await walk(expression.input, place) };
    case 'operator':
    case 'named': {
      const args: Expression[] = [];
      for (const each of expression.args) args.push(await inExpression(each, place));
      return { ...expression, args };
    }
    // What is counted is walked with its group.
    case 'aggregate':
    case 'term':
    case 'wildcard':
      return expression;
  }
}

/** Patterns that find the same wherever they stand: with values for variables from outside, a FILTER of others may find more. */
const plain: ReadonlySet<unknown> = new Set(['bgp', 'path', 'values', 'join', 'union', 'graph']);

function knownOf(operations: readonly Operation[], { graph, isInExists }: Place): readonly Known[] {
  const usable = isInExists ? operations.filter(isPlain) : operations;
  return usable.map((input) => ({
    operation: graph ? { type: 'graph', name: graph, input } : input,
    names: boundVariables(input).certain,
  }));
}

function isPlain(operation: Operation): boolean {
  if (!plain.has(operation.type)) return false;
  if (!('input' in operation)) return true;
  const { input } = operation;
  return (Array.isArray(input) ? (input as readonly Operation[]) : [input as Operation]).every(
    isPlain,
  );
}

function isConnected(operation: Operation, known: readonly Known[]): boolean {
  const { certain } = boundVariables(operation);
  return known.some(({ names }) => names.some((name) => certain.includes(name)));
}

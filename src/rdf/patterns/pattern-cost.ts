import { someNode, type PatternNode, type Repetition } from './pattern-tree.ts';

/**
 * How many ways a backtracking engine may try at most, for a text of some length from one start: as the number of choices that
 * do not depend on the text, and the number of repetitions that may be as long as it. Infinite where repetitions stand in each
 * other or choices are repeated, as in `(a|a)*`, and where engines could find different matches.
 */
export interface PatternCost {
  readonly choices: number;
  readonly repetitions: number;
}

const one: PatternCost = { choices: 1, repetitions: 0 };

/** @param isAlone whether no other engine takes the pattern, so that there is none to differ from */
export function costOf(node: PatternNode, isAlone: boolean): PatternCost {
  const cost = (part: PatternNode): PatternCost => costOf(part, isAlone);
  switch (node.kind) {
    case 'branches':
      return sum(node.branches.map(cost));
    case 'sequence':
      return product(node.items.map(cost));
    case 'group':
      return cost(node.inner);
    case 'repetition':
      return repeated(node, cost(node.item), isAlone);
    case 'character':
    case 'set':
    case 'anchor':
    case 'back-reference':
      return one;
  }
}

function repeated(
  node: Repetition,
  { choices, repetitions }: PatternCost,
  isAlone: boolean,
): PatternCost {
  const isFixed = choices === 1 && repetitions === 0;
  const isEndless = node.most > 1 && !isFixed;
  if (isEndless || (!isAlone && isDisputed(node))) return { choices: Infinity, repetitions };
  if (!isFixed) return { choices: choices + 1, repetitions };
  if (node.most === Infinity) return { choices: 1, repetitions: 1 };
  return { choices: node.most - node.least + 1, repetitions: 0 };
}

/**
 * Whether engines differ in what is found: in the groups, where one is found again and again, and in the match where what is
 * repeated may be empty. Only one engine may see such patterns, whatever the text.
 */
function isDisputed({ item, most }: Repetition): boolean {
  const isRegrouped =
    most > 1 && someNode(item, (part) => part.kind === 'group' && part.isCaptured);
  return isRegrouped || canBeEmpty(item);
}

function canBeEmpty(node: PatternNode): boolean {
  switch (node.kind) {
    case 'branches':
      return node.branches.some(canBeEmpty);
    case 'sequence':
      return node.items.every(canBeEmpty);
    case 'group':
      return canBeEmpty(node.inner);
    case 'repetition':
      return node.least === 0 || canBeEmpty(node.item);
    case 'anchor':
    case 'back-reference':
      return true;
    case 'character':
    case 'set':
      return false;
  }
}

function sum(costs: readonly PatternCost[]): PatternCost {
  return {
    choices: costs.reduce((total, { choices }) => total + choices, 0),
    repetitions: Math.max(...costs.map(({ repetitions }) => repetitions)),
  };
}

function product(costs: readonly PatternCost[]): PatternCost {
  return {
    choices: costs.reduce((total, { choices }) => total * choices, 1),
    repetitions: costs.reduce((total, { repetitions }) => total + repetitions, 0),
  };
}

/** Steps that a backtracking engine may need for a text. */
export function stepsFor({ choices, repetitions }: PatternCost, length: number): number {
  return choices * (length + 1) ** (repetitions + 1);
}

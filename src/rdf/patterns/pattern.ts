import { backtrackingEngine, linearEngine, type PatternEngine } from './engines.ts';
import { costOf, stepsFor, type PatternCost } from './pattern-cost.ts';
import { parsePattern } from './parse-pattern.ts';
import { readFlags, someNode, type PatternNode } from './pattern-tree.ts';

/** Steps that JavaScript's own engine may need for one text: some milliseconds. */
const fewSteps = 1e6;
/** Steps that it may need where there is no other engine, as for back-references: some tenths of a second. */
const mostSteps = 1e8;

/** A regular expression that was read. */
export interface Pattern {
  readonly groupCount: number;
  /** With the flag q, the replacement has no signs with a meaning either. */
  readonly isLiteral: boolean;
  /** An engine for a text; nothing where the pattern could take too long, which is an error of the expression. */
  readonly engineFor: (text: string) => PatternEngine | undefined;
  /** Whether JavaScript's own engine needs few steps for a text. */
  readonly isQuickFor: (text: string) => boolean;
}

/**
 * Reads a regular expression and its flags as XPath does (XPath Functions 3.1 §5.6.1, §5.6.2). Whatever it is, a match takes a time that
 * grows with the text at most: what JavaScript's own engine could try for too long goes to one that never tries twice.
 *
 * @returns nothing where it is no regular expression, or the flags are none: an error of the expression
 */
export function readPattern(pattern: string, flags: string): Pattern | undefined {
  const read = readFlags(flags);
  const parsed = read && parsePattern(pattern, read);
  if (!parsed) return undefined;
  const { root, groupCount } = parsed;
  const isAlone = hasBackReference(root);
  const cost = costOf(root, isAlone);
  const quick = once(() => backtrackingEngine(root, read));
  const steady = once(() => (isAlone ? undefined : linearEngine(root, read)));
  const engineFor = (text: string): PatternEngine | undefined =>
    chooseEngine(cost, text.length, { quick, steady });
  const isQuickFor = ({ length }: string): boolean => stepsFor(cost, length) <= fewSteps;
  return { groupCount, isLiteral: read.isLiteral, engineFor, isQuickFor };
}

interface Engines {
  readonly quick: () => PatternEngine | undefined;
  readonly steady: () => PatternEngine | undefined;
}

function chooseEngine(
  cost: PatternCost,
  length: number,
  { quick, steady }: Engines,
): PatternEngine | undefined {
  const steps = stepsFor(cost, length);
  if (steps <= fewSteps) return quick();
  return steady() ?? (steps <= mostSteps ? quick() : undefined);
}

function hasBackReference(root: PatternNode): boolean {
  return someNode(root, ({ kind }) => kind === 'back-reference');
}

/** Makes something when it is first asked for, and keeps it. */
function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => (made ??= { value: make() }).value;
}

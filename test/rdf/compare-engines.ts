import { expect } from 'vitest';
import {
  backtrackingEngine,
  linearEngine,
  type PatternEngine,
} from '../../src/rdf/patterns/engines.ts';
import { costOf } from '../../src/rdf/patterns/pattern-cost.ts';
import { parsePattern } from '../../src/rdf/patterns/parse-pattern.ts';
import { readFlags } from '../../src/rdf/patterns/pattern-tree.ts';

/** Numbers from 0 to below 1, the same in every run. */
function newRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const atoms = [
  'a',
  'b',
  'å',
  'K',
  '.',
  '\\w',
  '\\s',
  '\\d',
  '[ab]',
  '[^a]',
  '[\\w-[b]]',
  '[a-z-[a-y-[b]]]',
  '\\W',
  '\\C',
  '\\p{Lu}',
  '^',
  '$',
  '\\n',
  '😀',
];
const quantifiers = ['', '', '', '?', '*', '+', '*?', '{2}', '{1,3}', '??'];
const letters = ['a', 'b', 'å', 'K', 'k', '\u212a', ' ', '1', '\n', '\r', '😀', '_', '\u0378'];

function newPattern(random: () => number, depth = 0): string {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const pieces = Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
    const isGroup = depth < 2 && random() < 0.3;
    const atom = isGroup ? `(${newPattern(random, depth + 1)})` : pick(atoms);
    return atom + (/^[\^$]/.test(atom) ? '' : pick(quantifiers));
  });
  return pieces.join('') + (random() < 0.2 ? `|${newPattern(random, 2)}` : '');
}

/** Each match with its groups; one that took no part is as empty as one that found nothing. */
function matchesOf(engine: PatternEngine | undefined, text: string): unknown {
  return (
    engine &&
    Array.from(engine.matchAll(text), (match) => [
      match.index,
      ...match.map((group: string | undefined) => group ?? ''),
    ])
  );
}

/**
 * Expects that both engines find the same matches and groups in random texts, where either may be asked.
 *
 * @returns in how many rounds they were compared
 */
export function expectSameMatches(seed: number, rounds: number): number {
  const random = newRandom(seed);
  let compared = 0;
  for (let round = 0; round < rounds; round += 1) {
    const pattern = newPattern(random);
    const flags = readFlags(['', 'i', 's', 'm'][round % 4] ?? '');
    const parsed = flags && parsePattern(pattern, flags);
    if (!parsed) throw new Error(`No pattern: ${pattern}`);
    const text = Array.from(
      { length: 8 },
      () => letters[Math.floor(random() * letters.length)],
    ).join('');
    if (costOf(parsed.root, false).choices === Infinity) continue;
    compared += 1;
    const quick = backtrackingEngine(parsed.root, flags);
    const steady = linearEngine(parsed.root, flags);
    const at = JSON.stringify([pattern, flags, text]);
    expect([at, matchesOf(steady, text)]).toEqual([at, matchesOf(quick, text)]);
  }
  return compared;
}

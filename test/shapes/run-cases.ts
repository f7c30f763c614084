import type { Finding } from '../../src/load/finding.ts';
import type { Case, Where } from './case.ts';
import { checkRound, type Base } from './check-round.ts';
import { placeOf, rounds, type Texts } from './edit.ts';
import type { Shape } from './read-shapes.ts';

type Shapes = ReadonlyMap<string, Shape>;

/** What must be found for a case and what of it was, a line each: where, how bad, and the words in both languages. */
export interface Outcome {
  readonly expected: readonly string[];
  readonly found: readonly string[];
}

/** Breaks the base in all ways and tells what was found for each, and what was found beside. */
export async function runCases(base: Base, shapes: Shapes, cases: readonly Case[]) {
  const outcomes = new Map<Case, Outcome>();
  const surplus: string[] = [];
  for (const round of rounds(cases)) {
    const { findings, texts } = await checkRound(base, round);
    const lines = findings.map(lineOf);
    for (const one of round) {
      const expected = expectedOf(one, shapes, texts);
      outcomes.set(one, { expected, found: expected.filter((line) => take(line, lines)) });
    }
    surplus.push(...lines);
  }
  return { outcomes, surplus };
}

function lineOf({ path, position, severity, message }: Finding): string {
  return `${path}:${position?.line ?? '?'}: ${severity}: ${message.sv} | ${message.en}`;
}

function expectedOf(one: Case, shapes: Shapes, texts: Texts): string[] {
  const expected = (breaks: string, where?: Where): string => {
    const shape = shapes.get(breaks);
    if (shape === undefined) throw new Error(`There is no shape ${breaks}`);
    const { path, line } = placeOf(one, where, texts);
    const { severity, message } = shape;
    return `${path}:${line}: ${severity}: ${message.sv} | ${message.en}`;
  };
  const also = (one.also ?? []).map((where) => expected(where.breaks, where));
  return [expected(one.breaks, one.where), ...also];
}

/** Takes one line out, so that what is found twice shows. */
function take(line: string, lines: string[]): boolean {
  const index = lines.indexOf(line);
  if (index >= 0) lines.splice(index, 1);
  return index >= 0;
}

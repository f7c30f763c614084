import { beforeAll, describe, expect, it } from 'vitest';
import type { Case } from './case.ts';
import { checkRound, type Base } from './check-round.ts';
import { readShapes, type Shape } from './read-shapes.ts';
import { runCases } from './run-cases.ts';

/** Some shapes, the data that keeps them, and what breaks each. */
export interface Suite {
  readonly name: string;
  readonly isIncluded: (file: string) => boolean;
  readonly readBase: () => Promise<Base>;
  readonly cases: readonly Case[];
}

/** Tests that each shape finds what it is for and nothing else, and says so in both languages. */
export function holdShapes({ name, isIncluded, readBase, cases }: Suite): void {
  describe(name, () => {
    let base: Base;
    let shapes: ReadonlyMap<string, Shape>;
    let run: Awaited<ReturnType<typeof runCases>>;

    beforeAll(async () => {
      base = await readBase();
      shapes = readShapes(base.files.shapes.filter(({ path }) => isIncluded(path)));
      run = await runCases(base, shapes, cases);
    });

    it('find nothing in the data that is broken here', async () => {
      const { findings } = await checkRound(base, []);
      expect(findings).toEqual([]);
    });

    it.each(cases.map((one) => [one.breaks, one] as const))('find what breaks %s', (_, one) => {
      const outcome = run.outcomes.get(one);
      expect(outcome?.found).toEqual(outcome?.expected);
    });

    it('find nothing else', () => {
      expect(run.surplus).toEqual([]);
    });

    it('are each broken by some case', () => {
      const broken = cases.flatMap(({ breaks, also = [] }) => [
        breaks,
        ...also.map((one) => one.breaks),
      ]);
      const asking = [...shapes].filter(([, { constraints }]) => constraints.length > 0);
      expect(asking.map(([name]) => name).filter((name) => !broken.includes(name))).toEqual([]);
    });

    it('have names in Swedish and English, and words for what they ask', () => {
      const silent = [...shapes].filter(
        ([, { names, message, constraints }]) =>
          names.sv === '' ||
          names.en === '' ||
          (constraints.length > 0 && (message.sv === '' || message.en === '')),
      );
      expect(silent.map(([name]) => name)).toEqual([]);
    });

    it('say what to do, in whole sentences', () => {
      const asking = [...shapes.values()].filter(({ constraints }) => constraints.length > 0);
      const loose = asking.filter(
        ({ message }) => !/^[A-ZÅÄÖ].*\.$/.test(message.sv) || !/^[A-Z].*\.$/.test(message.en),
      );
      expect(loose).toEqual([]);
    });
  });
}

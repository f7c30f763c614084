import { startEngines, type Said } from './engines.ts';
import { randomQuads } from './random-data.ts';
import { randomQuery } from './random-query.ts';
import { Random } from './random.ts';

/** A query to which our evaluator says what neither judge says. */
export interface Difference {
  readonly seed: number;
  readonly query: string;
  readonly own: Said;
  readonly comunica: Said;
  readonly oxigraph: Said;
}

const queriesOverSameData = 20;

/** Asks our evaluator, Comunica and oxigraph the same random queries over the same random data. */
export async function findDifferences(seeds: readonly number[]): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const seed of seeds) {
    const random = new Random(seed);
    const engines = startEngines(randomQuads(random));
    for (let count = 0; count < queriesOverSameData; count += 1) {
      const query = randomQuery(random);
      const own = await engines.own(query);
      const judge = await engines.oxigraph(query);
      if (isSame(own, judge)) continue;
      // Comunica is slow and wrong in known ways: it is heard where the first judge disagrees.
      const second = await engines.comunica(query);
      if (!isSame(own, second)) {
        differences.push({ seed, query, own, comunica: second, oxigraph: judge });
      }
    }
  }
  return differences;
}

function isSame(one: Said, other: Said): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

import { expect, it } from 'vitest';
import { openData } from '../../../src/query/index/query-data.ts';
import { packQuads } from '../../../src/query/index/pack-quads.ts';
import { writeQuery } from '../../../src/query/remote/write-query.ts';
import { parserOver, rowsOf } from '../elsewhere.ts';
import { randomQuads } from './random-data.ts';
import { randomQuery } from './random-query.ts';
import { Random } from './random.ts';

const queriesOverSameData = 20;

it(
  '2 000 random queries find the same as what is written of them for stores and endpoints',
  { timeout: 600_000 },
  async () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const random = new Random(seed);
      const data = openData(packQuads(randomQuads(random)));
      const parse = parserOver(data);
      for (let turn = 0; turn < queriesOverSameData; turn += 1) {
        const query = randomQuery(random);
        const parsed = parse(query, undefined);
        if (parsed.outcome !== 'parsed') continue;
        const again = parse(writeQuery(parsed), undefined);
        if (again.outcome !== 'parsed') throw new Error(`${query}\n${again.reason.en}`);
        expect(await rowsOf(again, data), query).toEqual(await rowsOf(parsed, data));
      }
    }
  },
);

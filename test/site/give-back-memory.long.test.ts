import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';

const megabyte = 1_000_000;
const built = pathToFileURL(join(import.meta.dirname, '../../dist/site/give-back-memory.js'));

/** What a thread does that has a heap of its own: in that of the tests there is much else, and it takes seconds to look through. */
const program = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { getHeapSpaceStatistics } = require('node:v8');
  // What is new has room of its own, which stays as it is.
  const heapSize = () => getHeapSpaceStatistics()
    .filter(({ space_name: name }) => !name.startsWith('new_'))
    .reduce((sum, { space_size: size }) => sum + size, 0);
  import(workerData).then(({ giveBackMemory }) => {
    const turns = [];
    for (let turn = 0; turn < 2; turn += 1) {
      giveBackMemory();
      const before = heapSize();
      // Three of four are let go of, so that what is left lies scattered.
      let objects = Array.from({ length: 1_000_000 }, (_, index) => ({ index }));
      objects = objects.map((each, index) => (index % 4 === 0 ? each : undefined));
      const full = heapSize();
      objects.length = 10;
      giveBackMemory();
      turns.push({ taken: full - before, left: heapSize() - before });
    }
    parentPort.postMessage(turns);
  });
`;

it('gives back what a thread no longer uses, and more than once', async () => {
  const thread = new Worker(program, { eval: true, workerData: built.href });
  const [turns] = (await once(thread, 'message')) as [{ taken: number; left: number }[]];
  expect(turns).toHaveLength(2);
  for (const { taken, left } of turns) {
    // The rest is new, and how much that is differs by version of Node.
    expect(taken).toBeGreaterThan(10 * megabyte);
    expect(left).toBeLessThan(taken / 2);
  }
});

import { getHeapStatistics } from 'node:v8';
import { expect, it } from 'vitest';
import { giveBackMemory } from '../../src/publish/give-back-memory.ts';

const megabyte = 1_000_000;

it('gives back what a thread no longer uses, and more than once', () => {
  for (let turn = 0; turn < 2; turn += 1) {
    giveBackMemory();
    const before = getHeapStatistics().total_heap_size;
    // Three of four are let go of, so that what is left lies scattered.
    let objects: (object | undefined)[] = Array.from({ length: 1_500_000 }, (_, index) => ({
      index,
    }));
    objects = objects.map((each, index) => (index % 4 === 0 ? each : undefined));
    const full = getHeapStatistics().total_heap_size;
    expect(full - before).toBeGreaterThan(40 * megabyte);
    objects.length = 10;
    giveBackMemory();
    expect(getHeapStatistics().total_heap_size - before).toBeLessThan((full - before) / 2);
  }
});

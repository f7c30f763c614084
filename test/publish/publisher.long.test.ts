import { Worker } from 'node:worker_threads';
import { expect, it, vi } from 'vitest';
import { newPublisher } from '../../src/publish/publish-apart.ts';
import { libraryCopy } from './library-copy.ts';

it('a publisher leaves its thread when nothing has changed for long, and takes another', async () => {
  const sources = await libraryCopy();
  const ends = vi.spyOn(Worker.prototype, 'terminate');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const quiet = newPublisher();
  try {
    for (const thread of [1, 2]) {
      expect((await quiet.publish(sources)).outcome).toBe('published');
      vi.advanceTimersByTime(300_000);
      expect((await quiet.publish(sources)).outcome).toBe('published');
      vi.advanceTimersByTime(599_999);
      expect(ends).toHaveBeenCalledTimes(thread - 1);
      vi.advanceTimersByTime(1);
      expect(ends).toHaveBeenCalledTimes(thread);
    }
  } finally {
    vi.useRealTimers();
    ends.mockRestore();
    await quiet.close();
  }
});

it('a publisher goes on after what it could not be asked', async () => {
  const publisher = newPublisher();
  const sources = await libraryCopy();
  const uncloneable = { ...sources, today: (() => undefined) as unknown as Date };
  await expect(publisher.publish(uncloneable)).rejects.toThrow('could not be cloned');
  expect((await publisher.publish(sources)).outcome).toBe('published');
  await publisher.close();
});

import { describe, expect, it, vi } from 'vitest';
import { newEdition } from '../../src/http/editions/edition.ts';
import { newEditions } from '../../src/http/editions/editions.ts';
import { keepLive } from '../../src/publish/live.ts';
import { createLog } from '../../src/site/log.ts';
import { library, museum } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { noEngine } from '../support/start-site.ts';

describe('data whose queries were not ready in time', () => {
  it('is served later, though its files stay as they are', async () => {
    const [before, after] = [await snapshotOf(library()), await snapshotOf(museum())];
    const editions = newEditions(newEdition(before, noEngine));
    const started: boolean[] = [];
    const live = keepLive({
      ...{ sources: museum(), editions, told: [], log: createLog('silent') },
      publisher: {
        publish: () =>
          Promise.resolve({ outcome: 'published', findings: [], notes: [], snapshot: after }),
      },
      startEngine: () => {
        const isReady = started.push(true) > 1;
        return { ...noEngine, isReady: () => isReady };
      },
      patience: { start: 100, again: 50 },
      ...{ metrics: { dataRead: () => undefined }, report: () => undefined },
    });
    live.reload();
    await vi.waitFor(() => {
      expect(live.state().outcome).toBe('held-back');
    }, 20_000);
    expect(editions.current().snapshot).toBe(before);
    await vi.waitFor(() => {
      expect(editions.current().snapshot).toBe(after);
    }, 20_000);
    live.close();
  });
});

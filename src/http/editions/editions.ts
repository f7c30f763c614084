import type { Edition } from './edition.ts';

/** The edition that is served, and those before it as long as requests see them. */
export interface Editions {
  readonly current: () => Edition;
  /** The current edition, which lives until the request leaves it. */
  readonly enter: () => { readonly edition: Edition; readonly leave: () => void };
  /** Serves another edition from the next request on. The engine of the one before ends when nobody needs it. */
  readonly replace: (next: Edition) => void;
  /** Ends every engine. */
  readonly close: () => Promise<void>;
}

export function newEditions(first: Edition): Editions {
  let current = first;
  const visitors = new Map<Edition, number>([[first, 0]]);
  const retire = (edition: Edition): void => {
    if (edition === current || visitors.get(edition) !== 0) return;
    visitors.delete(edition);
    const isShared = [...visitors.keys()].some(({ engine }) => engine === edition.engine);
    if (!isShared) void edition.engine.close();
  };
  const count = (edition: Edition, step: 1 | -1): void => {
    const visits = visitors.get(edition);
    if (visits !== undefined) visitors.set(edition, visits + step);
  };
  return {
    current: () => current,
    enter: () => {
      const edition = current;
      count(edition, 1);
      const leave = (): void => {
        count(edition, -1);
        retire(edition);
      };
      return { edition, leave };
    },
    replace: (next) => {
      const before = current;
      current = next;
      visitors.set(next, visitors.get(next) ?? 0);
      retire(before);
    },
    close: async () => {
      await Promise.all([...visitors.keys()].map(({ engine }) => engine.close()));
    },
  };
}

import { QueryStopped, throwIfStopped } from '../../question/stop-flag.ts';

/**
 * What holds a query in check from outside: a flag in memory that threads share, and limits of memory. All loops
 * that may be long look at the flag.
 */
export interface Control {
  /** @throws QueryStopped as soon as the flag is set */
  readonly check: () => void;
  /** Counts bytes that are held until the query ends or gives them back. @throws MemoryExceeded */
  readonly hold: (bytes: number) => void;
  readonly release: (bytes: number) => void;
  /** Asks whether an expression may make a text of so many characters. @throws MemoryExceeded */
  readonly makeText: (characters: number) => void;
}

/** What a query may use, and the flag that ends it. */
export interface Budget {
  /** See `stop-flag.ts`. Whoever holds the memory may set it, at any time. */
  readonly flag?: Int32Array;
  /** When the query ends at the latest, as `performance.now()` counts: for a thread that nobody else watches. */
  readonly deadline?: () => number;
  /** Rows held, hash tables, groups and texts made, together. */
  readonly memoryBytes: number;
  /** The longest text that an expression may make. Those that are held count as memory besides. */
  readonly textCharacters: number;
}

/** Thrown where a query would hold more than it may. */
export class MemoryExceeded extends Error {
  readonly bytes: number;

  constructor(bytes: number) {
    super('The query needs more memory than it may use.');
    this.bytes = bytes;
  }
}

/** @returns a fresh count, for one run of one query */
export function newControl({ flag, deadline, memoryBytes, textCharacters }: Budget): Control {
  let held = 0;
  const end = deadline?.() ?? Infinity;
  return {
    check: () => {
      if (flag) throwIfStopped(flag);
      if (end !== Infinity && performance.now() > end) throw new QueryStopped('timed-out');
    },
    hold: (bytes) => {
      held += bytes;
      if (held > memoryBytes) throw new MemoryExceeded(memoryBytes);
    },
    release: (bytes) => {
      held -= bytes;
    },
    makeText: (count) => {
      if (count > textCharacters) throw new MemoryExceeded(memoryBytes);
    },
  };
}

/** Memory that is given back all at once. */
export interface Share extends Control {
  readonly giveBack: () => void;
}

export function newShare(control: Control): Share {
  let held = 0;
  return {
    ...control,
    hold: (bytes) => {
      held += bytes;
      control.hold(bytes);
    },
    giveBack: () => {
      control.release(held);
      held = 0;
    },
  };
}

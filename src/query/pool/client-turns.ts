import { LRUCache } from 'lru-cache';

/** Who asks how much, so that no client takes the turns of all. */
export interface ClientTurns {
  /** Counts a question in, unless the client has too many under way; tells whether it did. */
  readonly enter: (client: string | undefined) => boolean;
  readonly leave: (client: string | undefined) => void;
  /** Counts a question that a thread begins to answer. */
  readonly begin: (client: string | undefined) => void;
  readonly end: (client: string | undefined, hasCostThread: boolean) => void;
  /** Whether a client is answered nothing just now, and has not cost a thread lately. */
  readonly isLight: (client: string) => boolean;
}

/** How long a client that has cost a thread leaves the last one to others, in milliseconds. */
const remembered = 60_000;

/** More clients than these have not cost a thread in that time. */
const mostRemembered = 10_000;

/** @param most how many questions of one client may be under way, waiting ones included */
export function newClientTurns(most: number): ClientTurns {
  const underWay = new Map<string, number>();
  const running = new Map<string, number>();
  const costs = new LRUCache<string, true>({ max: mostRemembered, ttl: remembered });
  return {
    enter: (client) => {
      if (client !== undefined && (underWay.get(client) ?? 0) >= most) return false;
      count(underWay, client, 1);
      return true;
    },
    leave: (client) => {
      count(underWay, client, -1);
    },
    begin: (client) => {
      count(running, client, 1);
    },
    end: (client, hasCostThread) => {
      count(running, client, -1);
      if (client !== undefined && hasCostThread) costs.set(client, true);
    },
    isLight: (client) => !running.has(client) && !costs.has(client),
  };
}

function count(counts: Map<string, number>, client: string | undefined, step: 1 | -1): void {
  if (client === undefined) return;
  const next = (counts.get(client) ?? 0) + step;
  if (next > 0) counts.set(client, next);
  else counts.delete(client);
}

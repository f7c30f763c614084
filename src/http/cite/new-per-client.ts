import { LRUCache } from 'lru-cache';

/** How many answers one client may have cited anew in a while, and how long that is. */
const most = 60;
const milliseconds = 3_600_000;

/** How many clients are counted; those that came longest ago are forgotten first. */
const mostClients = 10_000;

/** Counts what clients have made new, in memory alone. */
export interface NewPerClient {
  readonly isCrowded: (client: string) => boolean;
  readonly count: (client: string) => void;
}

export function newPerClient(): NewPerClient {
  const counts = new LRUCache<string, number>({
    max: mostClients,
    ttl: milliseconds,
    // The while begins with the first.
    noUpdateTTL: true,
  });
  return {
    isCrowded: (client) => (counts.get(client) ?? 0) >= most,
    count: (client) => {
      counts.set(client, (counts.get(client) ?? 0) + 1);
    },
  };
}

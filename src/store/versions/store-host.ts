import { setTimeout as delay } from 'node:timers/promises';
import type { Finding } from '../../load/finding.ts';
import type { PackedQuads } from '../../query/index/pack-quads.ts';
import type { Log } from '../../site/log.ts';
import type { StoreSettings } from '../../site/settings/store-address.ts';
import type { AlteredTerm } from '../port/altered-term.ts';
import { basicAuthorization } from '../servers/ask-store.ts';
import type { QueryTarget } from '../servers/query-target.ts';
import { newStoreServer } from '../servers/new-server.ts';
import { alteredFinding } from './altered-finding.ts';
import { newOwnNames } from './own-names.ts';
import { Replica } from './replica.ts';
import { newWantedVersion, type WantedVersion } from './wanted-version.ts';

export interface StoreHostOptions extends Omit<StoreSettings, 'drawsPages'> {
  /** Tells this site's repositories from those of others. */
  readonly baseIri: string;
  readonly log?: Pick<Log, 'info' | 'warn'> | undefined;
}

/** A version on servers. */
export interface StoredVersion {
  /** Whether it can be served: a server has all of it, and those that are about to have it are not left behind. */
  readonly isReady: () => boolean;
  /** The servers that have all of it, in any order. */
  readonly targets: () => readonly QueryTarget[];
  /** Nobody reads it any more. */
  readonly remove: () => void;
}

/** Servers that keep versions. Those that are away are caught up when they are back. */
export interface StoreHost {
  /**
   * Has a version loaded everywhere.
   *
   * @param content a word for what it holds: what is there from before under it is counted, and used
   * @param onChange told when it may have become ready, or another server has it
   */
  readonly keep: (content: string, pack: () => PackedQuads, onChange: () => void) => StoredVersion;
  /** What the first server altered that was asked; nothing while none could be. */
  readonly altered: () => readonly AlteredTerm[] | undefined;
  /** Why nothing is published in it; nothing where it keeps terms, may alter them, or could not be asked yet. */
  readonly refusal: () => readonly Finding[];
  /** Resolves when a server was asked what it does to terms, or after some seconds in which none could be. */
  readonly settled: () => Promise<void>;
  /** What the servers are spoken to with. */
  readonly authorization: string | undefined;
  /** Ends all work. The versions stay on the servers for the next start. */
  readonly close: () => void;
}

/** How long a start waits for a store, in milliseconds: without one, documents are there, and queries wait. */
const longestSettling = 15_000;

interface Kept extends WantedVersion {
  readonly onChange: () => void;
}

export function newStoreHost(options: StoreHostOptions): StoreHost {
  const { addresses, credentials, baseIri, acceptAltered, log } = options;
  const names = newOwnNames(baseIri);
  const wanted = new Set<Kept>();
  const authorization = basicAuthorization(credentials);
  const onChange = (): void => {
    for (const version of wanted) version.onChange();
  };
  const replicas = addresses.map(
    (address) =>
      new Replica({
        ...{ address, names, log, acceptAltered, onChange, wanted: () => [...wanted] },
        connect: (signal) => newStoreServer(address, { authorization, signal }),
      }),
  );
  const look = (): void => {
    for (const replica of replicas) replica.look();
  };
  return {
    keep: (content, pack, tell) => {
      const version = { ...newWantedVersion(names.version(content), pack), onChange: tell };
      wanted.add(version);
      look();
      const remove = (): void => {
        if (wanted.delete(version)) look();
      };
      return { ...storedVersion(version, replicas), remove };
    },
    authorization,
    ...judgementOf(replicas, options),
    close: () => {
      for (const replica of replicas) replica.close();
    },
  };
}

/** What is known of what the servers do to terms. */
function judgementOf(
  replicas: readonly Replica[],
  { addresses, acceptAltered }: StoreHostOptions,
): Pick<StoreHost, 'altered' | 'refusal' | 'settled'> {
  const altered = (): readonly AlteredTerm[] | undefined =>
    replicas.map((replica) => replica.altered()).find(Boolean);
  return {
    altered,
    refusal: () => {
      const terms = acceptAltered ? [] : (altered() ?? []);
      return terms.length > 0 ? [alteredFinding(addresses[0]?.url ?? '', terms)] : [];
    },
    settled: async () => {
      const end = performance.now() + longestSettling;
      while (altered() === undefined && performance.now() < end) await delay(50);
    },
  };
}

function storedVersion(
  { name }: WantedVersion,
  replicas: readonly Replica[],
): Omit<StoredVersion, 'remove'> {
  const serving = (): readonly QueryTarget[] =>
    replicas.flatMap((replica) => replica.target(name) ?? []);
  return {
    isReady: () => serving().length > 0 && !replicas.some((replica) => replica.isOnTheWay(name)),
    targets: () => {
      const all = serving();
      const first = Math.floor(Math.random() * all.length);
      return [...all.slice(first), ...all.slice(0, first)];
    },
  };
}

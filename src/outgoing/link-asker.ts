import { entryOf } from '../rdf/entry-of.ts';
import type { Text } from '../site/text.ts';
import { faultOf } from './ask-whether.ts';
import type { Reach } from './checked-addresses.ts';

/** What was found of an address. */
export interface CheckedAddress {
  readonly address: string;
  /** When it was asked. */
  readonly at: Date;
  /** What is wrong with it; nothing where it answers. */
  readonly fault: Text | undefined;
}

/** What is known of the addresses that may be asked. */
export interface LinkReport {
  /** How many addresses there are, asked or not. */
  readonly all: number;
  readonly asked: readonly CheckedAddress[];
  /** Whether more are being asked now. */
  readonly isAsking: boolean;
}

/** Tells what is known of addresses of others, and has those asked that are due; it does not wait for them. */
export type LinkAsker = (addresses: readonly string[]) => LinkReport;

export interface LinkAskerOptions extends Reach {
  /** How many addresses may be asked in a day. */
  readonly most: number;
  /** How long one address may take, in seconds. */
  readonly seconds?: number;
}

/** Addresses, and the order in which they are asked. */
interface Order {
  readonly of: readonly string[];
  readonly spread: readonly string[];
}

/** How long what was found holds, in milliseconds. */
const dayLength = 86_400_000;

/** How long one round may take in all, in milliseconds. */
const roundLength = 300_000;

const hostsAtATime = 4;

/**
 * Asks others whether their addresses answer: so many a day at most, each once a day, a host's one after the other, four hosts at a
 * time, for five minutes at a time. Whoever looks often, or at other versions of the data, does not make it ask more.
 */
export function newLinkAsker({ most, seconds = 10, ...reach }: LinkAskerOptions): LinkAsker {
  const known = new Map<string, CheckedAddress>();
  let isAsking = false;
  let order: Order = { of: [], spread: [] };

  const askAll = async (addresses: readonly string[]): Promise<void> => {
    const end = AbortSignal.timeout(roundLength);
    const hosts = [...byHost(addresses).values()];
    const askHosts = async (): Promise<void> => {
      for (let host = hosts.shift(); host; host = hosts.shift())
        for (const address of host) {
          if (end.aborted) return;
          const signal = AbortSignal.any([end, AbortSignal.timeout(seconds * 1000)]);
          const fault = await faultOf(address, { ...reach, signal });
          known.set(address, { address, at: new Date(), fault });
        }
    };
    await Promise.all(Array.from({ length: hostsAtATime }, askHosts));
    isAsking = false;
  };

  return (addresses) => {
    if (order.of !== addresses) order = { of: addresses, spread: spread(addresses) };
    const chosen = order.spread.slice(0, most);
    const wanted = new Set(chosen);
    let asking = most;
    for (const [address, asked] of known)
      if (isFresh(asked)) asking -= 1;
      else if (!wanted.has(address)) known.delete(address);
    const due = chosen.filter((address) => !isFresh(known.get(address))).slice(0, asking);
    if (!isAsking && due.length > 0) {
      isAsking = true;
      void askAll(due);
    }
    const asked = chosen.map((address) => known.get(address)).filter((each) => each !== undefined);
    return { all: addresses.length, asked, isAsking };
  };
}

function isFresh(asked: CheckedAddress | undefined): boolean {
  return asked !== undefined && Date.now() - asked.at.getTime() < dayLength;
}

function byHost(addresses: readonly string[]): Map<string, string[]> {
  const hosts = new Map<string, string[]>();
  for (const address of addresses) {
    const { host } = new URL(address);
    entryOf(hosts, host, (): string[] => []).push(address);
  }
  return hosts;
}

/** The first address of each host, then the second of each: where not all may be asked, something of each host is. */
function spread(addresses: readonly string[]): readonly string[] {
  const ranked = [...byHost([...addresses].sort()).values()].flatMap((host) => [...host.entries()]);
  return ranked.sort(([one], [other]) => one - other).map(([, address]) => address);
}

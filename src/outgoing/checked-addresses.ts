import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { isLoopback, isPublicAddress } from './public-address.ts';

export interface Address {
  readonly address: string;
  readonly family: number;
}

/** The addresses of a name. */
export type Resolve = (name: string) => Promise<Address[]>;

export interface Reach {
  /** Lets addresses be on this machine. For tests; no setting gives it. */
  readonly onLoopback: boolean;
  readonly resolve?: Resolve;
}

const resolveByDns: Resolve = (name) => lookup(name, { all: true });

/** Every address that the name in a URL stands for; none where one of them is unfit, as any may be the one that answers. */
export async function checkedAddresses(
  { hostname }: URL,
  { onLoopback, resolve = resolveByDns }: Reach,
): Promise<Address[]> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const addresses = family ? [{ address: host, family }] : await resolve(host);
  const isFit = ({ address }: Address): boolean =>
    isPublicAddress(address) || (onLoopback && isLoopback(address));
  return addresses.every(isFit) ? addresses : [];
}

/** Answers with the addresses that were checked, so that asking the name again cannot bring others. */
export function pinnedTo(addresses: Address[]): LookupFunction {
  return (_, { all }, answer) => {
    const [first] = addresses;
    if (all) answer(null, addresses);
    else answer(null, first?.address ?? '', first?.family);
  };
}

/** Work that cannot be called off, such as looking up a name, is left behind when the time is up. */
export function within<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      reject(new Error('The time is up.'));
    };
    if (signal.aborted) end();
    signal.addEventListener('abort', end);
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', end);
    });
  });
}

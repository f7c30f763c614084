import type { Dataset } from '../../src/rdf/dataset.ts';
import { toUriSpelling } from '../../src/site/addresses.ts';
import type { Site } from './start-site.ts';

/** How a harvester asks. */
export interface Asking {
  readonly method?: 'GET' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Asks a site on this machine for an address that it has in the world, as a harvester does: after a 303,
 * once, for what it leads to. Any other redirection is what is answered.
 *
 * @param base what the site's addresses begin with
 */
export async function reach(
  { origin }: Site,
  base: string,
  url: string,
  asking: Asking = {},
): Promise<Response> {
  const ask = (address: string): Promise<Response> => {
    if (!address.startsWith(base)) throw new Error(`${address} is not below ${base}`);
    const [path = ''] = address.slice(base.length).split('#');
    return fetch(`${origin}/${path}`, { ...asking, redirect: 'manual' });
  };
  const response = await ask(url);
  if (response.status !== 303) return response;
  return ask(new URL(response.headers.get('location') ?? '', url).href);
}

/** Every address of a site in some statements, without the part that a client keeps to itself. */
export function addressesIn(quads: Dataset, origin: string): string[] {
  const all = [...quads].flatMap(({ subject, predicate, object }) => [subject, predicate, object]);
  const own = all.filter(({ termType, value }) => {
    return termType === 'NamedNode' && value.startsWith(origin);
  });
  return [...new Set(own.map(({ value }) => toUriSpelling(value.replace(/#.*/s, ''))))];
}

/** Those of some addresses that do not answer as every address of ours must. */
export async function deadOf(served: Site, origin: string, addresses: readonly string[]) {
  const dead: string[] = [];
  for (const address of addresses) {
    const { status } = await reach(served, origin, address, { method: 'HEAD' });
    if (status !== 200) dead.push(`${status} ${address}`);
  }
  return dead;
}

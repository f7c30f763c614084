import type { Prefixes } from '../rdf/prefixes.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Addresses in short (CURIE Syntax 1.0), and the namespaces of the prefixes that were used so far. */
export interface Curies {
  readonly shorten: (iri: string) => string;
  readonly used: () => Prefixes;
}

/** Names of the namespaces below the base, where the data has no prefix for them. */
const ownFolders = { id: 'id/', site: '' } as const;

/**
 * A way to write addresses in short: by the prefix with the longest namespace, or else by one that is made for all
 * up to the last part. Asked in the same order, it gives the same prefixes.
 */
export function newCuries({ prefixes, baseIri }: Pick<Snapshot, 'prefixes' | 'baseIri'>): Curies {
  const own = Object.entries(ownFolders).map(([prefix, folder]) => [prefix, baseIri + folder]);
  const known = new Map<string, string>([
    ...(own as [string, string][]),
    ...Object.entries(prefixes),
    ['semapv', 'https://w3id.org/semapv/vocab/'],
  ]);
  const used = new Map<string, string>();
  const prefixFor = (iri: string): [string, string] => {
    const fitting = [...known].filter(
      ([, namespace]) => iri.startsWith(namespace) && iri.length > namespace.length,
    );
    const [best] = fitting.sort(([, one], [, other]) => other.length - one.length);
    if (best) return best;
    const namespace = iri.replace(/[^/#]*[/#]?$/, '');
    const made: [string, string] = [freePrefix(known), namespace];
    known.set(...made);
    return made;
  };
  return {
    shorten: (iri) => {
      const [prefix, namespace] = prefixFor(iri);
      used.set(prefix, namespace);
      return `${prefix}:${iri.slice(namespace.length)}`;
    },
    used: () => Object.fromEntries([...used].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

function freePrefix(known: ReadonlyMap<string, string>): string {
  let number = 1;
  while (known.has(`ns${number}`)) number += 1;
  return `ns${number}`;
}

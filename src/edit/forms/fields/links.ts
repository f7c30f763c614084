import { resolveIri } from '../../../rdf/iris/resolve-iri.ts';
import { pathUnder } from '../../../site/addresses.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import type { Key } from '../../new/things/keys.ts';
import type { Surroundings } from '../../new/things/surroundings.ts';

/** Whether a key's values are links. */
export function isLink({ type }: Key): boolean {
  return type === '@id' || type === '@vocab';
}

/** The IRI that a file means by a link. */
export function iriOf(written: string, key: Key, { snapshot, keys }: Surroundings): string {
  const term = key.type === '@vocab' ? keys.named.get(written) : undefined;
  if (term) return term.iri;
  return resolveIri(expanded(written, snapshot), snapshot.baseIri);
}

/** A link as a file has it: a word of the vocabulary, the address below the base, a prefix and a name, or the IRI. */
export function writtenLink(iri: string, key: Key, { snapshot, keys }: Surroundings): string {
  const term = key.type === '@vocab' ? keys.keyOf(iri) : undefined;
  if (term !== undefined) return term;
  const below = pathUnder(snapshot.baseIri, iri);
  if (below !== undefined && below !== '') return below;
  const [prefix, namespace = ''] =
    Object.entries(snapshot.context ?? {}).find(
      ([, value]) => typeof value === 'string' && isBefore(value, iri),
    ) ?? [];
  return prefix === undefined ? iri : `${prefix}:${iri.slice(String(namespace).length)}`;
}

function isBefore(namespace: string, iri: string): boolean {
  return (
    /^[a-z]+:.*[/#]$/.test(namespace) &&
    iri.startsWith(namespace) &&
    /^\w[\w.-]*$/.test(iri.slice(namespace.length))
  );
}

function expanded(written: string, { context = {} }: Snapshot): string {
  const [, prefix = '', local = ''] = /^([A-Za-z][\w-]*):(?!\/\/)(.*)$/s.exec(written) ?? [];
  const namespace = context[prefix];
  return typeof namespace === 'string' && /[/#]$/.test(namespace) ? namespace + local : written;
}

import { isRecord, type JsonLdContext } from '../../../rdf/syntaxes/json-ld.ts';

/** A key that editors write, as the context defines it. */
export interface Key {
  readonly key: string;
  /** The IRI of the class or property. */
  readonly iri: string;
  /** `@id` and `@vocab` for links, a datatype, or none. */
  readonly type: string | undefined;
  /** Whether the values are texts in several languages. */
  readonly isSpoken: boolean;
}

/** The context's keys, by what editors write and by what they stand for. */
export interface Keys {
  readonly named: ReadonlyMap<string, Key>;
  /** The key for an IRI; where several stand for it, that without a special type of value. */
  readonly keyOf: (iri: string) => string | undefined;
}

export function keysIn(context: JsonLdContext = {}): Keys {
  const expand = (name: string): string => {
    const [, prefix = '', local = ''] = /^([^:]+):(.*)$/s.exec(name) ?? [];
    const namespace = context[prefix];
    return typeof namespace === 'string' ? expand(namespace) + local : name;
  };
  const named = new Map<string, Key>();
  for (const [key, definition] of Object.entries(context)) {
    const id = isRecord(definition) ? definition['@id'] : definition;
    if (typeof id !== 'string' || id.startsWith('@')) continue;
    const { '@type': type, '@container': container } = isRecord(definition) ? definition : {};
    named.set(key, {
      key,
      iri: expand(id),
      type: typeof type === 'string' ? expand(type) : undefined,
      isSpoken: container === '@language',
    });
  }
  const byIri = new Map<string, string>();
  for (const { key, iri, type } of named.values())
    if (!byIri.has(iri) || type === undefined || type.startsWith('@')) byIri.set(iri, key);
  return { named, keyOf: (iri) => byIri.get(iri) };
}

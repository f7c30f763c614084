import { isRecord, type JsonLdContext } from '../rdf/syntaxes/json-ld.ts';

/** A term of a JSON-LD context, with its IRIs written out (JSON-LD 1.1 §9.15.1). */
export interface ContextTerm {
  readonly name: string;
  readonly iri: string;
  readonly type: string | undefined;
  readonly container: string | undefined;
  readonly hasLanguage: boolean;
}

/** The terms of a context that stand for IRIs; neither aliases of keywords, nor prefixes, nor what points backwards. */
export function termsIn(context: JsonLdContext = {}): readonly ContextTerm[] {
  const prefixes = new Map(
    Object.entries(context).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && /[/#]$/.test(entry[1]),
    ),
  );
  const expand = (written: string): string => {
    const [, prefix = '', local = ''] = /^([^:]+):(?!\/\/)(.*)$/s.exec(written) ?? [];
    const namespace = prefixes.get(prefix);
    return namespace === undefined ? written : expand(namespace) + local;
  };
  return Object.entries(context).flatMap(([name, given]) => {
    const definition = typeof given === 'string' ? { '@id': given } : given;
    if (!isRecord(definition) || prefixes.has(name)) return [];
    const { '@id': id, '@type': type, '@container': container } = definition;
    if (typeof id !== 'string' || id.startsWith('@')) return [];
    return [
      {
        name,
        iri: expand(id),
        type: typeof type === 'string' ? expand(type) : undefined,
        container: typeof container === 'string' ? container : undefined,
        hasLanguage: typeof definition['@language'] === 'string',
      },
    ];
  });
}

import { wellKnownPrefixes, type Prefixes } from '../../rdf/prefixes.ts';
import { escapeAttribute } from './xml-text.ts';

/** XML Namespaces 1.0 §3: NCName, which is Name of XML 1.0 §2.3 without the colon. */
const nameStart =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D' +
  '\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const ncName = `[${nameStart}][${nameStart}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040]*`;
const wholeName = new RegExp(`^${ncName}$`, 'u');
const nameAtEnd = new RegExp(`${ncName}$`, 'u');

/** XML Namespaces 1.0 §3: no prefix of ours may be bound to these. */
const reservedNamespaces: ReadonlySet<string> = new Set([
  'http://www.w3.org/XML/1998/namespace',
  'http://www.w3.org/2000/xmlns/',
]);

/** An element's name: namespace and local name together are the IRI. */
interface XmlName {
  readonly namespace: string;
  readonly local: string;
}

/** Gives IRIs their element names and remembers which namespaces have to be declared for them. */
export class ElementNames {
  readonly #namespaces: readonly string[];
  readonly #prefixes: ReadonlyMap<string, string>;
  readonly #declared = new Map<string, string>();
  readonly #names = new Map<string, string>();

  constructor(prefixes: Prefixes) {
    const usable = Object.entries(prefixes).filter(([prefix]) => isXmlPrefix(prefix));
    this.#prefixes = new Map(usable.map(([prefix, namespace]) => [namespace, prefix]));
    this.#namespaces = [...this.#prefixes.keys()];
    this.#declared.set(wellKnownPrefixes.rdf, 'rdf');
  }

  /** `undefined` where the IRI does not end in a name. */
  nameOf(iri: string): string | undefined {
    const known = this.#names.get(iri);
    if (known !== undefined) return known;
    const name = splitIri(iri, this.#namespaces);
    if (!name) return undefined;
    const prefix = this.#declared.get(name.namespace) ?? this.#prefixFor(name.namespace);
    this.#declared.set(name.namespace, prefix);
    this.#names.set(iri, `${prefix}:${name.local}`);
    return `${prefix}:${name.local}`;
  }

  declarations(): readonly string[] {
    return [...this.#declared]
      .map(([namespace, prefix]) => `xmlns:${prefix}="${escapeAttribute(namespace)}"`)
      .sort();
  }

  #prefixFor(namespace: string): string {
    const known = this.#prefixes.get(namespace);
    if (known !== undefined) return known;
    const taken = new Set([...this.#prefixes.values(), ...this.#declared.values()]);
    let number = 1;
    while (taken.has(`ns${number}`)) number += 1;
    return `ns${number}`;
  }
}

/** Parts an IRI where one of the given namespaces ends, or else before the longest name it ends with. */
function splitIri(iri: string, namespaces: readonly string[]): XmlName | undefined {
  const known = namespaces.find(
    (namespace) => iri.startsWith(namespace) && wholeName.test(iri.slice(namespace.length)),
  );
  const length = known?.length ?? iri.search(nameAtEnd);
  if (length <= 0) return undefined;
  const namespace = iri.slice(0, length);
  return reservedNamespaces.has(namespace) ? undefined : { namespace, local: iri.slice(length) };
}

/** Those that begin with "xml" are not for us (XML Namespaces 1.0 §3). */
function isXmlPrefix(prefix: string): boolean {
  return wholeName.test(prefix) && !/^xml/i.test(prefix);
}

import type { Frame, XmlAttribute, XmlElement } from './xml-element.ts';

/**
 * What stands within `rdf:parseType="Literal"`, as Exclusive XML Canonicalization with comments writes it
 * (RDF/XML §7.2.17): the same XML is the same text, and all prefixes in it are declared in it.
 *
 * @param onEnd takes the text when all is read
 */
export function openLiteral(onEnd: (xml: string) => void): Frame {
  const parts: string[] = [];
  return {
    ...contentOf(parts, new Map()),
    close: () => {
      onEnd(parts.join(''));
    },
  };
}

/** @param rendered the namespaces that are declared around, by prefix */
function contentOf(parts: string[], rendered: ReadonlyMap<string, string>): Omit<Frame, 'close'> {
  return {
    open: (element) => {
      const declared = declarationsOf(element, rendered);
      parts.push(startTag(element, declared));
      const within = new Map([...rendered, ...declared]);
      return {
        ...contentOf(parts, within),
        close: () => {
          parts.push(`</${element.name}>`);
        },
      };
    },
    text: (text) => {
      parts.push(escapeText(text));
    },
    other: (markup) => {
      parts.push(markup);
    },
  };
}

/** The namespaces that an element uses itself and that are not declared yet (Exclusive XML Canonicalization §3). */
function declarationsOf(
  { prefix, attributes, resolve }: XmlElement,
  rendered: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const used = [
    prefix,
    ...attributes.map(prefixOf).filter((name) => name !== '' && name !== 'xml'),
  ];
  const declared = new Map<string, string>();
  for (const name of [...new Set(used)].sort()) {
    const namespace = resolve(name) ?? '';
    if ((rendered.get(name) ?? '') !== namespace) declared.set(name, namespace);
  }
  return declared;
}

function startTag({ name, attributes }: XmlElement, declared: ReadonlyMap<string, string>): string {
  const namespaces = [...declared].map(
    ([prefix, iri]) => ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeAttribute(iri)}"`,
  );
  const sorted = attributes.toSorted(
    (one, other) => compare(one.namespace, other.namespace) || compare(one.local, other.local),
  );
  const rest = sorted.map(
    (attribute) => ` ${attribute.name}="${escapeAttribute(attribute.value)}"`,
  );
  return `<${name}${namespaces.join('')}${rest.join('')}>`;
}

function prefixOf({ name, local }: XmlAttribute): string {
  return name === local ? '' : name.slice(0, -local.length - 1);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

const textEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#xD;',
};
const attributeEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => textEscapes[character] ?? character);
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<"\t\n\r]/g, (character) => attributeEscapes[character] ?? character);
}

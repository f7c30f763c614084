import { SaxesParser, type SaxesTagNS } from 'saxes';
import { resolveIri } from '../../rdf/iris/resolve-iri.ts';
import { SyntaxSlip, tooDeep } from '../text/syntax-slip.ts';
import { readEntities } from './entities.ts';
import { explainXml, notDeclared, wrongEncoding } from './explain-xml.ts';
import { xmlNamespace, xmlnsNamespace, type Frame, type XmlElement } from './xml-element.ts';

/** How deep elements may be nested: the parser looks for the namespace of each in all that are around it. */
const deepestElement = 10_000;

type Inherited = Pick<XmlElement, 'base' | 'language'>;

/**
 * Reads a whole XML document (XML 1.0, Namespaces in XML 1.0), and hands what it finds to a grammar.
 *
 * @param root what may come at the top
 * @throws SyntaxSlip where the document is not well-formed, or the grammar does not allow what comes
 */
export function readXml(text: string, root: Frame, base: string): void {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const frames: Frame[] = [root];
  const inherited: Inherited[] = [{ base, language: '' }];
  const top = (): Frame => frames.at(-1) ?? root;
  parser.on('xmldecl', ({ encoding }) => {
    if (!isUtf8(encoding, text)) throw new SyntaxSlip(0, wrongEncoding(encoding ?? ''));
  });
  parser.on('doctype', (doctype) => {
    const entities = readEntities(doctype, () => parser.position);
    Object.defineProperties(parser.ENTITIES, Object.getOwnPropertyDescriptors(entities));
  });
  parser.on('opentag', (tag) => {
    const offset = text.lastIndexOf('<', parser.position - 1);
    const element = toElement(tag, offset, inherited.at(-1) ?? { base, language: '' });
    frames.push(top().open({ ...element, resolve: (prefix) => parser.resolve(prefix) }));
    inherited.push(element);
    if (frames.length > deepestElement) throw new SyntaxSlip(offset, tooDeep(deepestElement));
  });
  const readText = (content: string): void => {
    top().text(content, parser.position);
  };
  parser.on('text', readText);
  parser.on('cdata', readText);
  parser.on('comment', (content) => {
    top().other?.(`<!--${content}-->`);
  });
  parser.on('processinginstruction', ({ target, body }) => {
    top().other?.(body === '' ? `<?${target}?>` : `<?${target} ${body}?>`);
  });
  parser.on('closetag', () => {
    frames.pop()?.close();
    inherited.pop();
  });
  parser.on('error', ({ message }) => {
    throw slipOf(message, Math.max(parser.position - 1, 0), text);
  });
  // Only closing tells whether all that was opened came to its end.
  parser.write(text).close();
}

/** The parser looks for the end of what it takes for an entity, and complains far behind it. */
function slipOf(message: string, offset: number, text: string): SyntaxSlip {
  const ampersand = strayAmpersand(text);
  return ampersand !== undefined && ampersand <= offset
    ? new SyntaxSlip(ampersand, notDeclared)
    : new SyntaxSlip(offset, explainXml(message));
}

/** The first ampersand that begins no reference (XML 1.0 §4.1), where ampersands are not plain text. */
function strayAmpersand(text: string): number | undefined {
  const plain = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>/g;
  const looked = text.replace(plain, (part) => ' '.repeat(part.length));
  return /&(?!#\d+;|#x[\da-fA-F]+;|[^\s&;#<>"'=]+;)/.exec(looked)?.index;
}

/** Whether a text that came as UTF-8 is what its declaration says. */
function isUtf8(encoding: string | undefined, text: string): boolean {
  return (
    encoding === undefined ||
    /^(?:utf-?8|us-ascii|ascii)$/i.test(encoding) ||
    !/[^\0-\x7F]/.test(text)
  );
}

function toElement(
  { name, prefix, uri, local, attributes }: SaxesTagNS,
  offset: number,
  { base, language }: Inherited,
): Omit<XmlElement, 'resolve'> {
  const all = Object.values(attributes).map((attribute) => ({
    name: attribute.name,
    namespace: attribute.uri,
    local: attribute.local,
    value: attribute.value,
  }));
  const ofXml = (wanted: string): string | undefined =>
    all.find((other) => other.namespace === xmlNamespace && other.local === wanted)?.value;
  return {
    name,
    prefix,
    namespace: uri,
    local,
    attributes: all.filter(({ namespace }) => namespace !== xmlnsNamespace),
    offset,
    base: resolveIri(ofXml('base') ?? '', base),
    language: ofXml('lang') ?? language,
  };
}

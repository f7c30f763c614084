import { SaxesParser } from 'saxes';
import { decodeUtf8 } from '../load/decode-utf8.ts';
import { unzip } from './unzip.ts';

/** What a document may hold when it is unpacked. */
const limits = { files: 5_000, bytes: 50_000_000 } as const;

/** How deep elements may be nested, which is looked at for each. */
const deepest = 500;

/** The main part of a document (ECMA-376-1 §11.3.10). */
const mainPart = 'word/document.xml';

const namespaces: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** What stands for elements that are signs (ECMA-376-1 §17.3.3). */
const signs: Readonly<Record<string, string>> = {
  br: '\n',
  cr: '\n',
  tab: '\t',
  noBreakHyphen: '\u2011',
};

/**
 * The text of a Word document, a paragraph a line: what stands there, without what was struck out, headers, footers and notes.
 *
 * @returns `undefined` where it is no such document, or too large
 */
export function readDocx(bytes: Buffer): string | undefined {
  const archive = unzip(bytes, limits, (name) => name === mainPart);
  const main = archive.outcome === 'read' ? archive.files.get(mainPart) : undefined;
  const decoded = main && decodeUtf8(main);
  return decoded?.outcome === 'decoded' ? textOf(decoded.text) : undefined;
}

/** Elements whose text stands elsewhere too: where it was moved from, and what older programs show. */
const elsewhere: ReadonlySet<string> = new Set(['moveFrom', 'Fallback']);

function textOf(xml: string): string | undefined {
  const parts: string[] = [];
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const fail = (): never => {
    throw new NoDocument();
  };
  // No program writes entities here: they would stand for anything.
  parser.on('error', fail);
  parser.on('doctype', fail);
  parser.on('opentag', ({ local, uri }) => {
    const isSaid = !open.some((name) => elsewhere.has(name));
    const isInRun = open.at(-1) === 'r';
    open.push(namespaces.has(uri) || elsewhere.has(local) ? local : '');
    // A tabulator outside a run tells where one leads to.
    if (isSaid && isInRun) parts.push(signs[open.at(-1) ?? ''] ?? '');
    if (open.length > deepest) fail();
  });
  parser.on('text', (text) => {
    if (open.at(-1) === 't' && !open.some((name) => elsewhere.has(name))) parts.push(text);
  });
  parser.on('closetag', () => {
    if (open.pop() === 'p' && !open.some((name) => elsewhere.has(name))) parts.push('\n');
  });
  try {
    parser.write(xml).close();
    return parts.join('');
  } catch (cause) {
    if (cause instanceof NoDocument) return undefined;
    throw cause;
  }
}

/** Ends reading at once: what comes after may be without end. */
class NoDocument extends Error {}

import type { BlankNode, Literal, NamedNode, Quad } from '../../rdf/terms.ts';
import { rdf } from '../../rdf/vocabulary.ts';
import { StatementPositions, type Parsed, type ParserInput } from '../text/parsed.ts';
import { parseN3 } from './parse-n3.ts';

const parseAll = parseN3('application/n-triples');

/**
 * N-Triples. Where each line is a statement as programs write them, the lines are read one by one, which takes a fraction of the time;
 * n3 reads everything else from the beginning: it knows all that the syntax allows, and tells what is wrong.
 */
export function parseNTriples(input: ParserInput): Parsed | Promise<Parsed> {
  return parseLines(input) ?? parseAll(input);
}

/** What each line says; nothing where one of them is written otherwise than as three terms with single spaces. */
function parseLines({ text, terms, graph }: ParserInput): Parsed | undefined {
  const statements = new StatementPositions();
  const read = newTermReader(terms);
  let subject: Quad['subject'] | undefined;
  let written = '';
  let line = 0;
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    line += 1;
    // What is said of a thing mostly stands together.
    if (written === '' || !text.startsWith(written, start)) {
      written = text.slice(start, text.indexOf(' ', start) + 1);
      subject = read.subject(written.slice(0, -1));
    }
    const predicateAt = start + written.length;
    const objectAt = text.indexOf(' ', predicateAt) + 1;
    const predicate = read.node(text.slice(predicateAt, objectAt - 1));
    const object = read.object(text.slice(objectAt, end - 2));
    if (!subject || !predicate || !object || !text.startsWith(' .', end - 2)) return undefined;
    const position = { line, column: objectAt - start + 1 };
    const isNested = subject.termType === 'BlankNode';
    const quad = terms.quad(subject, predicate, object, graph);
    statements.note(quad, position, isNested ? position : { line, column: 1 });
    start = end + 1;
  }
  const { quads, locate } = statements;
  return { outcome: 'parsed', quads, locate, notes: [] };
}

/** Makes terms of what is written of them; nothing of what has to be looked at more closely. */
interface TermReader {
  readonly node: (written: string) => NamedNode | undefined;
  readonly subject: (written: string) => Quad['subject'] | undefined;
  readonly object: (written: string) => Quad['object'] | undefined;
}

function newTermReader(terms: ParserInput['terms']): TermReader {
  const nodes = new Map<string, NamedNode>();
  const node = (written: string): NamedNode | undefined => {
    const known = nodes.get(written);
    if (known !== undefined || !absoluteIri.test(written)) return known;
    const made = terms.namedNode(written.slice(1, -1));
    nodes.set(written, made);
    return made;
  };
  // n3 gives labels this beginning, as it is told to.
  const blank = (written: string): BlankNode | undefined =>
    label.test(written) ? terms.blankNode(`-${written.slice(2)}`) : undefined;
  const subject = (written: string): Quad['subject'] | undefined =>
    written.startsWith('_') ? blank(written) : node(written);
  const literal = (written: string): Literal | undefined => {
    const [, escaped, language, type] = literalParts.exec(written) ?? [];
    if (escaped === undefined) return undefined;
    const value = escaped.includes('\\') ? withoutEscapes(escaped) : escaped;
    if (type === undefined) return terms.literal(value, language);
    const datatype = node(type);
    const isTagged = datatype?.equals(rdf.langString) || datatype?.equals(rdf.dirLangString);
    return datatype && !isTagged ? terms.literal(value, datatype) : undefined;
  };
  const object = (written: string): Quad['object'] | undefined =>
    written.startsWith('"') ? literal(written) : subject(written);
  return { node, subject, object };
}

/** What n3 takes for an address that is whole. */
const absoluteIri = /^<[a-z][a-z\d+.-]*:[^\0- <>\\"{}|^`]*>$/i;

const label = /^_:\w[\w-]*$/;

/** A literal with the escapes of one letter; its language, or its type. */
const literalParts =
  /^"([^"\\\r]*(?:\\[tbnrf"'\\][^"\\\r]*)*)"(?:@(?!version$)([a-z]{1,8}(?:-[a-z\d]{1,8})*)|\^\^(<[^>]*>))?$/i;

const escapes: Readonly<Record<string, string>> = { t: '\t', b: '\b', n: '\n', r: '\r', f: '\f' };

function withoutEscapes(text: string): string {
  return text.replace(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter);
}

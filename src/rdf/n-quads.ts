import type { Quad, Term } from './terms.ts';
import { xsd } from './vocabulary.ts';

/** One statement as a line of canonical N-Quads (RDF Dataset Canonicalization 1.0 §5), line feed included. */
export function quadToNQuads({ subject, predicate, object, graph }: Quad): string {
  const graphPart = graph.termType === 'DefaultGraph' ? '' : `${termToNQuads(graph)} `;
  return `${termToNQuads(subject)} ${termToNQuads(predicate)} ${termToNQuads(object)} ${graphPart}.\n`;
}

/** A term in N-Triples notation, RDF 1.2's triple terms and text directions included (RDF 1.2 N-Triples §2). */
export function termToNQuads(term: Term): string {
  switch (term.termType) {
    case 'NamedNode':
      return `<${term.value}>`;
    case 'BlankNode':
      return `_:${term.value}`;
    case 'Literal': {
      const text = `"${escapeText(term.value)}"`;
      if (term.language !== '')
        return `${text}@${term.language}${term.direction ? `--${term.direction}` : ''}`;
      return term.datatype.equals(xsd.string) ? text : `${text}^^<${term.datatype.value}>`;
    }
    case 'Quad': {
      const { subject, predicate, object } = term;
      return `<<( ${[subject, predicate, object].map(termToNQuads).join(' ')} )>>`;
    }
    case 'DefaultGraph':
    case 'Variable':
      return '';
  }
}

/** What stands between quotation marks for a text, in N-Quads as in Turtle. */
export function escapeText(text: string): string {
  return text.replace(escaped, escape);
}

const escaped = /["\\\u0000-\u001F\u007F]/g;

const shortEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
};

function escape(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return shortEscapes[character] ?? `\\u${code}`;
}

import type { Term } from '../../rdf/terms.ts';
import { xsd } from '../../rdf/vocabulary.ts';
import type { RowWriter } from './row-writer.ts';

/** SPARQL 1.1 Query Results JSON Format, with RDF 1.2's triple terms. */
export const jsonWriter: RowWriter = {
  head: (vars) => `{"head":${JSON.stringify({ vars })},"results":{"bindings":[`,
  row: ({ index, variables, values }) => {
    // Text by text: objects for JSON.stringify to read again take three times as long.
    let members = '';
    for (const [position, variable] of variables.entries()) {
      const value = values[position];
      if (!value) continue;
      members += `${members === '' ? '' : ','}${JSON.stringify(variable)}:${termToJson(value)}`;
    }
    return `${index === 0 ? '' : ','}\n{${members}}`;
  },
  tail: '\n]}}\n',
};

export function jsonAsk(answer: boolean): string {
  return `${JSON.stringify({ head: {}, boolean: answer })}\n`;
}

function termToJson(term: Term): string {
  switch (term.termType) {
    case 'Literal':
      return `{"type":"literal","value":${JSON.stringify(term.value)}${literalTraits(term)}}`;
    case 'BlankNode':
      return `{"type":"bnode","value":${JSON.stringify(term.value)}}`;
    case 'Quad':
      return `{"type":"triple","value":{"subject":${termToJson(term.subject)},"predicate":${termToJson(term.predicate)},"object":${termToJson(term.object)}}}`;
    case 'NamedNode':
    case 'DefaultGraph':
    case 'Variable':
      return `{"type":"uri","value":${JSON.stringify(term.value)}}`;
  }
}

function literalTraits({
  language,
  direction,
  datatype,
}: Extract<Term, { termType: 'Literal' }>): string {
  if (language !== '') {
    const told = direction ? `,"its:dir":${JSON.stringify(direction)}` : '';
    return `,"xml:lang":${JSON.stringify(language)}${told}`;
  }
  return datatype.equals(xsd.string) ? '' : `,"datatype":${JSON.stringify(datatype.value)}`;
}

import type { Term } from '../../rdf/terms.ts';
import { xsd } from '../../rdf/vocabulary.ts';
import type { RowWriter } from './row-writer.ts';

/** SPARQL 1.1 Query Results JSON Format, with RDF 1.2's triple terms. */
export const jsonWriter: RowWriter = {
  head: (vars) => `{"head":${JSON.stringify({ vars })},"results":{"bindings":[`,
  row: ({ index, variables, values }) => {
    const bound = variables.flatMap((variable, position) => {
      const value = values[position];
      return value ? [[variable, termToJson(value)]] : [];
    });
    return `${index === 0 ? '' : ','}\n${JSON.stringify(Object.fromEntries(bound))}`;
  },
  tail: '\n]}}\n',
};

export function jsonAsk(answer: boolean): string {
  return `${JSON.stringify({ head: {}, boolean: answer })}\n`;
}

function termToJson(term: Term): object {
  switch (term.termType) {
    case 'Literal':
      return { type: 'literal', value: term.value, ...literalTraits(term) };
    case 'BlankNode':
      return { type: 'bnode', value: term.value };
    case 'Quad':
      return {
        type: 'triple',
        value: {
          subject: termToJson(term.subject),
          predicate: termToJson(term.predicate),
          object: termToJson(term.object),
        },
      };
    case 'NamedNode':
    case 'DefaultGraph':
    case 'Variable':
      return { type: 'uri', value: term.value };
  }
}

function literalTraits({
  language,
  direction,
  datatype,
}: Extract<Term, { termType: 'Literal' }>): object {
  if (language !== '') return { 'xml:lang': language, ...(direction && { 'its:dir': direction }) };
  return datatype.equals(xsd.string) ? {} : { datatype: datatype.value };
}

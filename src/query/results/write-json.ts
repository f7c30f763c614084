import type { Term } from '../../rdf/terms.ts';
import { xsd } from '../../rdf/vocabulary.ts';
import type { RowWriter } from './row-writer.ts';

/** SPARQL 1.1 Query Results JSON Format, with RDF 1.2's triple terms. */
export const jsonWriter: RowWriter = {
  term: (term) => JSON.stringify(termToJson(term)),
  table: (vars) => {
    const keys = keysOf(vars);
    return {
      head: `{"head":${JSON.stringify({ vars })},"results":{"bindings":[`,
      row: (texts, index) => {
        let members = '';
        for (const { key, position } of keys) {
          const text = texts[position];
          if (text !== undefined) members += `${members === '' ? '' : ','}${key}${text}`;
        }
        return `${index === 0 ? '' : ','}\n{${members}}`;
      },
      tail: '\n]}}\n',
    };
  },
};

interface Key {
  /** The beginning of a member, with its colon. */
  readonly key: string;
  readonly position: number;
}

/** Members in the order in which an object has them: names that are whole numbers come first. */
function keysOf(variables: readonly string[]): readonly Key[] {
  const positions = Object.fromEntries(variables.map((variable, position) => [variable, position]));
  return Object.entries(positions).map(([variable, position]) => {
    return { key: `${JSON.stringify(variable)}:`, position };
  });
}

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

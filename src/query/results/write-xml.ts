import type { Term } from '../../rdf/terms.ts';
import { xsd } from '../../rdf/vocabulary.ts';
import { escapeAttribute, escapeText, isXmlText } from '../../serialise/xml-text.ts';
import { Unwritable, type RowWriter } from './row-writer.ts';

const start =
  '<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">\n';

/** SPARQL Query Results XML Format, second edition, with RDF 1.2's triple terms. */
export const xmlWriter: RowWriter = {
  head: (variables) => {
    const names = variables.map((name) => `<variable name="${escapeAttribute(name)}"/>`).join('');
    return `${start}<head>${names}</head>\n<results>\n`;
  },
  row: ({ variables, values }) => {
    const bindings = variables.map((variable, position) => {
      const value = values[position];
      if (!value) return '';
      return `<binding name="${escapeAttribute(variable)}">${termToXml(value)}</binding>`;
    });
    return `<result>${bindings.join('')}</result>\n`;
  },
  tail: '</results>\n</sparql>\n',
};

export function xmlAsk(answer: boolean): string {
  return `${start}<head/>\n<boolean>${answer ? 'true' : 'false'}</boolean>\n</sparql>\n`;
}

function termToXml(term: Term): string {
  switch (term.termType) {
    case 'Literal':
      return `<literal${literalTraits(term)}>${text(term.value)}</literal>`;
    case 'BlankNode':
      return `<bnode>${text(term.value)}</bnode>`;
    case 'Quad': {
      const parts = (['subject', 'predicate', 'object'] as const).map(
        (part) => `<${part}>${termToXml(term[part])}</${part}>`,
      );
      return `<triple>${parts.join('')}</triple>`;
    }
    case 'NamedNode':
    case 'DefaultGraph':
    case 'Variable':
      return `<uri>${text(term.value)}</uri>`;
  }
}

function literalTraits({
  language,
  direction,
  datatype,
}: Extract<Term, { termType: 'Literal' }>): string {
  const written = direction
    ? ` xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0" its:dir="${direction}"`
    : '';
  if (language !== '') return ` xml:lang="${escapeAttribute(language)}"${written}`;
  return datatype.equals(xsd.string) ? '' : ` datatype="${escapeAttribute(datatype.value)}"`;
}

function text(value: string): string {
  if (isXmlText(value)) return escapeText(value);
  throw new Unwritable({
    sv: 'Svaret har ett styrtecken som XML inte kan innehålla. Begär JSON, CSV eller TSV.',
    en: 'The answer has a control character that XML cannot contain. Ask for JSON, CSV or TSV.',
  });
}

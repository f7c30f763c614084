import type { Term } from '../../rdf/terms.ts';
import { xsd } from '../../rdf/vocabulary.ts';
import { escapeAttribute, escapeText, isXmlText } from '../../serialise/xml/xml-text.ts';
import { Unwritable, type RowWriter } from './row-writer.ts';

const start =
  '<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">\n';

/** SPARQL Query Results XML Format, second edition, with RDF 1.2's triple terms. */
export const xmlWriter: RowWriter = {
  term: termToXml,
  table: (variables) => {
    const names = variables.map(escapeAttribute);
    const head = names.map((name) => `<variable name="${name}"/>`).join('');
    const opens = names.map((name) => `<binding name="${name}">`);
    return {
      head: `${start}<head>${head}</head>\n<results>\n`,
      row: (texts) => {
        let bindings = '';
        for (const [position, open] of opens.entries()) {
          const text = texts[position];
          if (text !== undefined) bindings += `${open}${text}</binding>`;
        }
        return `<result>${bindings}</result>\n`;
      },
      tail: '</results>\n</sparql>\n',
    };
  },
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

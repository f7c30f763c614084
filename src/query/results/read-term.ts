import { terms, type Term } from '../../rdf/terms.ts';

/** A term in SPARQL 1.1 Query Results JSON, with RDF 1.2's triple terms. */
export type JsonTerm =
  | { readonly type: 'uri' | 'bnode'; readonly value: string }
  | {
      /** `typed-literal` is what an earlier draft called a literal with a datatype; Virtuoso writes it still. */
      readonly type: 'literal' | 'typed-literal';
      readonly value: string;
      readonly 'xml:lang'?: string;
      readonly 'its:dir'?: 'ltr' | 'rtl';
      readonly datatype?: string;
    }
  | { readonly type: 'triple'; readonly value: Readonly<Record<Part, JsonTerm>> };

type Part = 'subject' | 'predicate' | 'object';

/** The term that JSON says, tags and lexical forms as they stand there. */
export function readTerm(json: JsonTerm): Term {
  switch (json.type) {
    case 'uri':
      return terms.namedNode(json.value);
    case 'bnode':
      return terms.blankNode(json.value);
    case 'literal':
    case 'typed-literal': {
      const { value, 'xml:lang': language, 'its:dir': direction, datatype } = json;
      if (language !== undefined)
        return terms.literal(value, direction ? { language, direction } : language);
      return terms.literal(value, datatype === undefined ? undefined : terms.namedNode(datatype));
    }
    case 'triple': {
      const { subject, predicate, object } = json.value;
      // What an engine writes as a triple is one, so its terms stand where such terms may.
      return terms.quad(readTerm(subject), readTerm(predicate), readTerm(object));
    }
  }
}

import type { Dataset } from '../rdf/dataset.ts';
import { isNamed, type NamedNode, type Term } from '../rdf/terms.ts';
import { rdf, xsd } from '../rdf/vocabulary.ts';
import type { ContextTerm } from './context-terms.ts';

/** What a value is, as far as its form in JSON goes: a text in a language, a link, a list, or a literal of the datatype whose IRI this is. */
export type ValueKind = 'text' | 'link' | 'list' | (string & {});

/** The kind of a value; `undefined` for what RDF 1.1 has not. */
export function kindOf(value: Term, dataset: Dataset): ValueKind | undefined {
  if (value.termType === 'Literal') {
    if (value.direction) return undefined;
    return value.language ? 'text' : value.datatype.value;
  }
  if (isNamed(value)) return value.equals(rdf.nil) ? 'list' : 'link';
  if (value.termType !== 'BlankNode') return undefined;
  return dataset.match(value, rdf.first).size > 0 ? 'list' : 'link';
}

/** The kinds that a shape or a vocabulary lets values be of; none where it leaves that open. */
export function kindsAsked(
  kinds: readonly Term[],
  { classes, datatypes }: Told,
): readonly ValueKind[] {
  const asked = kinds.flatMap((kind): ValueKind[] => {
    if (classes.some((each) => each.equals(kind))) return ['link'];
    if (kind.equals(rdf.langString)) return ['text'];
    if (isDatatype(kind, datatypes)) return [kind.value];
    if (openKinds.test(kind.value) || !isNamed(kind)) return [];
    return ['link'];
  });
  return [...new Set(asked)];
}

interface Told {
  /** Those among the kinds that are classes for sure. */
  readonly classes: readonly NamedNode[];
  /** IRIs of the datatypes that the data uses. */
  readonly datatypes: ReadonlySet<string>;
}

function isDatatype(kind: Term, datatypes: ReadonlySet<string>): boolean {
  return datatypes.has(kind.value) || Object.values(xsd).some((each) => each.equals(kind));
}

/** Kinds of nodes among which literals are, and what is everything: only the data shows what values are. */
const openKinds = /shacl#(?:Literal|.+OrLiteral)$|rdf-schema#(?:Literal|Resource)$/;

/** Whether a term of a context is the one that values of a kind are written with. */
export function isFor(kind: ValueKind, { type, container, hasLanguage }: ContextTerm): boolean {
  switch (kind) {
    case 'text':
      return container === '@language';
    case 'list':
      return container === '@list';
    case 'link':
      return (type === '@id' || type === '@vocab') && container !== '@list';
    case xsd.string.value:
      return type === undefined && container === undefined && !hasLanguage;
    default:
      return type === kind;
  }
}

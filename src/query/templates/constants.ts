import { terms, type Literal, type NamedNode } from '../../rdf/terms.ts';
import { wellKnownPrefixes } from '../../rdf/prefixes.ts';

export type Constant = NamedNode | Literal;

/** What stands for a constant in a template: this and the constant's number, as an IRI or as a literal of this datatype. */
const placeholder = 'urn:constant:';

/**
 * The constants of one query, numbered as they come. Equal ones have one number, so that what is
 * equal in the query is equal in its template, and nothing else is.
 */
export class Constants {
  readonly list: Constant[] = [];
  readonly #numbers = new Map<string, number>();

  /** @returns what stands for the IRI in a template */
  iri(value: string): string {
    // The parser makes terms of this vocabulary itself, and those must be equal to written ones.
    if (value.startsWith(wellKnownPrefixes.rdf)) return `<${value}>`;
    const number = this.#numberOf(value, () => terms.namedNode(value));
    return ` <${placeholder}${number}> `;
  }

  /**
   * @param type a language tag, or the IRI of a datatype; nothing for a plain text
   * @returns what stands for the literal in a template
   */
  literal(value: string, type?: { readonly tag: string } | { readonly iri: string }): string {
    const made = (): Literal => {
      if (!type) return terms.literal(value);
      return terms.literal(value, 'tag' in type ? type.tag : terms.namedNode(type.iri));
    };
    const typeKey = !type ? '' : 'tag' in type ? `@${type.tag}` : `^${type.iri}`;
    const number = this.#numberOf(`"${typeKey}"${value}`, made);
    return ` "${number}"^^<${placeholder}> `;
  }

  #numberOf(key: string, make: () => Constant): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.list.length;
    this.list.push(make());
    this.#numbers.set(key, number);
    return number;
  }
}

/** Which constant a term of a template stands for, if it does. */
export function numberOf(term: Constant): number | undefined {
  if (term.termType === 'Literal') {
    return term.datatype.value === placeholder ? Number(term.value) : undefined;
  }
  return term.value.startsWith(placeholder)
    ? Number(term.value.slice(placeholder.length))
    : undefined;
}

import { escapeText } from '../rdf/n-quads.ts';
import type { Prefixes } from '../rdf/prefixes.ts';
import type { Literal, Quad, Term } from '../rdf/terms.ts';
import { rdf, xsd } from '../rdf/vocabulary.ts';

/** What needs no backslash after a prefix, nor stands there otherwise (Turtle 1.1 §6.5, PN_LOCAL): the plainest part of that. */
const localName = /^\w(?:\.?[\w-])*$/;

/** Turtle 1.1 §2.5: literals that are written without quotation marks, by their datatypes. */
const bare: ReadonlyMap<string, RegExp> = new Map([
  [xsd.boolean.value, /^(?:true|false)$/],
  [xsd.integer.value, /^[+-]?\d+$/],
  [xsd.decimal.value, /^[+-]?\d*\.\d+$/],
  [xsd.double.value, /^[+-]?(?:\d+\.\d*|\.?\d+)[eE][+-]?\d+$/],
]);

/** Writes terms for Turtle and TriG, and notes which prefixes that takes. The terms are such as every syntax can hold. */
export class TurtleTerms {
  readonly #prefixes: Prefixes;
  readonly #namespaces: readonly (readonly [namespace: string, prefix: string])[];
  readonly #used = new Set<string>();
  /** Properties and datatypes: there are few of them. */
  readonly #known = new Map<string, string>();

  /** @param prefixes that may be declared; of two for one namespace the last counts */
  constructor(prefixes: Prefixes) {
    const names = Object.entries(prefixes).map(
      ([prefix, namespace]) => [namespace, prefix] as const,
    );
    this.#prefixes = prefixes;
    this.#namespaces = [...new Map(names)];
  }

  /** Declarations of the prefixes that were used so far, and an empty line. */
  head(): string {
    const lines = Object.entries(this.#prefixes)
      .filter(([prefix]) => this.#used.has(prefix))
      .map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}>.\n`);
    return lines.length === 0 ? '' : `${lines.join('')}\n`;
  }

  property(property: Term): string {
    return property.value === rdf.type.value ? 'a' : this.#remembered(property.value);
  }

  term(term: Term): string {
    switch (term.termType) {
      case 'NamedNode':
        return this.#iri(term.value);
      case 'Literal':
        return this.#literal(term);
      case 'Quad':
        return this.#triple(term as Quad);
      case 'BlankNode':
      case 'Variable':
      case 'DefaultGraph':
        return `_:${term.value}`;
    }
  }

  #triple({ subject, predicate, object }: Quad): string {
    return `<<(${this.term(subject)} ${this.property(predicate)} ${this.term(object)})>>`;
  }

  #remembered(iri: string): string {
    const known = this.#known.get(iri) ?? this.#iri(iri);
    this.#known.set(iri, known);
    return known;
  }

  #iri(iri: string): string {
    for (const [namespace, prefix] of this.#namespaces) {
      if (!iri.startsWith(namespace)) continue;
      const name = iri.slice(namespace.length);
      if (!localName.test(name)) continue;
      this.#used.add(prefix);
      return `${prefix}:${name}`;
    }
    return `<${iri}>`;
  }

  #literal({ value, language, direction, datatype }: Literal): string {
    if (bare.get(datatype.value)?.test(value)) return value;
    const text = `"${escapeText(value)}"`;
    if (language !== '') return `${text}@${language}${direction ? `--${direction}` : ''}`;
    return datatype.value === xsd.string.value
      ? text
      : `${text}^^${this.#remembered(datatype.value)}`;
  }
}

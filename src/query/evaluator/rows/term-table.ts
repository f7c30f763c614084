import type { Dictionary } from '../../../rdf/datasets/pack-terms.ts';
import type { Quad, Term } from '../../../rdf/terms.ts';
import type { SpellLanguage } from '../../index/language-tags.ts';
import { terms } from '../../../rdf/terms.ts';
import { termOf } from '../../values/terms/term-of.ts';
import { valueOf } from '../../values/terms/value-of.ts';
import type { Value } from '../../values/value/value.ts';
import type { Control } from './control.ts';

/** From here on ids are of terms that the data does not have: a query's own constants, and what expressions make. */
const firstMade = 2 ** 31;

/** About what a made term costs, beside its text. */
const bytesPerTerm = 200;

/** Values of the data's terms by their numbers, read when they are first looked at; for all queries of a thread. */
export type KnownValues = (Value | undefined)[];

export interface TermSource {
  readonly dictionary: Dictionary;
  readonly spellLanguage: SpellLanguage;
  readonly values: KnownValues;
}

/** Terms by id and ids by term, for one run of a query: the same id if and only if the same term. */
export class TermTable {
  readonly #source: TermSource;
  readonly #control: Control;
  readonly #ids = new Map<string, number>();
  readonly #terms: Term[] = [];
  readonly #values: (Value | undefined)[] = [];

  constructor(source: TermSource, control: Control) {
    this.#source = source;
    this.#control = control;
  }

  term(id: number): Term {
    if (id < firstMade) return this.#source.dictionary.term(id);
    return this.#terms[id - firstMade] ?? terms.defaultGraph();
  }

  /** The value of a term; nothing for 0, which is unbound. */
  value(id: number): Value | undefined {
    if (id === 0) return undefined;
    if (id < firstMade) return (this.#source.values[id] ??= valueOf(this.term(id)));
    return (this.#values[id - firstMade] ??= valueOf(this.term(id)));
  }

  idOf(term: Term): number {
    return this.#known(term) ?? this.#ids.get(keyOf(term)) ?? this.#make(term);
  }

  idOfValue(value: Value): number {
    const id = this.idOf(termOf(value));
    return id;
  }

  /** The ids of a triple term's subject, predicate and object; `undefined` for other terms. */
  triple(id: number): readonly [number, number, number] | undefined {
    if (id < firstMade) return this.#source.dictionary.triple(id);
    const term = this.#terms[id - firstMade];
    if (term?.termType !== 'Quad') return undefined;
    const { subject, predicate, object } = term;
    return [this.idOf(subject), this.idOf(predicate), this.idOf(object)];
  }

  #known(term: Term): number | undefined {
    const { dictionary, spellLanguage } = this.#source;
    const number = dictionary.numberOf(term);
    if (number !== undefined || term.termType !== 'Literal' || term.language === '') return number;
    if (term.direction) return undefined;
    const tag = spellLanguage(term.value, term.language);
    return tag === term.language ? undefined : dictionary.numberOf(terms.literal(term.value, tag));
  }

  #make(term: Term): number {
    const id = firstMade + this.#terms.length;
    this.#control.hold(bytesPerTerm + 2 * sizeOf(term));
    this.#ids.set(keyOf(term), id);
    this.#terms.push(term);
    return id;
  }
}

/** One text for each term; language tags in lower case, because case does not tell them apart (RDF 1.1 Concepts §3.3). */
function keyOf(term: Term): string {
  switch (term.termType) {
    case 'Literal': {
      const { language, direction, datatype, value } = term;
      return `"${language.toLowerCase()} ${direction ?? ''} ${datatype.value} ${value}`;
    }
    case 'Quad': {
      const { subject, predicate, object } = term as Quad;
      return JSON.stringify([subject, predicate, object].map(keyOf));
    }
    case 'NamedNode':
    case 'BlankNode':
    case 'Variable':
    case 'DefaultGraph':
      return `${term.termType} ${term.value}`;
  }
}

function sizeOf(term: Term): number {
  if (term.termType !== 'Quad') return term.value.length;
  const { subject, predicate, object } = term as Quad;
  return sizeOf(subject) + sizeOf(predicate) + sizeOf(object);
}

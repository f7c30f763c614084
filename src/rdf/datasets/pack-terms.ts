import { newNumbering } from '../numbering.ts';
import { openTexts, packAgain, packTexts, type PackedTexts, type Packing } from './packed-texts.ts';
import { isNamed, terms, type Term } from '../terms.ts';

/**
 * Terms in memory that all threads share, numbered from 0, which is the default graph. Each is kept as the text of
 * its parts, so that nothing is renamed or rewritten on the way, and becomes an object only where a
 * query meets it.
 */
export type PackedTerms = PackedTexts;

export interface TermPacker {
  /** The number of a term. */
  readonly place: (term: Term) => number;
  readonly finish: () => PackedTerms;
}

/** An IRI; a literal or blank node; numbers of terms for a triple term; `null` for the default graph. */
type TermParts = string | LiteralParts | BlankNodeParts | TripleParts | null;
interface BlankNodeParts {
  readonly label: string;
}
interface LiteralParts {
  readonly value: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | undefined;
  readonly datatype: string;
}
interface TripleParts {
  readonly triple: readonly [subject: number, predicate: number, object: number];
}

export function newTermPacker(): TermPacker {
  const { numberOf, firsts } = newNumbering();
  const place = (term: Term): number => {
    // The parts of a triple term come before it.
    if (term.termType === 'Quad')
      for (const part of [term.subject, term.predicate, term.object]) place(part);
    return numberOf(term);
  };
  place(terms.defaultGraph());
  return { place, finish: () => packTexts(firsts.map((term) => textOf(term, numberOf))) };
}

interface TermPacking extends Packing {
  /** The number that each term was packed under, by its number in the list; below 0 for those that were not. */
  readonly numbers: Int32Array;
}

const packings = new WeakMap<readonly Term[], TermPacking>();

/**
 * Packs some terms of a list, which may have grown since some of it were packed before: of those no text is made again.
 *
 * @param order the terms by their numbers in the list, in the order in which they are packed; the first is the default graph
 * @param numbers the other way round: below 0 for terms that are not packed
 */
export function packTermsOf(
  list: readonly Term[],
  order: readonly number[],
  {
    numbers,
    numberOf,
  }: { readonly numbers: Int32Array; readonly numberOf: (term: Term) => number },
): PackedTerms {
  const before = packings.get(list);
  const term = (number: number): Term => list[order[number] ?? 0] as Term;
  const packing = packAgain(order.length, {
    before,
    // The text of a triple term has the numbers of its parts.
    packedAs: (number) =>
      before && term(number).termType !== 'Quad' ? (before.numbers[order[number] ?? 0] ?? -1) : -1,
    text: (number) => textOf(term(number), numberOf),
  });
  packings.set(list, { ...packing, numbers });
  return packing.packed;
}

/** Terms by number, and numbers by term. */
export interface Dictionary {
  /** How many there are. */
  readonly count: number;
  readonly term: (number: number) => Term;
  /** `undefined` where the data does not have the term. */
  readonly numberOf: (term: Term) => number | undefined;
  /** Subject, predicate and object of a triple term; `undefined` for others. */
  readonly triple: (number: number) => TripleParts['triple'] | undefined;
}

/** So many nodes are remembered as not in the data: more than vocabularies have terms that pages look for. */
const mostUnknown = 10_000;

export function openTerms(packed: PackedTerms): Dictionary {
  const { text, find } = openTexts(packed);
  const known: Term[] = [];
  const parts = (number: number): TermParts => JSON.parse(text(number)) as TermParts;
  const term = (number: number): Term => (known[number] ??= toTerm(parts(number), term));
  const numberOf = (sought: Term): number | undefined =>
    isNamed(sought)
      ? numberOfNode(sought.value)
      : find(textOf(sought, (part) => numberOf(part) ?? -1));
  // The same few nodes are asked for again and again, those that the data does not have too.
  const ofNodes = new Map<string, number>();
  const unknown = new Set<string>();
  const numberOfNode = (iri: string): number | undefined => {
    const known = ofNodes.get(iri);
    if (known !== undefined || unknown.has(iri)) return known;
    const number = find(JSON.stringify(iri));
    if (number !== undefined) ofNodes.set(iri, number);
    else {
      // Anybody may ask for anything.
      if (unknown.size === mostUnknown) unknown.clear();
      unknown.add(iri);
    }
    return number;
  };
  const triple = (number: number): TripleParts['triple'] | undefined => {
    const found = term(number).termType === 'Quad' ? parts(number) : undefined;
    return found && typeof found === 'object' && 'triple' in found ? found.triple : undefined;
  };
  return { count: packed.ends.length, term, numberOf, triple };
}

/** A term's parts as text. JSON, because that keeps any character, half ones too. */
function textOf(term: Term, numberOf: (part: Term) => number): string {
  return JSON.stringify(partsOf(term, numberOf));
}

function partsOf(term: Term, numberOf: (part: Term) => number): TermParts {
  switch (term.termType) {
    case 'NamedNode':
      return term.value;
    case 'BlankNode':
      return { label: term.value };
    case 'Literal':
      return {
        value: term.value,
        language: term.language,
        direction: term.direction === '' ? undefined : (term.direction ?? undefined),
        datatype: term.datatype.value,
      };
    case 'Quad':
      return {
        triple: [numberOf(term.subject), numberOf(term.predicate), numberOf(term.object)],
      };
    case 'DefaultGraph':
    case 'Variable':
      return null;
  }
}

function toTerm(parts: TermParts, term: (number: number) => Term): Term {
  if (parts === null) return terms.defaultGraph();
  if (typeof parts === 'string') return terms.namedNode(parts);
  if ('label' in parts) return terms.blankNode(parts.label);
  if ('triple' in parts) {
    const [subject, predicate, object] = parts.triple;
    return terms.quad(term(subject), term(predicate), term(object));
  }
  const { value, language, direction, datatype } = parts;
  if (language === '') return terms.literal(value, terms.namedNode(datatype));
  return terms.literal(value, direction ? { language, direction } : language);
}

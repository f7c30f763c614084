import { newKeyNumbering } from '../numbering.ts';
import { terms, type Term } from '../terms.ts';

/**
 * Terms in memory that all threads share, numbered from 0, which is the default graph. Each is kept by
 * its parts, so that nothing is renamed or rewritten on the way, and becomes an object only where a
 * query meets it.
 */
export interface PackedTerms {
  /** The terms' texts, one after the other, in UTF-8. */
  readonly bytes: Uint8Array;
  /** Where each text ends. */
  readonly ends: Uint32Array;
  /** A hash table with open addressing: a term's number + 1, or 0. */
  readonly table: Uint32Array;
}

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
  const place = (term: Term): number => numberOf(term);
  const { numberOf, keys } = newKeyNumbering((term) => textOf(term, place));
  place(terms.defaultGraph());
  return { place, finish: () => packTexts(keys()) };
}

function packTexts(texts: readonly string[]): PackedTerms {
  const ends = new Uint32Array(new SharedArrayBuffer(4 * texts.length));
  let end = 0;
  for (const [number, text] of texts.entries()) {
    end += Buffer.byteLength(text);
    ends[number] = end;
  }
  const bytes = Buffer.from(new SharedArrayBuffer(end));
  // At most half full, so that a free place is never far.
  const size = 2 ** Math.ceil(Math.log2(2 * texts.length));
  const table = new Uint32Array(new SharedArrayBuffer(4 * size));
  for (const [number, text] of texts.entries()) {
    bytes.write(text, ends[number - 1] ?? 0);
    let slot = hashOf(text) % size;
    while (table[slot] !== 0) slot = (slot + 1) % size;
    table[slot] = number + 1;
  }
  return { bytes: new Uint8Array(bytes.buffer), ends, table };
}

/** Terms by number, and numbers by term. */
export interface Dictionary {
  readonly term: (number: number) => Term;
  /** `undefined` where the data does not have the term. */
  readonly numberOf: (term: Term) => number | undefined;
  /** Subject, predicate and object of a triple term; `undefined` for others. */
  readonly triple: (number: number) => TripleParts['triple'] | undefined;
}

export function openTerms({ bytes, ends, table }: PackedTerms): Dictionary {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const known: Term[] = [];
  const text = (number: number): string =>
    buffer.toString('utf8', ends[number - 1] ?? 0, ends[number]);
  const parts = (number: number): TermParts => JSON.parse(text(number)) as TermParts;
  const term = (number: number): Term => (known[number] ??= toTerm(parts(number), term));
  const find = (sought: string): number | undefined => {
    const size = table.length;
    for (let slot = hashOf(sought) % size; ; slot = (slot + 1) % size) {
      const number = (table[slot] ?? 0) - 1;
      if (number < 0) return undefined;
      if (text(number) === sought) return number;
    }
  };
  const numberOf = (sought: Term): number | undefined =>
    find(textOf(sought, (part) => numberOf(part) ?? -1));
  const triple = (number: number): TripleParts['triple'] | undefined => {
    const found = term(number).termType === 'Quad' ? parts(number) : undefined;
    return found && typeof found === 'object' && 'triple' in found ? found.triple : undefined;
  };
  return { term, numberOf, triple };
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

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

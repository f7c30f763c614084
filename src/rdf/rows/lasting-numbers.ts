import { newNumbering, type Numbering } from '../numbering.ts';
import { entryOf } from '../entry-of.ts';
import { terms, type Intern, type NamedNode, type Quad, type Term } from '../terms.ts';
import { noteNumbers, numbersIn, rowsOf, type NumberedRows } from './number-rows.ts';

/** Numbers of terms that stay from one publication to the next: statements of files that have not changed keep theirs. */
export interface LastingNumbers {
  /** The statements of files one after the other, as numbers; those of each file are noted. */
  readonly together: (files: readonly (readonly Quad[])[]) => NumberedRows;
  /** The term that has come before, if an equal one has: what is made of a file then holds none of its text. */
  readonly intern: Intern;
}

/** With so many times the terms that were there at first, all are numbered anew: most of what has come since may have gone again. */
const mostGrowth = 1.5;

export function newLastingNumbers(): LastingNumbers {
  let numbers = begin();
  return {
    together: (files) => {
      if (numbers.hasGrown()) numbers = begin();
      const { numbering, rows, begun } = numbers;
      const parts = files.map((quads) => rows.get(quads) ?? rowsOf(quads, numbering));
      begun();
      const all = joined(parts);
      let at = 0;
      for (const [index, quads] of files.entries()) {
        // A part of all, so that they are there once.
        const own = all.subarray(at, at + (parts[index]?.length ?? 0));
        at += own.length;
        rows.set(quads, own);
        noteNumbers(quads, { ...numbersIn(numbering), rows: own });
      }
      return { ...numbersIn(numbering), rows: all, series: numbering };
    },
    // An equal term is of the same kind.
    intern: <Kind extends Term>(term: Kind) => numbers.intern(term) as Kind,
  };
}

interface Numbers {
  readonly numbering: Numbering;
  readonly rows: WeakMap<readonly Quad[], Uint32Array>;
  readonly intern: (term: Term) => Term;
  /** Asked before each publication but the first: whether so many have come since the second that they are to be numbered anew. */
  readonly hasGrown: () => boolean;
  /** Called when the first files have been numbered. */
  readonly begun: () => void;
}

function begin(): Numbers {
  // What files are made of when all are numbered anew has been copied before, or is copied when it is interned.
  let [isCopied, isBegun] = [false, false];
  const copy = newCopier();
  const numbering = newNumbering((term) => (isCopied ? copy(term) : term));
  numbering.numberOf(terms.defaultGraph());
  // What a publication says of itself has numbers too, so that it counts with those that were there at first.
  let most: number | undefined;
  return {
    ...{ numbering, rows: new WeakMap() },
    hasGrown: () => {
      const { length } = numbering.firsts;
      if (isBegun) most ??= 1_000 + mostGrowth * length;
      return most !== undefined && length > most;
    },
    intern: (term) => {
      const before = isCopied;
      isCopied = true;
      const number = numbering.numberOf(term);
      isCopied = before;
      return numbering.firsts[number] ?? term;
    },
    begun: () => {
      isCopied = true;
      isBegun = true;
    },
  };
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const rows = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    rows.set(part, at);
    at += part.length;
  }
  return rows;
}

/** Makes equal terms with texts of their own: those of a parser hold the whole text of their file, which may change again and again. */
function newCopier(): (term: Term) => Term {
  // There are few of them.
  const datatypes = new Map<string, NamedNode>();
  const copyOf = (term: Term): Term => {
    switch (term.termType) {
      case 'NamedNode':
        return terms.namedNode(ownText(term.value));
      case 'BlankNode':
        return terms.blankNode(ownText(term.value));
      case 'Literal': {
        const { value, language, direction, datatype } = term;
        const own = ownText(value);
        if (language === '') return terms.literal(own, ownDatatype(datatype.value));
        const tag = ownText(language);
        return terms.literal(own, direction ? { language: tag, direction } : tag);
      }
      case 'Quad': {
        const [subject, predicate, object] = [term.subject, term.predicate, term.object].map(
          copyOf,
        );
        return terms.quad(
          subject as Quad['subject'],
          predicate as Quad['predicate'],
          object as Quad['object'],
        );
      }
      case 'DefaultGraph':
      case 'Variable':
        return term;
    }
  };
  const ownDatatype = (iri: string): NamedNode =>
    datatypes.get(iri) ?? entryOf(datatypes, ownText(iri), () => terms.namedNode(ownText(iri)));
  return copyOf;
}

function ownText(text: string): string {
  // What has as many bytes as characters takes one for each.
  const isAscii = Buffer.byteLength(text) === text.length;
  const encoding = isAscii ? 'latin1' : 'utf16le';
  return Buffer.from(text, encoding).toString(encoding);
}

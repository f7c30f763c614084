import { newNumbering, type Numbering } from '../numbering.ts';
import { terms, type Quad, type Term } from '../terms.ts';
import { noteNumbers, numbersIn, rowsOf, type NumberedRows } from './number-rows.ts';

/** Numbers of terms that stay from one publication to the next: statements of files that have not changed keep theirs. */
export interface LastingNumbers {
  /** The statements of files one after the other, as numbers; those of each file are noted. */
  readonly together: (files: readonly (readonly Quad[])[]) => NumberedRows;
}

/** With so many times the terms that were there at first, all are numbered anew: most of what has come since may have gone again. */
const mostGrowth = 1.5;

export function newLastingNumbers(): LastingNumbers {
  let numbers = begin();
  return {
    together: (files) => {
      if (numbers.numbering.firsts.length > numbers.most) numbers = begin();
      const { numbering, rows, begun } = numbers;
      const parts = files.map((quads) => {
        const known = rows.get(quads) ?? rowsOf(quads, numbering);
        rows.set(quads, known);
        noteNumbers(quads, { ...numbersIn(numbering), rows: known });
        return known;
      });
      begun();
      return { ...numbersIn(numbering), rows: joined(parts), series: numbering };
    },
  };
}

interface Numbers {
  readonly numbering: Numbering;
  readonly rows: WeakMap<readonly Quad[], Uint32Array>;
  /** With more terms than this they are numbered anew. */
  most: number;
  /** Called when the first files have been numbered. */
  readonly begun: () => void;
}

function begin(): Numbers {
  let isFirst = true;
  const numbering = newNumbering((term) => (isFirst ? term : copyOf(term)));
  numbering.numberOf(terms.defaultGraph());
  const numbers: Numbers = {
    ...{ numbering, rows: new WeakMap(), most: Infinity },
    begun: () => {
      if (isFirst) numbers.most = 1_000 + mostGrowth * numbering.firsts.length;
      isFirst = false;
    },
  };
  return numbers;
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

/** An equal term with texts of its own: those of a parser hold the whole text of their file, which may change again and again. */
function copyOf(term: Term): Term {
  switch (term.termType) {
    case 'NamedNode':
      return terms.namedNode(ownText(term.value));
    case 'BlankNode':
      return terms.blankNode(ownText(term.value));
    case 'Literal': {
      const { value, language, direction, datatype } = term;
      const tag = ownText(language);
      if (tag === '')
        return terms.literal(ownText(value), terms.namedNode(ownText(datatype.value)));
      return terms.literal(ownText(value), direction ? { language: tag, direction } : tag);
    }
    case 'Quad': {
      const [subject, predicate, object] = [term.subject, term.predicate, term.object].map(copyOf);
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
}

function ownText(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

import type DataFactory from '@rdfjs/data-model/Factory.js';
import type { Quad, Term } from '../../rdf/terms.ts';
import type { Mistake, Remark } from './mistake.ts';
import type { Position } from './position.ts';

/** The statement (or the part of one) that somebody looks for in a file. */
export interface Sought {
  readonly subject: Term;
  readonly predicate?: Term | undefined;
  readonly object?: Term | undefined;
}

/** Tells where a file says something; `undefined` where it does not. */
export type Locate = (sought: Sought) => Position | undefined;

/** What every parser is given. `terms` names the file's blank nodes so that they differ from every other file's. */
export interface ParserInput {
  readonly text: string;
  readonly baseIri: string;
  readonly terms: DataFactory;
}

/** What comes of a file. */
export type Parsed =
  | {
      readonly outcome: 'parsed';
      readonly quads: readonly Quad[];
      readonly locate: Locate;
      /** What is worth knowing, and stops nothing. */
      readonly notes: readonly Remark[];
    }
  | { readonly outcome: 'broken'; readonly mistakes: readonly Mistake[] }
  /** The file is in no syntax of RDF, whatever its name. */
  | { readonly outcome: 'unrelated'; readonly notes: readonly Remark[] };

/** Where each statement stands, noted while parsing and indexed only when somebody asks. */
export class StatementPositions {
  readonly quads: Quad[] = [];
  readonly #positions: Position[] = [];
  readonly #starts: Position[] = [];
  readonly #members = new Map<string, Position>();
  #bySubject: Map<string, number[]> | undefined;

  /** @param start where the description of the subject begins; the first time it is seen counts */
  note(quad: Quad, position: Position, start: Position): void {
    this.quads.push(quad);
    this.#positions.push(position);
    this.#starts.push(start);
  }

  /**
   * Notes where a member of a list is written: it is looked for as a value of the thing that has the list,
   * and not of the cells that RDF makes of it.
   */
  noteMember(sought: Sought, position: Position): void {
    this.#members.set(keyOfMember(sought), position);
  }

  readonly locate: Locate = ({ subject, predicate, object }) => {
    const own = this.#of(subject);
    if (predicate === undefined) return this.#starts[own[0] ?? -1];
    const ofPredicate = own.filter((index) => this.quads[index]?.predicate.equals(predicate));
    const exact = ofPredicate.find((index) => this.quads[index]?.object.equals(object));
    const index = object === undefined ? ofPredicate[0] : exact;
    if (index !== undefined) return this.#positions[index];
    return object && this.#members.get(keyOfMember({ subject, predicate, object }));
  };

  #of(subject: Term): readonly number[] {
    this.#bySubject ??= this.#index();
    return this.#bySubject.get(keyOf(subject)) ?? [];
  }

  #index(): Map<string, number[]> {
    const index = new Map<string, number[]>();
    for (const [number, quad] of this.quads.entries()) {
      const key = keyOf(quad.subject);
      const numbers = index.get(key);
      if (numbers) numbers.push(number);
      else index.set(key, [number]);
    }
    return index;
  }
}

function keyOfMember({ subject, predicate, object }: Sought): string {
  return [subject, predicate, object].map((term) => term && keyOf(term)).join(' ');
}

function keyOf(term: Term): string {
  return `${term.termType} ${term.value}`;
}

import type DataFactory from '@rdfjs/data-model/Factory.js';
import { entryOf } from '../../rdf/entry-of.ts';
import type { NamedNode, Quad, Term } from '../../rdf/terms.ts';
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
  /** The graph of statements that name none, for who can put them there as they are made. */
  readonly graph?: NamedNode;
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

/** By how much a list that is full grows. */
const growth = 1.25;

/** Where each statement stands, noted while parsing and indexed only when somebody asks. */
export class StatementPositions {
  readonly quads: Quad[] = [];
  /** Four numbers for each: line and column, and those of where its description begins. An object for each would take longer than reading, numbers of JavaScript twice the room. */
  #places = new Uint32Array(4 * 64);
  readonly #members = new Map<string, Position>();
  #bySubject: Map<string, number[]> | undefined;

  /** @param start where the description of the subject begins; the first time it is seen counts */
  note(quad: Quad, position: Position, start: Position): void {
    const at = 4 * this.quads.length;
    if (at === this.#places.length) this.#enlarge(Math.ceil(growth * at));
    this.#places[at] = position.line;
    this.#places[at + 1] = position.column;
    this.#places[at + 2] = start.line;
    this.#places[at + 3] = start.column;
    this.quads.push(quad);
  }

  #enlarge(length: number): void {
    const places = new Uint32Array(length + (-length & 3));
    places.set(this.#places);
    this.#places = places;
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
    if (predicate === undefined)
      return own[0] === undefined ? undefined : this.#place(4 * own[0] + 2);
    const ofPredicate = own.filter((index) => this.quads[index]?.predicate.equals(predicate));
    const exact = ofPredicate.find((index) => this.quads[index]?.object.equals(object));
    const index = object === undefined ? ofPredicate[0] : exact;
    if (index !== undefined) return this.#place(4 * index);
    return object && this.#members.get(keyOfMember({ subject, predicate, object }));
  };

  #place(at: number): Position {
    return { line: this.#places[at] ?? 1, column: this.#places[at + 1] ?? 1 };
  }

  #of(subject: Term): readonly number[] {
    return this.#indexed().get(keyOf(subject)) ?? [];
  }

  /** Who asks for one place asks for others, and then for a long time nobody does: it takes as much room as the statements. */
  #indexed(): ReadonlyMap<string, readonly number[]> {
    if (this.#bySubject) return this.#bySubject;
    this.#bySubject = this.#index();
    queueMicrotask(() => {
      this.#bySubject = undefined;
    });
    return this.#bySubject;
  }

  #index(): Map<string, number[]> {
    const index = new Map<string, number[]>();
    let before: Term | undefined;
    let numbers: number[] = [];
    for (const [number, { subject }] of this.quads.entries()) {
      // What is said of a thing mostly stands together.
      if (subject !== before) numbers = entryOf(index, keyOf(subject), () => []);
      numbers.push(number);
      before = subject;
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

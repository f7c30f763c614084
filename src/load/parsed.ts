import type DataFactory from '@rdfjs/data-model/Factory.js';
import type { Quad, Term } from '../rdf/terms.ts';
import type { Context } from './json-ld/context.ts';
import type { ContextLibrary } from './json-ld/process-context.ts';
import type { Mistake, Position, Remark } from './finding.ts';

/** The statement (or the part of one) that somebody looks for in a file. */
export interface Sought {
  readonly subject: Term;
  readonly predicate?: Term | undefined;
  readonly object?: Term | undefined;
}

/** Tells where a file says something; `undefined` where it does not. */
export type Locate = (sought: Sought) => Position | undefined;

/** What every parser is given. `terms` names the file's blank nodes so that they differ from every other file's. */
export interface Reading {
  readonly text: string;
  readonly baseIri: string;
  readonly context: Context | undefined;
  /** Contexts of others, by their addresses; none, unless told otherwise. */
  readonly library?: ContextLibrary | undefined;
  readonly terms: DataFactory;
}

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

export type Parse = (reading: Reading) => Parsed | Promise<Parsed>;

/** Where each statement stands, noted while parsing and indexed only when somebody asks. */
export class StatementPositions {
  readonly quads: Quad[] = [];
  readonly #positions: Position[] = [];
  readonly #starts = new Map<string, Position>();
  #bySubject: Map<string, number[]> | undefined;

  /** @param start where the description of the subject begins, the first time it is seen */
  note(quad: Quad, position: Position, start: Position): void {
    this.quads.push(quad);
    this.#positions.push(position);
    const key = keyOf(quad.subject);
    if (!this.#starts.has(key)) this.#starts.set(key, start);
  }

  readonly locate: Locate = ({ subject, predicate, object }) => {
    const start = this.#starts.get(keyOf(subject));
    if (predicate === undefined) return start;
    const ofPredicate = this.#of(subject).filter((index) =>
      this.quads[index]?.predicate.equals(predicate),
    );
    const exact = ofPredicate.find((index) => this.quads[index]?.object.equals(object));
    const index = object === undefined ? ofPredicate[0] : exact;
    return index === undefined ? undefined : this.#positions[index];
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

function keyOf(term: Term): string {
  return `${term.termType} ${term.value}`;
}

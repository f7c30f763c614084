import type { LineCounter, Node } from 'yaml';
import type { Position } from './finding.ts';
import type { Locate } from './parsed.ts';

interface Noted {
  readonly predicate: string;
  /** The text or IRI that stands there; `undefined` for what has parts of its own. */
  readonly value: string | undefined;
  readonly offset: number;
}

/** Where each thing, key and value of a YAML document stands. Subjects are IRIs or names of blank nodes. */
export class NodePositions {
  readonly #lineCounter: LineCounter;
  readonly #starts = new Map<string, number>();
  readonly #noted = new Map<string, Noted[]>();

  constructor(lineCounter: LineCounter) {
    this.#lineCounter = lineCounter;
  }

  noteSubject(subject: string, node: Node): void {
    if (!this.#starts.has(subject)) this.#starts.set(subject, offsetOf(node));
  }

  note(subject: string, predicate: string, value: string | undefined, node: Node): void {
    const noted = { predicate, value, offset: offsetOf(node) };
    const others = this.#noted.get(subject);
    if (others) others.push(noted);
    else this.#noted.set(subject, [noted]);
  }

  readonly of = (node: Node | null): Position => this.#at(node === null ? 0 : offsetOf(node));

  readonly locate: Locate = ({ subject, predicate, object }) => {
    if (predicate === undefined) {
      const start = this.#starts.get(subject.value);
      return start === undefined ? undefined : this.#at(start);
    }
    const found = (this.#noted.get(subject.value) ?? []).find(
      (noted) =>
        noted.predicate === predicate.value &&
        (object === undefined || noted.value === object.value),
    );
    return found === undefined ? undefined : this.#at(found.offset);
  };

  #at(offset: number): Position {
    const { line, col } = this.#lineCounter.linePos(offset);
    return { line, column: col };
  }
}

function offsetOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

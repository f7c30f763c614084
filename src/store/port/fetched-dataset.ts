import { LRUCache } from 'lru-cache';
import type { Dataset } from '../../rdf/dataset.ts';
import { FoundQuads, type Wanted } from '../../rdf/datasets/found-quads.ts';
import { indexQuads } from '../../rdf/datasets/indexed-quads.ts';
import { termKey } from '../../rdf/term-key.ts';
import { isBlank, type Quad, type Term } from '../../rdf/terms.ts';
import { currentDrawing, type Drawing, type Source } from './drawing.ts';
import { TooMuchToFetch, type Pattern, type Store } from './store.ts';

/** How many statements a pattern may find, and how many an answer may be made of. */
const mostFound = 50_000;
const mostHeld = 400_000;

/** So many statements that were fetched before are kept for the next answers. */
const mostKept = 400_000;

/** Fewer are looked through one by one. */
const fewest = 32;

/** How deep blank nodes may lie in each other, or how long a list may be, before it takes another attempt. */
const mostLevels = 50;

/**
 * A version in a store, read as if it were here. Statements are there once they were fetched for the answer that is being
 * made; before that there are none, and it is noted that they are wanted (see `settled`). Who asks for some of what is said of a thing
 * gets all of it fetched: the rest is asked for next.
 */
export class FetchedDataset implements Dataset, Source {
  readonly size: number;
  readonly #store: Store;
  readonly #kept = new LRUCache<string, Dataset>({
    maxSize: mostKept,
    sizeCalculation: ({ size }) => size + 1,
  });
  /** Keys of patterns that find more than may be fetched. */
  readonly #tooMany = new Set<string>();

  /** @param size how many statements there are */
  constructor(store: Store, size: number) {
    this.#store = store;
    this.size = size;
  }

  [Symbol.iterator](): Iterator<Quad> {
    return this.match()[Symbol.iterator]();
  }

  has({ subject, predicate, object, graph }: Quad): boolean {
    return this.match(subject, predicate, object, graph).size > 0;
  }

  match(...wanted: readonly Wanted[]): Dataset {
    const drawing = currentDrawing();
    if (!drawing) throw new Error('Statements of a store are read outside of an answer.');
    if (!canBeFound(wanted)) return none;
    const [subject, predicate, object, graph] = wanted;
    const held = drawing.heldOf(this);
    // What was fetched of more than is wanted has what is wanted.
    const wider: readonly Pattern[] = [
      ...(subject ? [[subject]] : []),
      ...(predicate && object ? [[null, predicate, object]] : []),
      ...(object ? [[null, null, object]] : []),
      ...(predicate ? [[null, predicate]] : []),
      ...(graph ? [[null, null, null, graph]] : []),
      [],
    ];
    for (const pattern of wider) {
      const found = this.#recall(keyOf(pattern), held);
      if (found) return keyOf(pattern) === keyOf(wanted) ? found : found.match(...wanted);
    }
    return this.#recall(keyOf(wanted), held) ?? this.#want(wanted, drawing);
  }

  async fetch(
    wanted: ReadonlyMap<string, Pattern>,
    held: Map<string, Dataset>,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    let open = wanted;
    for (let level = 0; open.size > 0 && level < mostLevels; level += 1) {
      const found = await this.#store.find([...open.values()], { most: mostFound, signal });
      const quads: Quad[] = [];
      for (const [index, key] of [...open.keys()].entries()) {
        const answer = found[index] ?? 'too-many';
        if (answer === 'too-many') this.#tooMany.add(key);
        else {
          this.#keep(key, answer, held);
          quads.push(...answer);
        }
      }
      open = this.#within(quads, held);
    }
    const size = [...held.values()].reduce((sum, dataset) => sum + dataset.size, 0);
    if (size > mostHeld) throw new TooMuchToFetch(`${size} statements`);
  }

  /** Patterns of the blank nodes that statements lead to: nobody asks for a thing and not for its parts. */
  #within(quads: readonly Quad[], held: Map<string, Dataset>): Map<string, Pattern> {
    if (held.has(keyOf([]))) return new Map();
    const patterns = quads
      .filter(({ object }) => isBlank(object))
      .map(({ object }): [string, Pattern] => [keyOf([object]), [object]]);
    return new Map(patterns.filter(([key]) => !this.#tooMany.has(key) && !this.#recall(key, held)));
  }

  #keep(key: string, quads: readonly Quad[], held: Map<string, Dataset>): void {
    const found = quads.length < fewest ? new FoundQuads(quads) : indexQuads(quads);
    held.set(key, found);
    this.#kept.set(key, found);
  }

  #recall(key: string, held: Map<string, Dataset>): Dataset | undefined {
    const known = held.get(key);
    if (known) return known;
    const kept = this.#kept.get(key);
    if (kept) held.set(key, kept);
    return kept;
  }

  /** @throws TooMuchToFetch */
  #want(wanted: Pattern, drawing: Drawing): Dataset {
    const [subject] = wanted;
    const choices = subject ? [[subject], wanted] : [wanted];
    const pattern = choices.find((each) => !this.#tooMany.has(keyOf(each)));
    const key = keyOf(pattern ?? wanted);
    if (!pattern) throw new TooMuchToFetch(key);
    drawing.want(this, key, pattern);
    return none;
  }
}

const none: Dataset = new FoundQuads([]);

/** Key of a pattern: two have the same exactly when they find the same statements whatever the data. */
function keyOf([subject, predicate, object, graph]: Pattern): string {
  return [subject, predicate, object, graph].map((term) => (term ? termKey(term) : '')).join('\n');
}

/** Whether data can have such terms in these places: each statement of a file is in the graph of the file. */
function canBeFound([subject, predicate, object, graph]: Pattern): boolean {
  return (
    isOneOf(subject, ['NamedNode', 'BlankNode']) &&
    isOneOf(predicate, ['NamedNode']) &&
    isOneOf(object, ['NamedNode', 'BlankNode', 'Literal']) &&
    isOneOf(graph, ['NamedNode'])
  );
}

function isOneOf(term: Wanted, types: readonly Term['termType'][]): boolean {
  return !term || types.includes(term.termType);
}

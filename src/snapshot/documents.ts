import { isNamed, terms, type NamedNode, type Quad, type Term } from '../rdf/terms.ts';
import type { NumberedRows } from '../rdf/rows/number-rows.ts';
import type { Bases } from '../site/addresses.ts';
import {
  documentPath,
  documentsOfFiles,
  withThing,
  type DocumentsOfFiles,
} from './documents-of-files.ts';

/**
 * Documents by path below the base (in characters, not percent-encoded), each with the things
 * that it describes: the one it is named after and those with its IRI and a fragment.
 */
export type Documents = ReadonlyMap<string, readonly NamedNode[]>;

/**
 * The documents of what is ours among the things that are described, and of their graphs.
 *
 * @param layers what files say, and what the site says of itself
 */
export function documentsOf(
  [read, generated]: readonly [NumberedRows, readonly Quad[]],
  graphs: ReadonlySet<string>,
  bases: Bases,
): LayeredDocuments {
  // What files say is looked through once, though it is described later.
  const ofFiles = documentsOfFiles(read, bases);
  const documents = new LayeredDocuments(ofFiles);
  const seen = new Set<string>();
  const add = (iri: string): void => {
    if (seen.has(iri) || ofFiles.has(iri)) return;
    seen.add(iri);
    const path = documentPath(iri, bases);
    if (path !== false) documents.add(path, terms.namedNode(iri));
  };
  for (const subject of subjectsIn(generated)) add(subject);
  for (const graph of graphs) add(graph);
  return documents;
}

/** The addresses of what quads describe, each once. What is said of a thing mostly stands together. */
function subjectsIn(quads: readonly Quad[]): ReadonlySet<string> {
  const subjects = new Set<string>();
  let before: Term | undefined;
  for (const { subject } of quads) {
    if (subject !== before && isNamed(subject)) subjects.add(subject.value);
    before = subject;
  }
  return subjects;
}

/** A map whose paths can be walked through and looked up; the rest follows. */
export abstract class DocumentMap implements Documents {
  abstract readonly size: number;
  abstract has(path: string): boolean;
  abstract get(path: string): readonly NamedNode[] | undefined;
  abstract keys(): MapIterator<string>;

  *values(): MapIterator<readonly NamedNode[]> {
    for (const [, things] of this) yield things;
  }

  *entries(): MapIterator<[string, readonly NamedNode[]]> {
    for (const path of this.keys()) yield [path, this.get(path) ?? []];
  }

  [Symbol.iterator](): MapIterator<[string, readonly NamedNode[]]> {
    return this.entries();
  }

  forEach(tell: (things: readonly NamedNode[], path: string, all: Documents) => void): void {
    for (const [path, things] of this) tell(things, path, this);
  }
}

/** Documents of files, which stay as they are, and what comes to them beside. */
export class LayeredDocuments extends DocumentMap {
  readonly ofFiles: DocumentsOfFiles;
  /** Documents that files have none of, and those of theirs that are about more. */
  readonly #own = new Map<string, readonly NamedNode[]>();
  #added = 0;

  constructor(ofFiles: DocumentsOfFiles) {
    super();
    this.ofFiles = ofFiles;
  }

  get size(): number {
    return this.ofFiles.numbers.size + this.#added;
  }

  has(path: string): boolean {
    return this.ofFiles.numbers.has(path) || this.#own.has(path);
  }

  get(path: string): readonly NamedNode[] | undefined {
    return this.#own.get(path) ?? this.ofFiles.things(path);
  }

  /** Those of a document that is as files have it, by their numbers; `undefined` for others. */
  numbersIn(path: string): readonly number[] | undefined {
    return this.#own.has(path) ? undefined : this.ofFiles.numbers.get(path);
  }

  *keys(): MapIterator<string> {
    yield* this.ofFiles.numbers.keys();
    for (const path of this.#own.keys()) if (!this.ofFiles.numbers.has(path)) yield path;
  }

  add(path: string, thing: NamedNode): void {
    if (!this.has(path)) this.#added += 1;
    this.#own.set(path, withThing(this.get(path) ?? [], thing, thing.value));
  }
}

import { numberRows, numbersKnownOf } from '../rdf/rows/number-rows.ts';
import { oncePerTerm } from '../rdf/rows/once-per-term.ts';
import { oncePerFile } from '../rdf/once-per-file.ts';
import { openTexts, packTexts, type PackedTexts } from '../rdf/datasets/packed-texts.ts';
import { inSharedMemory } from '../rdf/datasets/portable-quads.ts';
import { isNamed, terms, type NamedNode, type Quad, type Term } from '../rdf/terms.ts';
import { pathIn, toIriSpelling, withoutFragment, type Bases } from '../site/addresses.ts';

/**
 * Documents by path below the base (in characters, not percent-encoded), each with the things
 * that it describes: the one it is named after and those with its IRI and a fragment.
 */
export type Documents = ReadonlyMap<string, readonly NamedNode[]>;

/** The documents of what is ours among the things that quads describe, layer by layer, and of their graphs. */
export function documentsOf(
  layers: readonly (readonly Quad[])[],
  graphs: ReadonlySet<string>,
  bases: Bases,
): Map<string, NamedNode[]> {
  const [first = []] = layers;
  const isNumbered = numbersKnownOf(first) !== undefined;
  // What files say is looked through once, though it is described later.
  const known = isNumbered ? documentsIn(first, bases.baseIri, bases.vocabularyBase) : none;
  const documents = new Map(known.documents);
  const seen = new Set<string>();
  const add = (iri: string): void => {
    if (seen.has(iri) || known.has(iri)) return;
    seen.add(iri);
    const path = pathOf(iri, bases);
    if (path !== false) addThing(documents, path, iri, known.documents);
  };
  for (const quads of isNumbered ? layers.slice(1) : layers)
    for (const subject of subjectsIn(quads)) add(subject);
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

interface Found {
  readonly documents: ReadonlyMap<string, NamedNode[]>;
  /** Whether something is said of a thing. */
  readonly has: (iri: string) => boolean;
}

const none: Found = { documents: new Map(), has: () => false };

const documentsIn = oncePerFile((quads, baseIri: string, vocabularyBase: string): Found => {
  const { rows, terms: list, numberOf } = numberRows(quads);
  const path = pathsOfTerms(list, baseIri, vocabularyBase);
  const documents = new Map<string, NamedNode[]>();
  const seen = new Uint8Array(list.length);
  for (let at = 0; at < rows.length; at += 4) {
    const subject = rows[at] ?? 0;
    if (seen[subject] === 1) continue;
    seen[subject] = 1;
    const key = path(subject);
    if (key !== false) addThing(documents, key, list[subject]?.value ?? '');
  }
  return { documents, has: (iri) => seen[numberOf(terms.namedNode(iri)) ?? -1] === 1 };
});

/** @param shared documents that others have too, so that their lists are copied before they are changed */
function addThing(
  documents: Map<string, NamedNode[]>,
  key: string,
  iri: string,
  shared?: Documents,
): void {
  const before = documents.get(key) ?? [];
  const topics = before === shared?.get(key) ? [...before] : before;
  documents.set(key, topics);
  // The document is named after the thing that has its very IRI.
  if (iri.includes('#')) topics.push(terms.namedNode(iri));
  else topics.unshift(terms.namedNode(iri));
}

const pathsOfTerms = oncePerTerm(
  (term, baseIri: string, vocabularyBase: string) =>
    isNamed(term) && pathOf(term.value, { baseIri, vocabularyBase }),
);

/** Where the document about a thing is; `false` where it is none of ours. */
function pathOf(iri: string, bases: Bases): string | false {
  const path = pathIn(bases, iri);
  return path === undefined ? false : toIriSpelling(withoutFragment(path));
}

/** Documents as plain data that one thread can hand to another: however many there are, it is at once. */
export interface PackedDocuments {
  readonly paths: PackedTexts;
  /** The numbers of what they describe, one document after the other. */
  readonly topics: Uint32Array;
  /** Where those of a document start, and one more for the end. */
  readonly starts: Uint32Array;
}

/** @param numberOf the number of each thing */
export function packDocuments(
  documents: Documents,
  numberOf: (thing: Term) => number,
): PackedDocuments {
  const [topics, starts]: [number[], number[]] = [[], [0]];
  for (const things of documents.values()) {
    topics.push(...things.map(numberOf));
    starts.push(topics.length);
  }
  return {
    paths: packTexts([...documents.keys()]),
    topics: inSharedMemory(topics),
    starts: inSharedMemory(starts),
  };
}

/** @param termOf the thing with a number */
export function openDocuments(
  packed: PackedDocuments,
  termOf: (number: number) => Term,
): Documents {
  return new OpenedDocuments(packed, termOf);
}

class OpenedDocuments implements Documents {
  readonly size: number;
  readonly #paths: ReturnType<typeof openTexts>;
  readonly #topicsOf: (document: number) => readonly NamedNode[];

  constructor({ paths, topics, starts }: PackedDocuments, termOf: (number: number) => Term) {
    this.size = paths.ends.length;
    this.#paths = openTexts(paths);
    // What was packed were named nodes.
    this.#topicsOf = (document) =>
      Array.from(
        topics.subarray(starts[document], starts[document + 1]),
        (number) => termOf(number) as NamedNode,
      );
  }

  has(path: string): boolean {
    return this.#paths.find(path) !== undefined;
  }

  get(path: string): readonly NamedNode[] | undefined {
    const document = this.#paths.find(path);
    return document === undefined ? undefined : this.#topicsOf(document);
  }

  keys(): MapIterator<string> {
    return this.#paths.all();
  }

  *values(): MapIterator<readonly NamedNode[]> {
    for (let document = 0; document < this.size; document += 1) yield this.#topicsOf(document);
  }

  *entries(): MapIterator<[string, readonly NamedNode[]]> {
    let document = 0;
    for (const path of this.keys()) {
      yield [path, this.#topicsOf(document)];
      document += 1;
    }
  }

  [Symbol.iterator](): MapIterator<[string, readonly NamedNode[]]> {
    return this.entries();
  }

  forEach(tell: (things: readonly NamedNode[], path: string, all: Documents) => void): void {
    for (const [path, things] of this) tell(things, path, this);
  }
}

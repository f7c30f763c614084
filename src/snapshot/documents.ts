import { numberRows } from '../rdf/datasets/number-rows.ts';
import { oncePerTerm } from '../rdf/datasets/once-per-term.ts';
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
  [first = [], ...others]: readonly (readonly Quad[])[],
  graphs: ReadonlySet<string>,
  { baseIri, vocabularyBase }: Bases,
): Map<string, NamedNode[]> {
  // What files say is looked through once, though it is described later.
  const known = documentsIn(first, baseIri, vocabularyBase);
  const { documents, seen } = known;
  const found: Found = { documents: new Map(documents), seen: new Set(seen), shared: documents };
  for (const quads of others) addSubjects(found, quads, { baseIri, vocabularyBase });
  for (const iri of graphs) addThing(found, iri, pathOf(iri, { baseIri, vocabularyBase }));
  return found.documents;
}

interface Found {
  readonly documents: Map<string, NamedNode[]>;
  /** The addresses of what they are about. */
  readonly seen: Set<string>;
  /** Documents that others have too, so that their lists are copied before they are changed. */
  readonly shared?: Documents;
}

const documentsIn = oncePerFile((quads, baseIri: string, vocabularyBase: string) => {
  const found: Found = { documents: new Map(), seen: new Set() };
  addSubjects(found, quads, { baseIri, vocabularyBase });
  return found;
});

function addSubjects(found: Found, quads: readonly Quad[], bases: Bases): void {
  const { rows, terms: list } = numberRows(quads);
  const path = pathsOfTerms(list, bases.baseIri, bases.vocabularyBase);
  // What is said of a thing mostly stands together.
  for (let at = 0; at < rows.length; at += 4) {
    const subject = rows[at] ?? 0;
    if (subject !== rows[at - 4]) addThing(found, list[subject]?.value ?? '', path(subject));
  }
}

function addThing({ documents, seen, shared }: Found, iri: string, key: string | false): void {
  if (key === false || seen.has(iri)) return;
  seen.add(iri);
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

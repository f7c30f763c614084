import {
  openTexts,
  packAgain,
  type PackedTexts,
  type Packing,
} from '../rdf/datasets/packed-texts.ts';
import { inSharedMemory } from '../rdf/datasets/portable-quads.ts';
import type { NamedNode, Term } from '../rdf/terms.ts';
import { DocumentMap, LayeredDocuments, type Documents } from './documents.ts';

/** Documents as plain data that one thread can hand to another: however many there are, it is at once. */
export interface PackedDocuments {
  readonly paths: PackedTexts;
  /** The numbers of what they describe, one document after the other. */
  readonly topics: Uint32Array;
  /** Where those of a document start, and one more for the end. */
  readonly starts: Uint32Array;
}

/** Numbers that things are given. */
export interface ThingNumbers {
  readonly numberOf: (thing: Term) => number;
  /** Those of the terms of a list, by their numbers in it. */
  readonly ofList?:
    { readonly list: readonly Term[]; readonly numbers: ArrayLike<number> } | undefined;
}

export function packDocuments(documents: Documents, given: ThingNumbers): PackedDocuments {
  const [topics, starts]: [number[], number[]] = [[], [0]];
  const paths = [...documents.keys()];
  const numbersOf = numbering(documents, given);
  for (const path of paths) {
    for (const number of numbersOf(path)) topics.push(number);
    starts.push(topics.length);
  }
  return {
    paths: packPaths(paths, given.ofList?.list),
    topics: inSharedMemory(topics),
    starts: inSharedMemory(starts),
  };
}

/** Numbers of the things of a document. What files describe has some already, and need not be looked up by its address. */
function numbering(
  documents: Documents,
  { numberOf, ofList }: ThingNumbers,
): (path: string) => readonly number[] {
  const layered = documents instanceof LayeredDocuments ? documents : undefined;
  const numbers = layered?.ofFiles.list === ofList?.list ? ofList?.numbers : undefined;
  return (path) => {
    const ofFiles = numbers && layered?.numbersIn(path);
    if (ofFiles) return ofFiles.map((number) => numbers[number] ?? 0);
    return (documents.get(path) ?? []).map(numberOf);
  };
}

interface PackedPaths extends Packing {
  readonly paths: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
}

const known = new WeakMap<readonly Term[], PackedPaths>();

/** @param list the terms that documents are about: paths that were packed with it before are copied */
function packPaths(paths: readonly string[], list: readonly Term[] = []): PackedTexts {
  const before = known.get(list);
  const isSame =
    before?.paths.length === paths.length &&
    paths.every((path, index) => path === before.paths[index]);
  if (isSame) return before.packed;
  const packing = packAgain(paths.length, {
    before,
    packedAs: (number) => before?.numbers.get(paths[number] ?? '') ?? -1,
    text: (number) => paths[number] ?? '',
  });
  const numbers = new Map(paths.map((path, index) => [path, index]));
  known.set(list, { ...packing, paths, numbers });
  return packing.packed;
}

/** @param termOf the thing with a number */
export function openDocuments(
  packed: PackedDocuments,
  termOf: (number: number) => Term,
): Documents {
  return new OpenedDocuments(packed, termOf);
}

class OpenedDocuments extends DocumentMap {
  readonly size: number;
  readonly #paths: ReturnType<typeof openTexts>;
  readonly #topicsOf: (document: number) => readonly NamedNode[];

  constructor({ paths, topics, starts }: PackedDocuments, termOf: (number: number) => Term) {
    super();
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

  override *values(): MapIterator<readonly NamedNode[]> {
    for (let document = 0; document < this.size; document += 1) yield this.#topicsOf(document);
  }

  override *entries(): MapIterator<[string, readonly NamedNode[]]> {
    let document = 0;
    for (const path of this.keys()) {
      yield [path, this.#topicsOf(document)];
      document += 1;
    }
  }
}

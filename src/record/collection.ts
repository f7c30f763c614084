import { listIn, oneIn, ownWords } from '../model/page-declaration.ts';
import { textsOf, titleOf } from '../model/texts.ts';
import { readPath } from '../rdf/property-path.ts';
import type { NamedNode, Term } from '../rdf/terms.ts';
import { namedSubjectsOf } from '../rdf/values.ts';
import { dcterms, rdf } from '../rdf/vocabulary.ts';
import { pathUnder } from '../site/addresses.ts';
import { folders } from '../site/folders.ts';
import type { Text } from '../site/text.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** What stands whole inside a record: what a property leads to, or what leads here by it. */
export interface Nest {
  readonly property: NamedNode;
  readonly isInverse: boolean;
  /** The key that it stands under, where the declaration gives it one. */
  readonly key: string | undefined;
  readonly nests: readonly Nest[];
}

/** The records of a class as data declares them (`stp:Collection`). */
export interface Collection {
  readonly iri: NamedNode;
  /** The last part of its address. */
  readonly name: string;
  readonly title: Text;
  /** What a record is, in a sentence. */
  readonly description: Text;
  readonly ofClass: NamedNode;
  readonly nests: readonly Nest[];
}

/** The collections that the data declares, by name. */
export const collectionsOf = oncePerSnapshot((snapshot: Snapshot): readonly Collection[] =>
  namedSubjectsOf(rdf.type, ownWords(snapshot).Collection, snapshot.dataset)
    .flatMap((iri) => readCollection(iri, snapshot) ?? [])
    .sort((one, other) => (one.name < other.name ? -1 : 1)),
);

/** The collection of a name, where the data declares one. */
export function collectionNamed(name: string, snapshot: Snapshot): Collection | undefined {
  return collectionsOf(snapshot).find((collection) => collection.name === name);
}

function readCollection(iri: NamedNode, snapshot: Snapshot): Collection | undefined {
  const path = pathUnder(snapshot.baseIri, iri.value);
  const ofClass = oneIn(iri, 'ofClass', snapshot);
  if (!path?.startsWith(folders.collections) || ofClass?.termType !== 'NamedNode') return undefined;
  const name = path.slice(folders.collections.length);
  // Its address is one name below the folder.
  if (!/^[^/]+$/.test(name)) return undefined;
  return {
    iri,
    name,
    title: titleOf(iri, path, snapshot.dataset),
    description: textsOf(iri, dcterms.description, snapshot.dataset),
    ofClass,
    nests: nestsIn(iri, snapshot, 0),
  };
}

/** Deeper than this, what is declared goes in a circle. */
const mostNested = 10;

function nestsIn(node: Term, snapshot: Snapshot, depth: number): readonly Nest[] {
  if (depth > mostNested) return [];
  return listIn(node, 'nests', snapshot).flatMap((each) => readNest(each, snapshot, depth) ?? []);
}

function readNest(node: Term, snapshot: Snapshot, depth: number): Nest | undefined {
  const [step, ...more] = listIn(node, 'path', snapshot);
  const path = step && readPath(step, snapshot.dataset);
  if (!path || more.length > 0) return undefined;
  const isInverse = path.kind === 'inverse';
  const inner = isInverse ? path.path : path;
  if (inner.kind !== 'predicate') return undefined;
  const key = oneIn(node, 'key', snapshot)?.value;
  return { property: inner.predicate, isInverse, key, nests: nestsIn(node, snapshot, depth + 1) };
}

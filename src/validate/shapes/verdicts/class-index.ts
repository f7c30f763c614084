import { entryOf } from '../../../rdf/entry-of.ts';
import type { Term } from '../../../rdf/terms.ts';
import { rdf, rdfs } from '../../../rdf/vocabulary.ts';
import { newFollow } from './follow-numbers.ts';
import type { TripleIndex } from './triple-index.ts';

const subclasses = {
  kind: 'any',
  path: { kind: 'inverse', path: { kind: 'predicate', predicate: rdfs.subClassOf } },
} as const;

/** Classes of the data, and what is of them. */
export interface ClassIndex {
  /** SHACL subclasses of a class, itself included (SHACL §1.1); none of one that the data does not have. */
  readonly below: (above: Term) => ReadonlySet<number>;
  /** SHACL instances, in the order of the classes and of the data; who is of several of these classes comes several times. */
  readonly instancesOf: (above: Term) => readonly number[];
}

export function indexClasses(index: TripleIndex): ClassIndex {
  const follow = newFollow(subclasses, index);
  const known = new Map<number, ReadonlySet<number>>();
  const below: ClassIndex['below'] = (above) => {
    const start = index.find(above);
    return start === undefined ? none : entryOf(known, start, () => new Set(follow(start)));
  };
  const instances = directInstances(index);
  return {
    below,
    instancesOf: (above) => [...below(above)].flatMap((kind) => instances.get(kind) ?? []),
  };
}

const none: ReadonlySet<number> = new Set();

function directInstances(index: TripleIndex): ReadonlyMap<number, readonly number[]> {
  const { subjects, objects } = index.triples;
  const instances = new Map<number, number[]>();
  const type = index.find(rdf.type);
  if (type === undefined) return instances;
  for (const row of index.rowsOf(type)) {
    entryOf(instances, objects[row] ?? 0, (): number[] => []).push(subjects[row] ?? 0);
  }
  return instances;
}

import type { Dataset } from '../rdf/dataset.ts';
import { entryOf } from '../rdf/entry-of.ts';
import { distinctTerms } from '../rdf/term-key.ts';
import { isNamed, terms, type NamedNode, type Term } from '../rdf/terms.ts';
import { rdf } from '../rdf/vocabulary.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { keysOf } from './keys.ts';
import { isOncePerLanguage } from './record-keys.ts';
import { kindOf, type ValueKind } from './value-kind.ts';

/** What is told, and whose keys it is told by. */
export interface Source {
  readonly said: Dataset;
  readonly snapshot: Snapshot;
}

/** The values that a thing has under a key. */
export interface KeyValues {
  readonly key: string;
  readonly property: NamedNode;
  readonly kind: ValueKind;
  /** Whether it is a text that is said once in each language. */
  readonly isOnce: boolean;
  readonly values: readonly Term[];
}

/**
 * What is said of a thing, by the keys of records, in the order of properties.
 *
 * @param isTold whether a property is told otherwise
 */
export function valuesByKey(
  thing: Term,
  isTold: (property: NamedNode) => boolean,
  { said, snapshot }: Source,
): ReadonlyMap<string, KeyValues> {
  const found = new Map<string, { property: NamedNode; kind: ValueKind; values: Term[] }>();
  for (const { predicate, object } of said.match(thing)) {
    const kind = kindOf(object, said);
    if (kind === undefined || !isNamed(predicate) || predicate.equals(rdf.type)) continue;
    if (isTold(predicate)) continue;
    const property = terms.namedNode(predicate.value);
    const key = keysOf(snapshot).nameOf(property, kind);
    entryOf(found, key, () => ({ property, kind, values: [] as Term[] })).values.push(object);
  }
  const rows = [...found].map(([key, { property, kind, values }]): KeyValues => {
    const isOnce = kind === 'text' && isOncePerLanguage(property, snapshot);
    return { key, property, kind, isOnce, values: distinctTerms(values) };
  });
  rows.sort((one, other) => (one.property.value < other.property.value ? -1 : 1));
  return new Map(rows.map((row) => [row.key, row]));
}

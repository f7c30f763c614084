import { propertiesOf, type ClassProperty } from '../model/class-properties.ts';
import { labelProperties } from '../rdf/labels.ts';
import type { NamedNode } from '../rdf/terms.ts';
import { objectsOf } from '../rdf/values.ts';
import { rdf, sh } from '../rdf/vocabulary.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Nest } from './collection.ts';
import { keysOf } from './keys.ts';
import { observedIn } from './observed.ts';
import { kindsAsked, type ValueKind } from './value-kind.ts';
import { settledEntryOf } from '../store/port/drawing.ts';

/** A key that records of a class have. */
export interface RecordKey {
  readonly key: string;
  readonly property: NamedNode;
  readonly kind: ValueKind;
  /** Whether it has one value, or `null`, where others have lists. */
  readonly isSingle: boolean;
  /** Whether every record has it, with a value or without. */
  readonly isAlways: boolean;
  /** Whether shapes ask for a value. */
  readonly isRequired: boolean;
}

const known = oncePerSnapshot(() => new Map<string, readonly RecordKey[]>());

/** The keys of a class's records: those of its shapes in their order, then those that only the vocabulary or the data has. */
export function recordKeysFor(kind: NamedNode, snapshot: Snapshot): readonly RecordKey[] {
  return settledEntryOf(known(snapshot), kind.value, () => readKeys(kind, snapshot));
}

function readKeys(kind: NamedNode, snapshot: Snapshot): readonly RecordKey[] {
  const rows = propertiesOf(kind, snapshot).flatMap((row) => keysFor(row, snapshot));
  return [...new Map(rows.toReversed().map((row) => [row.key, row])).values()].toReversed();
}

function keysFor(row: ClassProperty, snapshot: Snapshot): readonly RecordKey[] {
  const { path, shape, kinds: allowed, triples } = row;
  if (path.kind !== 'predicate' || path.predicate.equals(rdf.type)) return [];
  const property = path.predicate;
  // What only the vocabulary has is no key until the data uses it.
  if (shape === undefined && (triples ?? 0) === 0) return [];
  const observed = observedIn(snapshot);
  const classes = shape?.classes ?? [];
  const asked = kindsAsked(allowed, { classes, datatypes: observed.datatypes });
  const isNaming = labelProperties.some((each) => each.equals(property));
  const kinds = asked.length > 0 ? asked : (observed.kinds.get(property.value) ?? []);
  const isOne = (shape?.maxCount ?? Infinity) <= 1;
  return kinds.map((kind) => ({
    key: keysOf(snapshot).nameOf(property, kind),
    property,
    kind,
    isSingle: isOne || (kind === 'text' && isOncePerLanguage(property, snapshot)),
    isAlways: shape !== undefined && asked.length > 0 && !isNaming,
    isRequired: kinds.length === 1 && (shape?.minCount ?? 0) > 0,
  }));
}

/** Whether a property is a text at most once in each language: what names things, and what shapes say so of (`sh:uniqueLang`). */
export function isOncePerLanguage(property: NamedNode, snapshot: Snapshot): boolean {
  return (
    labelProperties.some((each) => each.equals(property)) ||
    uniqueTexts(snapshot).has(property.value)
  );
}

const uniqueTexts = oncePerSnapshot(({ shapes }): ReadonlySet<string> => {
  const unique = [...shapes.match(null, sh.uniqueLang)].filter(
    ({ object }) => object.value === 'true',
  );
  return new Set(
    unique.flatMap(({ subject }) => objectsOf(subject, sh.path, shapes).map(({ value }) => value)),
  );
});

/** Whether shapes let at most one thing stand at the end of what a record nests. */
export function isOneNested(
  { property, isInverse }: Pick<Nest, 'property' | 'isInverse'>,
  kind: NamedNode,
  snapshot: Snapshot,
): boolean {
  return propertiesOf(kind, snapshot).some(({ path, shape }) => {
    const step = isInverse && path.kind === 'inverse' ? path.path : path;
    const isIt = step.kind === 'predicate' && step.predicate.equals(property);
    return isIt && isInverse === (path.kind === 'inverse') && (shape?.maxCount ?? Infinity) <= 1;
  });
}

import { kindsOf } from '../model/property-guide.ts';
import { isPersonalDocument } from '../describe/personal-documents.ts';
import { openStatementsOf } from '../describe/open-data.ts';
import type { Dataset } from '../rdf/dataset.ts';
import { isNamed, type NamedNode, type Term } from '../rdf/terms.ts';
import { objectsOf, subjectsOf } from '../rdf/values.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { collectionsOf, type Nest } from './collection.ts';
import type { Json, JsonObject } from './json.ts';
import { keysOf } from './keys.ts';
import { nameOf, type Name } from './name.ts';
import { isOneNested, recordKeysFor } from './record-keys.ts';
import { inOrder } from './record-order.ts';
import { valuesByKey } from './values-by-key.ts';
import { writeValues } from './write-values.ts';

/** The class whose records a thing is among: one that a collection is declared for, or else the one that says most. */
export function recordClassOf(thing: Term, snapshot: Snapshot): NamedNode | undefined {
  const kinds = kindsOf(thing, snapshot);
  const declared = collectionsOf(snapshot).map(({ ofClass }) => ofClass.value);
  return kinds.find(({ value }) => declared.includes(value)) ?? kinds[0];
}

/** What records of a class hold whole, as its collection declares. */
export function nestsOf(kind: NamedNode | undefined, snapshot: Snapshot): readonly Nest[] {
  return collectionsOf(snapshot).find(({ ofClass }) => kind?.equals(ofClass))?.nests ?? [];
}

/**
 * A thing as plain JSON: its address, the names of its classes, its name in each language, and what is said of it,
 * with a key for each property and kind of value. What has no address of its own stands inside, and so does what
 * the collection of its class nests; of all else there are the address and the name.
 */
export function recordOf(thing: NamedNode, snapshot: Snapshot): JsonObject {
  const nests = nestsOf(recordClassOf(thing, snapshot), snapshot);
  const isPersonal = isPersonalDocument(snapshot, [thing]);
  // Nothing of persons stands inside the record of something else.
  const said = isPersonal ? snapshot.dataset : openStatementsOf(snapshot);
  return write(thing, { nests, above: [], said, snapshot });
}

interface Place {
  readonly nests: readonly Nest[];
  /** What the record stands inside, the outermost first. */
  readonly above: readonly Term[];
  /** The statements that are told. */
  readonly said: Dataset;
  readonly snapshot: Snapshot;
}

function write(thing: Term, place: Place): JsonObject {
  const { snapshot, nests, said } = place;
  const kind = recordClassOf(thing, snapshot);
  const name = nameOf(thing, said);
  const inner: Place = { nests: [], above: [...place.above, thing], said, snapshot };
  const nested = nests.map((nest): [string, Json] => {
    const records = endsOf(nest, thing, place).map((end) =>
      write(end, { ...inner, nests: nest.nests }),
    );
    const isOne = records.length < 2 && kind !== undefined && isOneNested(nest, kind, snapshot);
    return [keysOf(snapshot).nameOfNest(nest), isOne ? (records[0] ?? null) : records];
  });
  return {
    ...(isNamed(thing) && { id: thing.value }),
    type: kindsOf(thing, snapshot).map(({ value }) => classNameOf(value, snapshot)),
    ...((isNamed(thing) || name.property) && { name: name.texts }),
    ...own(thing, { kind, name, nests }, inner),
    ...Object.fromEntries(nested),
  };
}

interface Known {
  readonly kind: NamedNode | undefined;
  readonly name: Name;
  readonly nests: readonly Nest[];
}

/** What is said of a thing, but for its name and what stands whole in it: the keys of its class, then what else there is. */
function own(thing: Term, { kind, name, nests }: Known, place: Place): JsonObject {
  const { snapshot } = place;
  const isTold = (property: NamedNode): boolean =>
    (name.isWhole && name.property?.equals(property) === true) ||
    nests.some((nest) => !nest.isInverse && nest.property.equals(property));
  const said = valuesByKey(thing, isTold, place);
  const keys = (kind ? recordKeysFor(kind, snapshot) : []).filter(
    ({ key, property, isAlways }) => !isTold(property) && (isAlways || said.has(key)),
  );
  const known = new Set(keys.map(({ key }) => key));
  const others = [...said.values()].filter(({ key }) => !known.has(key));
  const inside = (value: Term): Json => link(value, place);
  return Object.fromEntries([
    ...keys.map((key) => [
      key.key,
      writeValues(said.get(key.key)?.values ?? [], { ...key, inside, place }),
    ]),
    ...others.map(({ values, ...key }) => [
      key.key,
      writeValues(values, { ...key, isSingle: key.isOnce, inside, place }),
    ]),
  ]) as JsonObject;
}

/** What a value that is no literal is written as: its address and name, or all of it where it has no address. */
function link(value: Term, place: Place): JsonObject {
  const { above, said } = place;
  if (isNamed(value)) return { id: value.value, name: nameOf(value, said).texts };
  const isCircle = above.some((each) => each.equals(value));
  return isCircle ? { id: `_:${value.value}` } : write(value, place);
}

function endsOf({ property, isInverse }: Nest, thing: Term, place: Place): readonly Term[] {
  const { said } = place;
  const ends = isInverse ? subjectsOf(property, thing, said) : objectsOf(thing, property, said);
  const isNode = ({ termType }: Term): boolean =>
    termType === 'NamedNode' || termType === 'BlankNode';
  return inOrder(ends.filter(isNode), place);
}

function classNameOf(iri: string, snapshot: Snapshot): string {
  return keysOf(snapshot).classes.get(iri) ?? iri;
}

import { isMap, isScalar, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { ownVocabulary } from '../../../rdf/vocabularies/own-vocabulary.ts';
import { isNamed, terms, type NamedNode } from '../../../rdf/terms.ts';
import { classesOf } from '../../new/things/surroundings.ts';
import type { Key } from '../../new/things/keys.ts';
import { pairOf } from '../../files/yaml-places.ts';
import type { Building } from './building.ts';
import type { Field, Fixed, PartValue, Value } from './form.ts';
import { inputsFor, type Inputs } from './inputs.ts';
import { isLink } from './links.ts';
import { nodesIn, numbersOf, plainValue, quotedValue } from './read-values.ts';
import { spokenValue } from './spoken-value.ts';
import { fixed, whyFixed, whyNot } from './why-fixed.ts';
import { shapedProperties, type ShapedProperty } from './shapes-of.ts';

/** The fields of a description or of a part of one, and what it says beside them. */
export interface Fields {
  readonly fields: readonly Field[];
  readonly fixed: readonly Fixed[];
}

/** Whose fields are read. */
export interface Whose {
  readonly map: YAMLMap | undefined;
  readonly kinds: readonly NamedNode[];
  /** The property that a part is a value of. */
  readonly valueOf: NamedNode | undefined;
  /** What the names of the fields begin with. */
  readonly name: string;
  /** Number of the description. */
  readonly description: number;
  /** Properties whose fields are elsewhere. */
  readonly without: ReadonlySet<string>;
}

/** Keys that say what a thing is called and what it is. */
const frame: ReadonlySet<string> = new Set(['id', 'type']);

/** Reads the fields: those that shapes ask for, in their order, then what else stands there and the vocabulary knows. */
export function readFields(whose: Whose, building: Building): Fields {
  const { map, kinds, valueOf, without } = whose;
  const { snapshot, keys } = building.surroundings;
  const pairs = (map?.items ?? []).filter(
    ({ key }) => isScalar(key) && !frame.has(String(key.value)),
  );
  const keyed = pairs.map((pair) => {
    const key = keys.named.get(String((pair.key as Scalar).value));
    return { pair, key, property: key && terms.namedNode(key.iri) };
  });
  const has = keyed.flatMap(({ property }) => property ?? []);
  const shaped = shapedProperties({ kinds, valueOf, has }, snapshot);
  const asked = new Set(shaped.map(({ property }) => property.value));
  const slots = [
    ...shaped.flatMap((each): Slot[] => {
      const own = keyed.filter(({ property }) => property?.equals(each.property));
      if (own.length > 0) return own.map(({ pair, key }) => ({ ...each, key, pair }));
      const key = keys.named.get(keys.keyOf(each.property.value) ?? '');
      return key && !without.has(each.property.value) ? [{ ...each, key, pair: undefined }] : [];
    }),
    ...keyed
      .filter(({ property }) => property === undefined || !asked.has(property.value))
      .map(({ pair, key, property }) => ({ pair, key, property, shape: undefined })),
  ];
  const read = slots.map((slot) => readField(slot, whose, building));
  return {
    fields: read.flatMap((each) => ('values' in each ? [each] : [])),
    // What is not there needs no reason.
    fixed: read.flatMap((each) => ('why' in each && each.key !== '' ? [each] : [])),
  };
}

/** A property on its way to a field. */
interface Slot {
  readonly pair: Pair | undefined;
  readonly key: Key | undefined;
  readonly property: NamedNode | undefined;
  readonly shape: ShapedProperty['shape'] | undefined;
}

function readField(slot: Slot, whose: Whose, building: Building): Field | Fixed {
  const { pair, key, property, shape } = slot;
  const nodes = nodesIn(pair?.value);
  if (key === undefined || property === undefined) return fixed('unknown', slot, building);
  const why =
    whyFixed(property, building) ?? nodes.map((node) => whyNot(node, key, building)).find(Boolean);
  if (why) return fixed(why, slot, building);
  const name = `${whose.name}/${key.key}`;
  const isSent = building.posted?.hasField(name) ?? false;
  const { snapshot } = building.surroundings;
  const inputs = inputsFor(property, key, { shape, snapshot });
  const [type] = classesOf(property, whose.kinds[0] ?? property, snapshot).filter(isNamed);
  const empty = emptyOf(nodes, { key, inputs, type, building });
  const numbers = numbersOf(name, nodes.length, { posted: building.posted, isSent });
  const shown = numbers.length > 0 || empty === 'part' ? numbers : [nodes.length];
  const values = shown.map((number): Value | undefined => {
    const node = nodes[number];
    const own = `${name}/${number}`;
    if (node === undefined && empty === 'part' && isEvidence(property, building))
      return quotedValue(own, building);
    if (isMap(node) ? !key.isSpoken : node === undefined && empty === 'part')
      return readPart(own, node as YAMLMap | undefined, { property, type, whose, building });
    if (key.isSpoken) return spokenValue(own, node, { property, key, inputs, isSent, building });
    return plainValue(own, node as Scalar | undefined, { key, inputs, isSent, building });
  });
  if (values.some((value) => value === undefined))
    return fixed('written-otherwise', slot, building);
  return {
    name,
    property,
    key: key.key,
    shape,
    description: whose.description,
    values: values as readonly Value[],
    isSeveral: !key.isSpoken && (shape?.maxCount ?? Infinity) > 1,
    empty,
    pair,
  };
}

/** Whether a new value is a part: parts stand there, or what is linked to has no address anywhere. */
function emptyOf(
  nodes: readonly Node[],
  {
    key,
    inputs,
    type,
    building,
  }: {
    readonly key: Key;
    readonly inputs: Inputs;
    readonly type: NamedNode | undefined;
    readonly building: Building;
  },
): Field['empty'] {
  if (key.isSpoken) return 'spoken';
  if (nodes.some((node) => isMap(node))) return 'part';
  if (!isLink(key) || nodes.length > 0) return 'plain';
  const { dataset } = building.surroundings.snapshot;
  const quads = [...dataset.match(null, terms.namedNode(key.iri))];
  const isAlwaysPart =
    quads.length > 0 && quads.every(({ object }) => object.termType === 'BlankNode');
  const isOfParts = quads.length === 0 && inputs.options.length === 0 && type !== undefined;
  return isAlwaysPart || (isOfParts && isPartClass(type, building)) ? 'part' : 'plain';
}

/** Whether the vocabulary has a word for a class of which nothing has an address. */
function isPartClass(type: NamedNode | undefined, { surroundings }: Building): boolean {
  return type !== undefined && surroundings.keys.keyOf(type.value) !== undefined;
}

function readPart(
  name: string,
  map: YAMLMap | undefined,
  {
    property,
    type,
    whose,
    building,
  }: {
    readonly property: NamedNode;
    readonly type: NamedNode | undefined;
    readonly whose: Whose;
    readonly building: Building;
  },
): PartValue {
  const { keys } = building.surroundings;
  const stated = map && pairOf(map, 'type');
  const types = nodesIn(stated?.value)
    .filter((node): node is Scalar => isScalar(node))
    .flatMap(({ value }) => keys.named.get(String(value))?.iri ?? []);
  const kinds = map ? types.map((iri) => terms.namedNode(iri)) : type ? [type] : [];
  const without: ReadonlySet<string> = new Set();
  const inside = readFields(
    { map, kinds, valueOf: property, name, description: whose.description, without },
    building,
  );
  return {
    kind: 'part',
    name,
    type: type && keys.keyOf(type.value),
    class: kinds[0] ?? type,
    ...inside,
    node: map,
  };
}

/** Whether a property's values are made of words of a source. */
function isEvidence(property: NamedNode, { surroundings }: Building): boolean {
  return property.equals(ownVocabulary(surroundings.snapshot.vocabularyBase).evidence);
}

import { propertyShapesFor, type PropertyShape } from '../../../model/class-shapes.ts';
import { isNamed, terms, type NamedNode } from '../../../rdf/terms.ts';
import { skos } from '../../../rdf/vocabulary.ts';
import type { Text } from '../../../site/text.ts';
import { nearestOf } from '../../../load/text/nearest.ts';
import type { Names } from '../../region-answers.ts';
import { commonTo } from './common-entries.ts';
import { findThing } from './find-thing.ts';
import type { Key, Keys } from './keys.ts';
import type { Kind } from './kinds.ts';
import type { Outcome } from './outcome.ts';
import { classesOf, type Entries, type Surroundings } from './surroundings.ts';
import type { Wishes } from './wishes.ts';

/**
 * What an editor wants said of a new thing, as a file has it. What all things of the kind have in common is said of this one too.
 *
 * @param name in Swedish, and in English after an equals sign; `undefined` where the thing has none
 */
export function describeThing(
  kind: Kind,
  name: string | undefined,
  {
    wishes,
    said = {},
    surroundings,
  }: {
    readonly wishes: Wishes;
    /** What is said of it as files have it. */
    readonly said?: Entries | undefined;
    readonly surroundings: Surroundings;
  },
): Outcome<Entries> {
  const { snapshot, keys } = surroundings;
  const wished = entriesOf(kind.class, wishes, surroundings);
  if ('mistake' in wished) return wished;
  const shapes = propertyShapesFor(kind.class, snapshot);
  const entries: Entries = { ...commonTo(kind, surroundings), ...wished.value, ...said };
  const order = new Map(
    shapes.flatMap(({ path, order }) => {
      const key = path.kind === 'predicate' ? keys.keyOf(path.predicate.value) : undefined;
      return key === undefined ? [] : [[key, order] as const];
    }),
  );
  const place = (key: string): number => order.get(key) ?? Infinity;
  const sorted = Object.entries(entries).sort(([one], [other]) => place(one) - place(other) || 0);
  return {
    value: {
      type: kind.types.length === 1 ? kind.types[0] : kind.types,
      ...(name === undefined ? {} : named(kind, name, shapes)),
      ...Object.fromEntries(sorted),
    },
  };
}

/** The name under the key that the kind's names have: `label`, or that of a person. */
function named(kind: Kind, name: string, shapes: readonly PropertyShape[]): Entries {
  const isLabelled = shapes.some(
    ({ path }) => path.kind === 'predicate' && path.predicate.equals(skos.prefLabel),
  );
  return isLabelled || kind.folder !== undefined ? { label: spoken(name) } : { name };
}

/** A text in Swedish, and in English after an equals sign. */
export function spoken(text: string): Names {
  const [sv = '', ...en] = text.split(/\s=\s/).map((part) => part.trim());
  return en.length > 0 ? { sv, en: en.join(' = ') } : { sv };
}

function entriesOf(
  kind: NamedNode,
  { values, texts: spokenTexts, parts }: Wishes,
  surroundings: Surroundings,
): Outcome<Entries> {
  const entries: Entries = Object.fromEntries(spokenTexts);
  for (const [name, texts] of values) {
    const key = surroundings.keys.named.get(name);
    if (key === undefined) return { mistake: unknownKey(name, surroundings.keys) };
    const read: unknown[] = [];
    for (const text of texts) {
      const outcome = valueOf(key, text, kind, surroundings);
      if ('mistake' in outcome) return { mistake: at(name, outcome.mistake) };
      read.push(outcome.value);
    }
    entries[name] = read.length === 1 ? read[0] : read;
  }
  for (const [name, part] of parts) {
    const key = surroundings.keys.named.get(name);
    if (key === undefined) return { mistake: unknownKey(name, surroundings.keys) };
    const [type] = classesOf(terms.namedNode(key.iri), kind, surroundings.snapshot).filter(isNamed);
    const inside = entriesOf(type ?? kind, part, surroundings);
    if ('mistake' in inside) return inside;
    const typeKey = type && surroundings.keys.keyOf(type.value);
    entries[name] = { ...(typeKey === undefined ? {} : { type: typeKey }), ...inside.value };
  }
  return { value: entries };
}

function valueOf(
  key: Key,
  text: string,
  kind: NamedNode,
  { snapshot }: Surroundings,
): Outcome<unknown> {
  if (key.isSpoken) return { value: spoken(text) };
  if (key.type === '@id') {
    const found = findThing(text, classesOf(terms.namedNode(key.iri), kind, snapshot), snapshot);
    if ('value' in found) return found;
    // What a value may be is for the check to tell; here it only has to be there.
    const anything = findThing(text, [], snapshot);
    return 'value' in anything ? anything : found;
  }
  const isNumber = key.type?.startsWith('http://www.w3.org/2001/XMLSchema#') === true;
  return { value: isNumber && /^\d+$/.test(text) ? Number(text) : text };
}

function at(key: string, { sv, en }: Text): Text {
  return { sv: `${key}: ${sv}`, en: `${key}: ${en}` };
}

function unknownKey(name: string, { named }: Keys): Text {
  const near = nearestOf(name, [...named.keys()]);
  return {
    sv: `”${name}” är ingen uppgift i ordlistan.${near ? ` Menade du ”${near}”?` : ''}`,
    en: `“${name}” is no key of the vocabulary.${near ? ` Did you mean “${near}”?` : ''}`,
  };
}

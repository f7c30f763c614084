import { isNamed, type NamedNode, type Term } from '../../../rdf/terms.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import type { Field, Input, PlainValue, ThingForm } from '../../forms/fields/form.ts';
import { classesOf } from '../../new/things/surroundings.ts';
import { isEmpty } from '../../forms/plan-change.ts';

/** What one cell holds of a thing: the values of a field that are not parts, in one language where they are texts of several. */
export interface Leaf {
  /** The same for all things: `label@sv`, `observedHolder/name`. */
  readonly key: string;
  /** The properties that lead to the values. */
  readonly way: readonly NamedNode[];
  /** The fields that lead to them, the innermost last. */
  readonly fields: readonly Field[];
  readonly language: string | undefined;
  readonly input: Input;
  readonly options: readonly Term[];
  readonly isSeveral: boolean;
  /** Those that are there. */
  readonly values: readonly PlainValue[];
}

/** A field whose value would be a part, and that has none. */
export interface OpenPart {
  /** As in the keys of leaves. */
  readonly path: string;
  readonly field: Field;
}

/** The fields of a form that have no part yet, and of which it is known what the part would be. */
export function openPartsOf(
  { fields, kinds: [kind] }: Pick<ThingForm, 'fields' | 'kinds'>,
  snapshot: Snapshot,
): OpenPart[] {
  return fields.flatMap((field) => {
    const isOpen = field.empty === 'part' && field.values.length === 0;
    const isKnown = kind && classesOf(field.property, kind, snapshot).some(isNamed);
    return isOpen && isKnown ? [{ path: field.key, field }] : [];
  });
}

/** The leaves of a form, in the order of its fields. What is in a part of which there are several is in none. */
export function leavesOf({ fields }: Pick<ThingForm, 'fields'>): Leaf[] {
  const leaves = new Map<string, Leaf>();
  for (const leaf of leavesIn(fields, [])) if (!leaves.has(leaf.key)) leaves.set(leaf.key, leaf);
  return [...leaves.values()];
}

/** Parts within parts within parts are for forms. */
const deepest = 3;

function leavesIn(fields: readonly Field[], above: readonly Field[]): Leaf[] {
  return fields.flatMap((field): Leaf[] => {
    const way = [...above, field];
    const [first, ...others] = field.values;
    if (first?.kind === 'part')
      return others.length === 0 && way.length < deepest ? leavesIn(first.fields, way) : [];
    if (first === undefined || field.values.some(({ kind }) => kind === 'part')) return [];
    if (first.kind === 'plain') return [leafOf(way, undefined, plainIn(field), first)];
    return first.languages.flatMap(({ language, isSeveral, values }) => {
      const [one] = values;
      return one ? [{ ...leafOf(way, language, values, one), isSeveral }] : [];
    });
  });
}

function plainIn({ values }: Field): PlainValue[] {
  return values.flatMap((value) => (value.kind === 'plain' ? [value] : []));
}

function leafOf(
  fields: readonly Field[],
  language: string | undefined,
  values: readonly PlainValue[],
  { input, options }: PlainValue,
): Leaf {
  const path = fields.map(({ key }) => key).join('/');
  return {
    key: language === undefined ? path : `${path}@${language}`,
    way: fields.map(({ property }) => property),
    fields,
    language,
    input,
    options,
    isSeveral: fields.at(-1)?.isSeveral ?? false,
    values: values.filter((value) => !isEmpty(value)),
  };
}

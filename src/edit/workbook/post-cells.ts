import type { Field } from '../forms/fields/form.ts';
import type { Posted } from '../forms/fields/posted.ts';
import type { Told } from './book/columns.ts';
import type { Leaf } from './book/leaves.ts';

/** Cells that are to hold something else: the values of each leaf by its key. */
export type CellValues = ReadonlyMap<string, readonly string[]>;

/** What a browser would send of a thing's form, had somebody made the same changes there. */
export function postedCells(
  { leaves, openParts }: Told,
  wanted: CellValues,
  isList: (key: string) => boolean,
): Posted {
  const posting = new Posting();
  const changed = leaves.filter(({ key }) => wanted.has(key));
  for (const leaf of changed) {
    const field = leaf.fields.at(-1);
    if (field === undefined) continue;
    if (leaf.language === undefined) {
      const numbers = numbersFor(leaf, wanted.get(leaf.key) ?? [], isList(field.key));
      posting.put(field.name, numbers);
    } else postSpoken(field, leaves, wanted, posting);
  }
  for (const { path, field } of openParts) {
    const inside = [...wanted].filter(([key]) => key.startsWith(`${path}/`));
    if (inside.every(([, values]) => values.length === 0)) continue;
    posting.putPart(field.name);
    for (const [key, values] of inside)
      postInNewPart(`${field.name}/0`, key.slice(path.length + 1), values, posting);
  }
  return posting;
}

/** All languages of a text are sent together: one that is not would be taken out. */
function postSpoken(
  field: Field,
  leaves: readonly Leaf[],
  wanted: CellValues,
  posting: Posting,
): void {
  const own = leaves.filter((leaf) => leaf.fields.at(-1) === field && leaf.language !== undefined);
  posting.putPart(field.name);
  for (const leaf of own) {
    const values = wanted.get(leaf.key) ?? leaf.values.map(({ text }) => text);
    posting.put(`${field.name}/0/${leaf.language ?? ''}`, numbersFor(leaf, values, false));
  }
}

function postInNewPart(
  name: string,
  key: string,
  values: readonly string[],
  posting: Posting,
): void {
  const [path = '', language] = key.split('@');
  const own = `${name}/${path}`;
  const numbered = values.map((value, number) => [number, value] as const);
  if (language === undefined) posting.put(own, numbered);
  else {
    posting.putPart(own);
    posting.put(`${own}/0/${language}`, numbered);
  }
}

/**
 * Values with their numbers: those that were there keep theirs, so that their lines stay as they are; another one in the place of
 * one that is gone has its number; others come after.
 */
function numbersFor(
  { values: before }: Leaf,
  after: readonly string[],
  isList: boolean,
): readonly (readonly [number: number, value: string])[] {
  const numberOf = (name: string): number => Number(name.slice(name.lastIndexOf('/') + 1));
  const old = before.map(({ name, text }) => ({ number: numberOf(name), text }));
  const fresh = Math.max(-1, ...old.map(({ number }) => number)) + 1;
  const kept = after.map((value) => old.find(({ text }) => text === value)?.number);
  const free = old.map(({ number }) => number).filter((number) => !kept.includes(number));
  let next = fresh;
  const numbered = after.map((value, index) => {
    const number = kept[index] ?? free.shift() ?? next++;
    return [number, value] as const;
  });
  const sorted = numbered.toSorted(([one], [other]) => one - other);
  // The order of a list is what it says: it is written anew where lines cannot stay.
  const isMoved = isList && sorted.some((each, index) => each !== numbered[index]);
  return isMoved ? after.map((value, index) => [fresh + index, value]) : sorted;
}

/** Texts by the names that a form has for them. */
class Posting implements Posted {
  readonly #fields = new Set<string>();
  readonly #numbers = new Map<string, readonly number[]>();
  readonly #texts = new Map<string, string>();

  /** Values of a field, or of a text in one language. */
  put(name: string, values: readonly (readonly [number: number, value: string])[]): void {
    this.#fields.add(name);
    this.#numbers.set(
      name,
      values.map(([number]) => number),
    );
    for (const [number, value] of values) this.#texts.set(`${name}/${number}`, value);
  }

  /** A field whose one value has fields of its own. */
  putPart(name: string): void {
    this.#fields.add(name);
    this.#numbers.set(name, [0]);
  }

  readonly hasField = (name: string): boolean => this.#fields.has(name);
  readonly text = (name: string): string | undefined => this.#texts.get(name);
  readonly numbers = (name: string): readonly number[] => this.#numbers.get(name) ?? [];
}

import type { Term } from '../terms.ts';

/**
 * Something of each term of a list, worked out once for as long as the list is there, which may grow.
 *
 * @param make what is made of a term, and of what else it depends on; of that the last is remembered
 */
export function oncePerTerm<Value extends string | boolean, By extends readonly unknown[]>(
  make: (term: Term, ...by: By) => Value,
): (terms: readonly Term[], ...by: By) => (number: number) => Value {
  const known = new WeakMap<readonly Term[], Made<Value, By>>();
  return (terms, ...by) => {
    const before = known.get(terms);
    const isSame = before?.by.every((part, index) => part === by[index]);
    const made = before && isSame ? before : { by, values: new Array<Value>(terms.length) };
    known.set(terms, made);
    const { values } = made;
    return (number) => (values[number] ??= make(terms[number] as Term, ...by));
  };
}

interface Made<Value, By> {
  readonly by: By;
  readonly values: Value[];
}

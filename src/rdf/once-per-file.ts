import type { Quad } from './terms.ts';

/**
 * Makes something of the statements of a file once, for as long as they are there: most files are the same at the next publication.
 *
 * @param make what is made of statements, and of what else it depends on; of that the last is remembered
 */
export function oncePerFile<Value, By extends readonly unknown[]>(
  make: (quads: readonly Quad[], ...by: By) => Value,
): (quads: readonly Quad[], ...by: By) => Value {
  const made = new WeakMap<readonly Quad[], { readonly by: By; readonly value: Value }>();
  return (quads, ...by) => {
    const known = made.get(quads);
    if (known?.by.every((part, index) => part === by[index])) return known.value;
    const value = make(quads, ...by);
    made.set(quads, { by, value });
    return value;
  };
}

/** The properties that a file uses, each once. */
export const propertiesIn = oncePerFile((quads) => {
  const properties = new Map<string, Quad['predicate']>();
  let before: Quad['predicate'] | undefined;
  for (const { predicate } of quads) {
    if (predicate !== before) properties.set(predicate.value, predicate);
    before = predicate;
  }
  return [...properties.values()];
});

/** The graphs that a file has statements in, by name. */
export const graphsIn = oncePerFile((quads): ReadonlySet<string> => {
  const graphs = new Set<string>();
  let before: Quad['graph'] | undefined;
  for (const { graph } of quads) {
    if (graph !== before) graphs.add(graph.value);
    before = graph;
  }
  return graphs;
});

import { isNamed, terms, type NamedNode } from '../../rdf/terms.ts';
import { inputsFor } from '../forms/fields/inputs.ts';
import { shapedProperties } from '../forms/fields/shapes-of.ts';
import { classesOf, type Surroundings } from '../new/things/surroundings.ts';
import type { Key } from '../new/things/keys.ts';
import type { LinkNames } from './book/link-names.ts';
import type { CellRules } from './read-cell.ts';
import type { Term } from '../../rdf/terms.ts';

/** A column's keys, and what its cells may hold where a thing has nothing yet. */
export interface ColumnRules extends CellRules {
  /** The keys that lead to the values. */
  readonly keys: readonly Key[];
  readonly language: string | undefined;
}

/**
 * What a column's cells may hold of a new thing of a class, as shapes and vocabulary tell.
 *
 * @param column the key of a leaf: `label@sv`, `observedHolder/name`
 * @returns `undefined` where the vocabulary has no such keys any more
 */
export function rulesFor(
  column: string,
  kind: NamedNode,
  {
    surroundings,
    names,
  }: {
    readonly surroundings: Surroundings;
    readonly names: (options: readonly Term[]) => LinkNames;
  },
): ColumnRules | undefined {
  const { snapshot, keys } = surroundings;
  const [path = '', language] = column.split('@');
  let [kinds, valueOf]: [readonly NamedNode[], NamedNode | undefined] = [[kind], undefined];
  const way: Key[] = [];
  for (const [index, name] of path.split('/').entries()) {
    const key = keys.named.get(name);
    if (key === undefined) return undefined;
    way.push(key);
    const property = terms.namedNode(key.iri);
    if (index < path.split('/').length - 1) {
      const classes = classesOf(property, kinds[0] ?? kind, snapshot).filter(isNamed);
      [kinds, valueOf] = [classes.slice(0, 1), property];
      continue;
    }
    const shaped = shapedProperties({ kinds, valueOf, has: [property] }, snapshot);
    const shape = shaped.find((each) => each.property.equals(property))?.shape;
    const { input, options } = inputsFor(property, key, { shape, snapshot });
    const isSeveral = !key.isSpoken && (shape?.maxCount ?? Infinity) > 1;
    return { keys: way, language, input, isSeveral, names: names(options) };
  }
  return undefined;
}

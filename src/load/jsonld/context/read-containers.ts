import { JsonLdError } from './json-ld-error.ts';
import { isNull, itemsOf, textIn, valueAt, type Tree } from '../text/tree.ts';

const none: ReadonlySet<string> = new Set();

/** The combinations that JSON-LD knows, in alphabetical order; `@set` may join all but `@list`. */
const combinations: ReadonlySet<string> = new Set([
  '',
  '@graph',
  '@graph @id',
  '@graph @index',
  '@id',
  '@index',
  '@language',
  '@list',
  '@type',
]);

/** How a term holds its values (JSON-LD 1.1 API §4.2.2, step 19; §9.15.1, `@container`). */
export function readContainers(
  value: Tree,
  { term, isReverse, type }: { term: string; isReverse: boolean; type: string | undefined },
): ReadonlySet<string> {
  const given = valueAt(value, '@container');
  if (given === undefined || (isReverse && isNull(given))) return none;
  const names = itemsOf(given).map((item) => textIn(item) ?? '?');
  const containers = new Set(names);
  const others = [...containers].filter((name) => name !== '@set').sort();
  const isKnown =
    containers.size > 0 &&
    combinations.has(others.join(' ')) &&
    !(containers.has('@list') && containers.size > 1);
  if (!isKnown) throw new JsonLdError('invalid container mapping', given.offset, term);
  if (isReverse && !others.every((name) => name === '@index'))
    throw new JsonLdError('invalid reverse property', given.offset, term);
  if (containers.has('@type') && type !== undefined && !/^@(?:id|vocab)$/.test(type))
    throw new JsonLdError('invalid type mapping', given.offset, term);
  return containers;
}

import type { NamedNode, Term } from '../../rdf/terms.ts';
import { pathIn, reach, thingsOf } from '../../model/page-declaration.ts';
import { sortedByName } from '../values/term.ts';
import type { BlockContext } from './parts/block.ts';

/** More than this of what is latest is a history, which is read elsewhere. */
const mostLatest = 10;

/** The things of a block as people look for them: by name, or where the block asks for the latest those, newest first. */
export function thingsInOrder(
  block: Term,
  { page, snapshot, topic }: BlockContext,
): readonly NamedNode[] {
  const things = sortedByName(thingsOf(block, topic, snapshot), page.language, snapshot);
  if (pathIn(block, 'latestBy', snapshot) === undefined) return things;
  // ISO 8601 sorts as text.
  const dated = things.map((thing) => ({
    thing,
    day: reach(thing, block, 'latestBy', snapshot)
      .map(({ value }) => value)
      .reduce((latest, value) => (value > latest ? value : latest), ''),
  }));
  return dated
    .filter(({ day }) => day !== '')
    .sort((one, other) => (one.day === other.day ? 0 : one.day > other.day ? -1 : 1))
    .slice(0, mostLatest)
    .map(({ thing }) => thing);
}

import type { Entity } from '../../changes/entities.ts';
import type { Activity, ActivityType } from './activity.ts';

/** Where new activities are told of. */
export interface Moment {
  readonly published: Date;
  readonly version: string;
}

/**
 * What happened to entities since the last activity of a log: one activity for each that is new, says something else, or is
 * gone. What is mentioned is told of before what mentions it, and what is gone after what mentioned it.
 *
 * @param log all activities so far, in order
 * @param entities what there is now; what is mentioned first
 */
export function happenedSince(
  log: readonly Activity[],
  entities: readonly Entity[],
  { published, version }: Moment,
): readonly Activity[] {
  const latest = new Map(log.map((activity) => [activity.object, activity]));
  const there = new Set(entities.map(({ iri }) => iri));
  const tell = newTeller(log.at(-1), { published, version });
  const upserts = entities.flatMap((entity) => {
    const before = latest.get(entity.iri);
    const isThere = before !== undefined && before.type !== 'Delete';
    if (isThere && isSame(before, entity)) return [];
    return tell(isThere ? 'Update' : 'Create', entity.iri, entity);
  });
  const gone = [...latest.values()].filter(
    ({ type, object }) => type !== 'Delete' && !there.has(object),
  );
  // Those that came later mention those that came before.
  const deletes = gone
    .toSorted((one, other) => other.number - one.number)
    .map(({ object }) => tell('Delete', object, { lines: [], graphs: [] }));
  return [...upserts, ...deletes];
}

type Tell = (
  type: ActivityType,
  object: string,
  said: Pick<Activity, 'lines' | 'graphs'>,
) => Activity;

/** Numbers activities and gives each its moment, after the last. */
function newTeller(last: Activity | undefined, { published, version }: Moment): Tell {
  const start = Math.max(published.getTime(), last ? Date.parse(last.published) + 1 : 0);
  let count = 0;
  return (type, object, { lines, graphs }) => {
    const number = (last?.number ?? 0) + 1 + count;
    const moment = new Date(start + count).toISOString();
    count += 1;
    return { number, type, object, published: moment, version, lines, graphs };
  };
}

function isSame(before: Activity, { lines, graphs }: Entity): boolean {
  return before.graphs.join(' ') === graphs.join(' ') && before.lines.join('') === lines.join('');
}

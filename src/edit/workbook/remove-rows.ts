import type { Finding } from '../../load/finding.ts';
import { draftRemoval, removalOf, type Removal } from '../forms/plan-removal.ts';
import { shownPath } from '../files/shown-path.ts';
import type { Importing } from './importing.ts';
import { notRemovable } from './messages.ts';
import { wrong } from './places.ts';

/** A thing that has no row any more. */
export interface RemovedRow {
  readonly id: string;
  /** The name of the sheet that it was in. */
  readonly sheet: string;
}

/** Takes things out of the files' drafts, with the links that lead to them, as the form for removing does; what stays, where something does. */
export async function removeRows(
  rows: readonly RemovedRow[],
  importing: Importing,
): Promise<Finding[]> {
  const { baseIri } = importing.version.snapshot;
  const gone = new Set<string>();
  const findings: Finding[] = [];
  for (const { id, sheet } of rows) {
    const thing = baseIri + id;
    // What was described within another went with it.
    const removal = gone.has(thing) ? undefined : await removalOf(thing, importing);
    if (removal === undefined) continue;
    if (await draftRemoval(thing, removal, { ...importing, grave: importing.today }))
      for (const each of [thing, ...removal.within]) gone.add(each);
    else findings.push(wrong({ sheet }, notRemovable(id, placesOf(removal))));
  }
  return findings;
}

/** Where something stands that cannot be taken out; all files that speak of the thing, where it is not known which it is. */
function placesOf({ others, pointing, paths }: Removal): readonly string[] {
  const stuck = pointing.filter(({ isRemovable }) => !isRemovable);
  const places = [
    ...others.map(({ path }) => shownPath(path)),
    ...stuck.map(({ path, line }) =>
      line === undefined ? shownPath(path) : `${shownPath(path)}:${line}`,
    ),
  ];
  return [...new Set(places.length > 0 ? places : paths.map(shownPath))];
}

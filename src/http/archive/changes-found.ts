import type { Entry } from '../../archive/store/manifest.ts';
import type { ChangeEntry } from '../../archive/store/steps.ts';
import type { Bases } from '../../site/addresses.ts';
import { irisNamed, isMeant } from '../answer/meant-thing.ts';
import type { Visit } from '../wire/request.ts';
import type { Past } from './past.ts';

/** Which changes are asked for: of a class, of a thing as an address names it, or all. */
export interface Wanted {
  readonly kind: string | undefined;
  readonly thing: string | undefined;
}

/** The changes that an address asks for. */
export function wantedBy({ query }: Visit): Wanted {
  return {
    kind: query.get('class') ?? undefined,
    thing: query.get('thing') ?? undefined,
  };
}

/** The parameters that ask for them. */
export function parametersFor({ kind, thing }: Wanted): Record<string, string> {
  return {
    ...(kind !== undefined && { class: kind }),
    ...(thing !== undefined && { thing }),
  };
}

/** In how many versions changes are looked for; those before are listed at `/version/`. */
const mostVersions = 500;

/** Changes that were found, the latest first. */
export interface Found {
  readonly entries: readonly ChangeEntry[];
  /** Whether there are more, or versions in which nobody looked. */
  readonly isCut: boolean;
}

/**
 * The latest changes that are asked for. Nothing is told of the first version, which changed nothing.
 *
 * @param most how many are wanted
 */
export async function findChanges(
  past: Past | undefined,
  wanted: Wanted,
  bases: Bases,
  most: number,
): Promise<Found> {
  const versions = ((await past?.versions()) ?? []).toReversed();
  const entries: ChangeEntry[] = [];
  for (const [index, entry] of versions.slice(0, mostVersions).entries()) {
    const step = await past?.step(entry);
    const before = versions[index + 1]?.version;
    entries.push(...toldIn(entry, before, step?.things ?? []).filter(isWantedBy(wanted, bases)));
    if (entries.length > most) break;
  }
  return {
    entries: entries.slice(0, most),
    isCut: entries.length > most || versions.length > mostVersions,
  };
}

function toldIn(
  { version, published }: Entry,
  before: string | undefined,
  things: readonly ChangeEntry['thing'][],
): ChangeEntry[] {
  const moment = new Date(published);
  return things.map((thing) => ({ version, before, published: moment, thing }));
}

function isWantedBy({ kind, thing }: Wanted, bases: Bases) {
  return ({ thing: { iri, kinds } }: ChangeEntry): boolean =>
    (kind === undefined || irisNamed(kind, bases).some((named) => kinds.includes(named))) &&
    (thing === undefined || isMeant(iri, thing, bases));
}

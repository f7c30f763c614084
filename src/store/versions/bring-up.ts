import type { Log } from '../../site/log.ts';
import type { StoreServer } from '../servers/store-server.ts';
import type { OwnNames } from './own-names.ts';
import type { WantedVersion } from './wanted-version.ts';

/** What a server is brought to. */
export interface BringUp {
  readonly server: StoreServer;
  readonly names: OwnNames;
  readonly log: Pick<Log, 'info' | 'warn'> | undefined;
}

/** A store took a version and has another number of statements than it was given. */
export class IncompleteVersion extends Error {
  constructor(server: string, expected: number, got: number) {
    super(`${server}: ${got} statements instead of ${expected}`);
  }
}

/**
 * Loads a version into a repository of its own, unless one with all of it is there from before. What is half there
 * is removed first: nobody reads it, since nobody is told of it.
 *
 * @param present the repositories that the server has
 * @throws StoreFailure, IncompleteVersion
 */
export async function bringVersion(
  version: WantedVersion,
  present: ReadonlySet<string>,
  { server, log }: BringUp,
): Promise<void> {
  const { name } = version;
  if (present.has(name)) {
    if ((await server.count(name)) === version.count()) return;
    await server.remove(name);
  }
  const start = performance.now();
  await server.create(name);
  try {
    await server.load(name, version.parts());
    const [expected, got] = [version.count(), await server.count(name)];
    if (got !== expected) throw new IncompleteVersion(server.url, expected, got);
    const milliseconds = Math.round(performance.now() - start);
    log?.info({ event: 'store-version-loaded', server: server.url, statements: got, milliseconds });
  } catch (error) {
    await server.remove(name).catch(() => undefined);
    throw error;
  }
}

/** Removes this site's repositories that nothing wants any more, from earlier runs too. Those of others are not touched. */
export async function removeLeftOvers(
  present: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
  { server, names, log }: BringUp,
): Promise<void> {
  for (const name of present) {
    if (!names.isLeftOver(name, wanted)) continue;
    await server.remove(name);
    log?.info({ event: 'store-version-removed', server: server.url, name });
  }
}

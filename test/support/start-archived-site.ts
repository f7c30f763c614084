import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { readManifest, type Entry } from '../../src/archive/store/manifest.ts';
import { newEdition } from '../../src/http/editions/edition.ts';
import { newEditions } from '../../src/http/editions/editions.ts';
import { newMetrics } from '../../src/http/observe/metrics.ts';
import type { Site } from '../../src/http/server/app.ts';
import { createSiteServer } from '../../src/http/server/server.ts';
import { keepVersion } from '../../src/publish/versions/keep-version.ts';
import { newCitations } from '../../src/publish/citations.ts';
import { newPast } from '../../src/publish/versions/past.ts';
import { startSiteQueries, type StartEngine } from '../../src/publish/start-engine.ts';
import type { QueryEngine } from '../../src/query/question/query-engine.ts';
import { defaultLimits } from '../../src/site/settings/limits.ts';
import { createLog } from '../../src/site/log.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith } from './files.ts';
import { asServed, storeOfTests } from './in-store.ts';
import { sharedQueries } from './shared-queries.ts';

/** A version, and the day on which it was published at noon. */
export interface Published {
  readonly day: string;
  readonly snapshot: Snapshot;
}

/** What a site has that is not so unless told; any port, unless one is named. */
type More = Pick<Site, 'hasMcp'> & { readonly port?: number };

/** A site that answers as of before. */
export interface ArchivedSite {
  readonly origin: string;
  readonly folder: string;
  readonly entries: readonly Entry[];
  readonly close: () => Promise<void>;
}

/** The real site with an archive: the last version is the present one. */
export async function startArchivedSite(
  versions: readonly Published[],
  more: More = {},
): Promise<ArchivedSite> {
  const folder = await folderWith({});
  for (const { day, snapshot } of versions)
    await keepVersion(snapshot, { folder, retention: 'all' }, new Date(`${day}T12:00:00Z`));
  const present = versions.at(-1)?.snapshot;
  if (present === undefined) throw new Error('A site has a version.');
  return startOnArchive(folder, present, more);
}

/** The real site on an archive that is there. */
export async function startOnArchive(
  folder: string,
  present: Snapshot,
  more: More = {},
): Promise<ArchivedSite> {
  const { port = 0, ...rest } = more;
  const metrics = newMetrics();
  const queries = startSiteQueries({ metrics, workers: 1, store: storeOfTests() }, sharedQueries());
  const engines: QueryEngine[] = [];
  const startEngine: StartEngine = (...given) => {
    const engine = queries.startEngine(...given);
    engines.push(engine);
    return engine;
  };
  const editions = newEditions(newEdition(await asServed(present), startEngine(present)));
  const past = newPast({ folder, present: () => present, startEngine });
  const log = createLog('silent');
  const citations = newCitations(folder, log);
  const server = createSiteServer({
    ...{ editions, past, citations, metrics, publicUrl: present.publicUrl, log, ...rest },
    dataState: () => ({ outcome: 'current', findings: [] }),
    limits: { ...defaultLimits, workers: 1 },
  });
  server.listen(port, 'localhost');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    folder,
    entries: (await readManifest(folder)).entries,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await Promise.all(engines.map((engine) => engine.close()));
    },
  };
}

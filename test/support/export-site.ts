import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newEdition } from '../../src/http/editions/edition.ts';
import { newMetrics } from '../../src/http/observe/metrics.ts';
import { newEditions } from '../../src/http/editions/editions.ts';
import { newFind } from '../../src/http/server/app.ts';
import { newAsk } from '../../src/http/static/ask.ts';
import { exportSite } from '../../src/http/static/export.ts';
import type { SiteWriting } from '../../src/http/static/write-site.ts';
import type { Sources } from '../../src/publish/publish.ts';
import type { QueryEngine } from '../../src/query/question/query-engine.ts';
import { defaultLimits } from '../../src/site/settings/limits.ts';
import { createLog } from '../../src/site/log.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith, testFolders } from './files.ts';
import { snapshotOf } from './published.ts';
import { noEngine } from './start-site.ts';

/** A file as the list of an exported site has it. */
export interface ListedFile {
  readonly file: string;
  readonly address: string;
  readonly accept: string;
  readonly language?: string;
  readonly status: number;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Exports some sources to a new folder. */
export async function exportedSite(
  sources: Sources,
  engine?: QueryEngine,
): Promise<{ readonly folder: string; readonly files: readonly ListedFile[] }> {
  const parent = await folderWith({});
  const folder = await exportedSnapshot(await snapshotOf(sources), { engine, parent });
  const list = JSON.parse(await readFile(join(folder, 'export.json'), 'utf8')) as {
    readonly files: readonly ListedFile[];
  };
  return { folder, files: list.files };
}

/** Exports a snapshot to a new folder in another. */
export async function exportedSnapshot(
  snapshot: Snapshot,
  {
    engine = noEngine,
    parent,
    ...writing
  }: Pick<SiteWriting, 'threads' | 'onProgress'> & {
    readonly engine?: QueryEngine | undefined;
    readonly parent: string;
  },
): Promise<string> {
  // A web server may run as somebody else.
  for (const path of [testFolders, parent]) await chmod(path, 0o755);
  const folder = join(parent, 'exported');
  const edition = newEdition(snapshot, engine);
  const site = {
    editions: newEditions(edition),
    dataState: () => ({ outcome: 'current', findings: [] }) as const,
    limits: { ...defaultLimits, workers: 1 },
    metrics: newMetrics(),
    log: createLog('silent'),
    publicUrl: snapshot.publicUrl,
  };
  const ask = newAsk(edition, { ...site, find: newFind(site) });
  await exportSite(folder, { edition, ask, versions: [snapshot.version], ...writing });
  return folder;
}

/** How a file of the list is asked for. */
export function askingFor({ accept, language }: ListedFile): Record<string, string> {
  return { accept, ...(language !== undefined && { 'accept-language': language }) };
}

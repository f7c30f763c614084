import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { formats, type Format } from '../../rdf/formats.ts';
import { serialise, type Serialisation } from '../../serialise/serialise.ts';
import { pathOf } from '../../site/routes.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { bulkParts, type BulkPart } from './bulk-parts.ts';

/** A bulk download: one part of the data in one syntax. */
export interface DumpFile {
  readonly part: BulkPart;
  readonly format: Format;
}

/** A bulk download as it is described. */
export interface Dump extends DumpFile {
  /** What a harvester can check its copy by; nothing until it has been measured. */
  readonly measure?: { readonly byteSize: number; readonly sha256: string };
}

/** Where a dump is, below the address of the services: `dump.ttl`, `dump-texter.ttl`. */
export function dumpPath({ part: { name }, format }: DumpFile): string {
  const variables = { format: format.extension };
  return name === undefined
    ? pathOf('dump', variables)
    : pathOf('dumpPart', { ...variables, part: name });
}

/** All dumps, each part in each syntax, before any has been made: that takes long where there is much data. */
export function dumpFiles(snapshot: Snapshot): readonly DumpFile[] {
  return bulkParts(snapshot).flatMap((part) => formats.map((format) => ({ part, format })));
}

/** The dump at a path below the address of the services, where there is one. */
export function dumpAt(path: string, snapshot: Snapshot): DumpFile | undefined {
  return dumpFiles(snapshot).find((file) => dumpPath(file) === path);
}

/**
 * The bytes of a dump as text: what is served and what is measured. It holds what files say, not
 * what is said about them here, so that its description can tell its size.
 */
export function writeDump(
  { prefixes, context }: Pick<Snapshot, 'prefixes' | 'context'>,
  { part, format }: DumpFile,
): Promise<Serialisation> {
  return serialise(part.quads, format.name, { prefixes, ...(context && { context }) });
}

/** All dumps with their sizes and checksums, except those whose syntax cannot hold the data. */
export async function measureDumps(snapshot: Snapshot): Promise<readonly Dump[]> {
  const dumps: Dump[] = [];
  for (const file of dumpFiles(snapshot)) {
    const written = await writeDump(snapshot, file);
    if (written.outcome === 'written') {
      const bytes = Buffer.from(written.body);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      dumps.push({ ...file, measure: { byteSize: bytes.length, sha256 } });
    }
    // Requests that have come in the meantime go first.
    await setImmediate();
  }
  return dumps;
}

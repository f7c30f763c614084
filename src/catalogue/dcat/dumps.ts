import { formats, type Format } from '../../rdf/syntaxes/formats.ts';
import { serialise, type Serialisation } from '../../serialise/serialise.ts';
import { pathOf } from '../../site/routes/routes.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { bulkParts, quadsOf, type BulkPart } from './bulk-parts.ts';

/** A bulk download: one part of the data in one syntax. */
export interface DumpFile {
  readonly part: BulkPart;
  readonly format: Format;
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
export function writeDump(snapshot: Snapshot, { part, format }: DumpFile): Promise<Serialisation> {
  const { prefixes, context } = snapshot;
  return serialise(quadsOf(part, snapshot), format.name, { prefixes, ...(context && { context }) });
}

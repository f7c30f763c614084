import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { formats, type Format } from '../../rdf/formats.ts';
import { serialise, type Serialisation } from '../../serialise/serialise.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

/** Everything that is published, in one syntax. */
export interface Dump {
  readonly format: Format;
  /** What a harvester can check its copy by; nothing until it has been measured. */
  readonly measure?: { readonly byteSize: number; readonly sha256: string };
}

/**
 * The bytes of a dump as text: what is served and what is measured. It holds what files say, not
 * what is said about them here, so that its description can tell its size.
 */
export function writeDump(snapshot: Snapshot, format: Format): Promise<Serialisation> {
  const { read, prefixes, context } = snapshot;
  return serialise(read.quads, format.name, { prefixes, ...(context && { context }) });
}

/** All dumps with their sizes and checksums, except those whose syntax cannot hold the data. */
export async function measureDumps(snapshot: Snapshot): Promise<readonly Dump[]> {
  const dumps: Dump[] = [];
  for (const format of formats) {
    const written = await writeDump(snapshot, format);
    if (written.outcome === 'written') {
      const bytes = Buffer.from(written.body);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      dumps.push({ format, measure: { byteSize: bytes.length, sha256 } });
    }
    // Requests that have come in the meantime go first.
    await setImmediate();
  }
  return dumps;
}

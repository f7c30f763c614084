import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { Download, Offer } from './download.ts';
import { dumpOffers } from './dump-offers.ts';
import { linkOffers } from './link-offers.ts';
import { tableOffers } from './table-offers.ts';

/** All files for download before any has been made: that takes long where there is much data. */
export function downloadsOf(snapshot: Snapshot): readonly Download[] {
  return offersOf(snapshot).map(({ download }) => download);
}

/** All files with their sizes and checksums, except those whose form cannot hold the data. */
export async function measureDownloads(snapshot: Snapshot): Promise<readonly Download[]> {
  const downloads: Download[] = [];
  for (const { download, write } of offersOf(snapshot)) {
    const body = await write();
    if (body !== undefined) {
      const bytes = Buffer.from(body);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      downloads.push({ ...download, measure: { byteSize: bytes.length, sha256 } });
    }
    // Requests that have come in the meantime go first.
    await setImmediate();
  }
  return downloads;
}

function offersOf(snapshot: Snapshot): readonly Offer[] {
  return [...dumpOffers(snapshot), ...tableOffers(snapshot), ...linkOffers(snapshot)];
}

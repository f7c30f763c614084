import type { Citation } from '../../archive/citations/citation.ts';
import { addressOf } from '../../html/citations/reference.ts';
import { pathOf } from '../../site/routes/routes.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

/** A citation as JSON for programs, with the addresses that belong to it. */
export function citationAsJson(citation: Citation, snapshot: Snapshot): string {
  const { publicUrl } = snapshot;
  const { id, version } = citation;
  const told = {
    address: addressOf(id, snapshot),
    ...citation,
    hashAlgorithm: 'SHA-256',
    versionAddress: publicUrl + pathOf('version', { version }),
    verify: publicUrl + pathOf('citationCheck', { id }),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

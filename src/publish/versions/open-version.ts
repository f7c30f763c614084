import { linesOf } from '../../archive/store/archive.ts';
import { readManifest, type Entry } from '../../archive/store/manifest.ts';
import { parseN3 } from '../../load/n3/parse-n3.ts';
import { hasBlankNode, withLabels } from '../../rdf/quad-terms.ts';
import { newTermFactory, type Quad } from '../../rdf/terms.ts';
import { restoreSnapshot } from '../../snapshot/restore-snapshot.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { describeSnapshot } from '../describe-snapshot.ts';

/**
 * A version out of the archive as a snapshot that describes itself.
 *
 * @param present under whose names and rules it is shown
 * @throws where it is not what was written
 */
export async function openVersion(
  folder: string,
  entry: Entry,
  present: Snapshot,
): Promise<Snapshot> {
  const { entries } = await readManifest(folder);
  const lines = await linesOf(folder, entry, entries);
  const parsed = await parseN3('application/n-quads')({
    text: [...lines].join(''),
    baseIri: present.baseIri,
    terms: newTermFactory(''),
  });
  if (parsed.outcome !== 'parsed') throw new Error(`${entry.file} cannot be read.`);
  const { version, content } = entry;
  const published = new Date(entry.published);
  const quads = parsed.quads.map(asCounted);
  return describeSnapshot(restoreSnapshot(present, { version, published, content, quads }));
}

/** Nameless nodes keep the names that the version was counted with: the reader puts a sign before them. */
function asCounted(quad: Quad): Quad {
  return hasBlankNode(quad) ? withLabels(quad, (label) => label.replace(/^-/, '')) : quad;
}

import { join, relative } from 'node:path';
import type { Memory } from '../../publish/memory.ts';
import type { Sources } from '../../publish/publish.ts';
import { readVersion } from '../../publish/read-version.ts';
import { rewrite } from '../files/text-edit.ts';
import type { Rewritten } from '../files/write-files.ts';
import { inCopy } from '../new/try-files.ts';
import { planFilling } from '../plan-filling.ts';

/**
 * Files as they are to be, with what can be worked out from what they say: where quotations stand, hashes of new copies. Other files stay.
 *
 * @param memory what was read before; the words that this process knows, unless given
 */
export async function fillFiles(
  files: readonly Rewritten[],
  sources: Sources,
  memory?: Memory,
): Promise<readonly Rewritten[]> {
  if (!files.some(hasPlaces)) return files;
  return inCopy(files, sources, async (copy) => {
    const { edits } = await planFilling(await readVersion(copy, memory));
    const paths = new Map(
      files.map((file) => [join(copy.data, relative(sources.data, file.path)), file]),
    );
    const rewriting = await rewrite(edits.filter(({ path }) => paths.has(path)));
    if (rewriting.outcome === 'refused') return files;
    const filled = new Map(rewriting.files.map(({ path, after }) => [paths.get(path), after]));
    return files.map((file) => ({ ...file, after: filled.get(file) ?? file.after }));
  });
}

/** Whether a file has something that the program works out; where none has, nobody waits for it. */
function hasPlaces({ after }: Rewritten): boolean {
  return /\b(?:start|end|sha256)\b['"]?:/.test(after);
}

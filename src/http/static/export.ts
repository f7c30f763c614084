import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { folderState, writeFolder } from '../../files/write-folder.ts';
import { release } from '../../site/release.ts';
import { pathOf } from '../../site/routes/routes.ts';
import { unserved } from './addresses.ts';
import { hasFileList, newFileList } from './file-list.ts';
import { newFileWriter } from './file-writer.ts';
import { rootName } from './output.ts';
import { unservedDetail } from './problem-files.ts';
import { writeRules } from './rules/rules.ts';
import type { StaticSite } from './rules/static-site.ts';
import { writeSite, type SiteWriting } from './write-site.ts';

export interface Exported {
  readonly files: number;
  readonly bytes: number;
  /** Addresses that are no files, below the base. */
  readonly unserved: readonly string[];
}

/** Whether a folder may be written anew: it is not there, has nothing in it, or was written here before. */
export async function mayBeWritten(folder: string): Promise<boolean> {
  const state = await folderState(folder);
  return state === 'filled' ? hasFileList(folder) : state !== 'file';
}

/**
 * Writes all that a site answers as files into a folder, with rules for web servers beside.
 *
 * @throws what the system says where the folder cannot be written; what was there stays then
 */
export function exportSite(folder: string, writing: SiteWriting): Promise<Exported> {
  const { snapshot } = writing.edition;
  return writeFolder(folder, async (draft) => {
    const writeProblem = newFileWriter(join(draft, rootName));
    const { version, baseIri } = snapshot;
    const unservedPaths = unserved.map((name) => pathOf(name));
    const told = { release, base: baseIri, version, unserved: unservedPaths };
    const list = newFileList(draft, { ...told, reason: unservedDetail });
    try {
      const site = await writeSite(writing, {
        draft,
        onListed: list.add,
        onProblem: (name, body) => {
          writeProblem(name, body, snapshot.taken);
        },
      });
      await writeOthers(draft, site);
      return { ...list.end(), unserved: unservedPaths };
    } finally {
      list.close();
    }
  });
}

async function writeOthers(draft: string, site: StaticSite): Promise<void> {
  for (const [name, text] of Object.entries(writeRules(site))) {
    await mkdir(dirname(join(draft, name)), { recursive: true });
    await writeFile(join(draft, name), text);
  }
}

import type { Rewritten } from '../../edit/files/write-files.ts';
import { inCopy } from '../../edit/new/try-files.ts';
import { tellChanges } from '../../html/changes/tell-changes.ts';
import type { ToldChanges } from '../../html/changes/told.ts';
import { compareVersions } from '../../publish/compare-versions.ts';
import type { Sources } from '../../publish/publish.ts';
import { readVersion, type FilesVersion } from '../../publish/read-version.ts';
import { inLanguage, type Language } from '../../site/text.ts';

/** What is to be done with a folder. */
export interface Deed {
  readonly files?: readonly Rewritten[];
  /** What is done besides, to the folder of the data or a copy of it. */
  readonly work?: (data: string) => Promise<unknown>;
}

/** What would change, in prose: it is done to a copy of the folder, and compared. */
export async function foretell(
  { files = [], work }: Deed,
  version: FilesVersion,
  { sources, language }: { readonly sources: Sources; readonly language: Language },
): Promise<ToldChanges> {
  const after = await inCopy(files, sources, async (copy) => {
    await work?.(copy.data);
    return readVersion(copy);
  });
  const compared = await compareVersions(version, after);
  if (compared.outcome === 'impossible')
    return { summary: inLanguage(compared.why, language), things: [] };
  return tellChanges(compared.changes, compared, language);
}

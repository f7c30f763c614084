import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { contextsFolder } from '../../load/contexts-folder.ts';
import type { Finding } from '../../load/finding.ts';
import { check, type Check, type Sources } from '../../publish/publish.ts';
import type { Rewritten } from '../files/write-files.ts';

/** The errors that files would bring with them, found in a copy of the folder; those that are there already do not count. */
export async function tryFiles(
  files: readonly Rewritten[],
  sources: Sources,
): Promise<readonly Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'styrkedata-'));
  const data = join(folder, basename(resolve(sources.data)));
  try {
    await cp(sources.data, data, { recursive: true });
    await cp(contextsFolder(sources.data), contextsFolder(data), { recursive: true }).catch(
      () => undefined,
    );
    for (const { path, after } of files) {
      const copy = join(data, relative(sources.data, path));
      await mkdir(dirname(copy), { recursive: true });
      await writeFile(copy, after);
    }
    const found = violations(await check({ ...sources, data }));
    if (found.length === 0) return [];
    const known = new Set(violations(await check(sources)).map(wordsOf));
    return found
      .filter((finding) => !known.has(wordsOf(finding)))
      .map((finding) => ({ ...finding, path: join(sources.data, relative(data, finding.path)) }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function violations({ findings }: Check): Finding[] {
  return findings.filter(({ severity }) => severity === 'violation');
}

/** A finding without its place, which moves when lines are added. */
function wordsOf({ about, message }: Finding): string {
  return JSON.stringify([about, message]);
}

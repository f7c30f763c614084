import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { contextsFolder } from '../../load/contexts/contexts-folder.ts';
import type { Finding } from '../../load/finding.ts';
import { check, type Sources, type Told } from '../../publish/publish.ts';
import type { Rewritten } from '../files/write-files.ts';

/** How data is checked: in this thread or another. */
export type FindIn = (sources: Sources) => Promise<Told>;

/** What the check says of files as they are to be. */
export interface Trial {
  /** The errors that they bring with them; those that are there already do not count. */
  readonly broken: readonly Finding[];
  /** All that is found, in the files as they are to be. */
  readonly findings: readonly Finding[];
}

/** What the check would say of files, found in a copy of the folder. */
export async function trial(
  files: readonly Rewritten[],
  sources: Sources,
  find: FindIn = check,
): Promise<Trial> {
  return inCopy(files, sources, async (copy) => {
    const told = await find(copy);
    const findings = told.findings.map((finding) => {
      const inside = relative(copy.data, finding.path);
      // Vocabulary and shapes are no copies.
      return inside.startsWith('..') ? finding : { ...finding, path: join(sources.data, inside) };
    });
    const found = violations(findings);
    if (found.length === 0) return { broken: [], findings };
    const known = new Set(violations((await find(sources)).findings).map(wordsOf));
    return { broken: found.filter((finding) => !known.has(wordsOf(finding))), findings };
  });
}

/** Does something with a copy of the folder in which files are as they are to be; the copy is gone afterwards. */
export async function inCopy<Result>(
  files: readonly Rewritten[],
  sources: Sources,
  work: (copy: Sources) => Promise<Result>,
): Promise<Result> {
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
    return await work({ ...sources, data });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function violations(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === 'violation');
}

/** A finding without its place, which moves when lines are added. */
function wordsOf({ about, message }: Finding): string {
  return JSON.stringify([about, message]);
}

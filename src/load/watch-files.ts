import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathsBelow, placeOf, statusOf } from './paths-below.ts';

/** How long files are not looked at after they were seen, in milliseconds. */
const rest = { least: 500, most: 3000, afterChange: 200 };

/** Looking at many files is work, so they are left alone for so many times of what it took. */
const timesLook = 5;

/** Looks at files until told to stop. */
export interface FileWatch {
  readonly close: () => void;
}

/**
 * Calls back when files have changed and then stayed the same for a moment, so that whoever is copying them
 * is done. It looks at names, sizes and times again and again: the events of the system miss what comes by
 * network disks, mounted volumes and links that are turned elsewhere.
 *
 * @param roots paths of folders or files; they need not exist
 * @param known their fingerprint when they were read last, so that nothing that has changed since is missed; as
 * they are found first, unless given
 */
export function watchFiles(
  roots: readonly string[],
  onChange: () => void,
  known?: string,
): FileWatch {
  let isClosed = false;
  let [told, seen] = [known, known];
  const look = async (): Promise<void> => {
    const begun = performance.now();
    const now = await fingerprintOf(roots);
    const calm = (performance.now() - begun) * timesLook;
    told ??= now;
    if (now === seen && now !== told) {
      told = now;
      onChange();
    }
    seen = now;
    const usual = Math.min(Math.max(calm, rest.least), rest.most);
    if (!isClosed) again(now === told ? usual : rest.afterChange);
  };
  const again = (milliseconds: number): void => {
    setTimeout(() => void look(), milliseconds).unref();
  };
  if (known === undefined) void look();
  else again(rest.least);
  return {
    close: () => {
      isClosed = true;
    },
  };
}

/** The same as long as no file has come, gone or changed. */
export async function fingerprintOf(roots: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const root of roots) {
    const paths = await readdir(root, { recursive: true }).catch(() => []);
    for (const path of ['', ...paths.sort()]) {
      const state = await stat(join(root, path), { bigint: true }).catch(() => undefined);
      hash.update(lineOf(root, path, state));
    }
  }
  return hash.digest('hex');
}

/** The same fingerprint for a tenth of the work, while nothing else is done: for starts, before anybody is answered. */
export function fingerprintNow(roots: readonly string[]): string {
  const hash = createHash('sha256');
  for (const root of roots)
    for (const path of pathsBelow(root))
      hash.update(lineOf(root, path, statusOf(placeOf(root, path))));
  return hash.digest('hex');
}

function lineOf(root: string, path: string, state: BigIntStats | undefined): string {
  return `${root} ${path} ${String(state?.size)} ${String(state?.mtimeNs)} ${String(state?.ino)}\n`;
}

import { readdirSync, statSync, type BigIntStats } from 'node:fs';
import { sep } from 'node:path';

/** The paths of all that is below a folder, in order, after that of the folder itself, which is empty; of a file that alone. */
export function pathsBelow(root: string): readonly string[] {
  const names = orNothing(() => readdirSync(root, { recursive: true, encoding: 'utf8' }));
  return ['', ...(names ?? []).sort()];
}

/** Where one of them is. Nothing in them has to be resolved, which for many files takes longer than to ask for them. */
export function placeOf(root: string, path: string): string {
  return path === '' ? root : root + sep + path;
}

/** What the system knows of a file; nothing where it tells nothing. */
export function statusOf(path: string): BigIntStats | undefined {
  return orNothing(() => statSync(path, { bigint: true }));
}

function orNothing<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

import { dirname, join, resolve } from 'node:path';

/** Where the log of what changed in the data is: beside its folder. */
export function changeLogPath(data: string): string {
  return join(dirname(resolve(data)), 'DATA-CHANGES.md');
}

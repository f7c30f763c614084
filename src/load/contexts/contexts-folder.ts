import { dirname, join, resolve } from 'node:path';

/** Where copies of contexts that others publish are: beside the data's folder or file. */
export function contextsFolder(data: string): string {
  return join(dirname(resolve(data)), 'contexts');
}

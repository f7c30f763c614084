import type { LoadedFile } from '../../load/loaded.ts';

/** Whether a file is ours and in YAML, so that it can be changed by places and by keys. */
export function isOwnYaml({ path, isShared }: Pick<LoadedFile, 'path' | 'isShared'>): boolean {
  return isShared !== true && /\.ya?ml$/.test(path);
}

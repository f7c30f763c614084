import { relative, sep } from 'node:path';

/** A path as people write it, from where they are. */
export function shownPath(path: string): string {
  const near = relative('.', path).split(sep).join('/');
  return near.startsWith('..') ? path : near;
}

import { createHash } from 'node:crypto';
import { hiddenFolder } from './rules/static-site.ts';

/** Names that Windows keeps for devices, whatever their ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** The longest name of a part of a path that every file system takes, with what is added to it. */
const longest = 120;

/** Names of files for addresses, none taken twice. */
export interface FileNames {
  /**
   * The name of the file for an address without its ending: the address itself, where every file system
   * has room for it and can tell it from others, else a hash of it in a folder of its own.
   *
   * @param path below the base, in characters; one that ends in `/` is that of an index
   */
  readonly stemOf: (path: string, query?: string) => string;
}

/** @param paths all that names will be asked for: those that differ by case alone have hashes */
export function newFileNames(paths: Iterable<string>): FileNames {
  const spellings = new Map<string, string>();
  const collide = new Set<string>();
  for (const path of paths) {
    // What differs by case in a folder's name collides too, and so do names before the same ending.
    for (const part of [...foldersOf(path), path.replace(/\.[^./]*$/, '')]) {
      const lower = part.toLowerCase();
      const known = spellings.get(lower);
      if (known === undefined) spellings.set(lower, part);
      else if (known !== part) collide.add(lower);
    }
  }
  const isAlone = (path: string): boolean =>
    collide.size === 0 || foldersOf(path).every((part) => !collide.has(part.toLowerCase()));
  return {
    stemOf: (path, query = '') => {
      const name = path === '' || path.endsWith('/') ? `${path}index` : path;
      if (query === '' && isSafe(name) && isAlone(path)) return name;
      const key = JSON.stringify([path, query]);
      const hash = createHash('sha256').update(key).digest('hex').slice(0, 24);
      return `${hiddenFolder}/${hash}`;
    },
  };
}

function foldersOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function isSafe(name: string): boolean {
  return name.split('/').every(isSafePart) && name.length < 200;
}

/** Only what is a letter, digit or sign everywhere; no hidden file but what the web keeps there (RFC 8615). */
function isSafePart(part: string, index: number): boolean {
  const isPlain = /^[a-zA-Z0-9_-][a-zA-Z0-9._-]*$/.test(part) && !part.endsWith('.');
  const isOurs = index === 0 && part === hiddenFolder;
  return (
    (isPlain || (index === 0 && part === '.well-known')) &&
    !isOurs &&
    part.length <= longest &&
    !devices.test(part)
  );
}

import { createHash, type Hash } from 'node:crypto';

/** How many characters are hashed at once: each call costs as much as a line. */
const most = 65_536;

/** A SHA-256 of lines, one after the other. */
export interface LineHash {
  readonly add: (line: string) => void;
  /** The hash of the lines so far. */
  readonly soFar: () => Hash;
}

export function newLineHash(): LineHash {
  const hash = createHash('sha256');
  let lines = '';
  const write = (): void => {
    hash.update(lines);
    lines = '';
  };
  return {
    add: (line) => {
      lines += line;
      if (lines.length >= most) write();
    },
    soFar: () => {
      write();
      return hash.copy();
    },
  };
}

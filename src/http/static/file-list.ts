import { closeSync, openSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

/** By this file in a folder it is known that the folder was written here. */
const listName = 'export.json';
const maker = 'styrkedata export';

/** What the list says of a file. */
export interface FileEntry {
  readonly file: string;
  readonly address: string;
  readonly accept: string;
  readonly language?: string | undefined;
  readonly status: number;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Entries as they stand in a list. */
export interface ListPart {
  readonly text: string;
  readonly files: number;
  readonly bytes: number;
}

/** Writes entries as `JSON.stringify` does, where they stand. */
export function listPartOf(entries: readonly FileEntry[]): ListPart {
  const texts = entries.map((entry) => {
    const lines = Object.entries(entry).flatMap(([name, value]: [string, unknown]) =>
      value === undefined ? [] : [`   "${name}": ${JSON.stringify(value)}`],
    );
    return `\n  {\n${lines.join(',\n')}\n  }`;
  });
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  return { text: texts.join(','), files: entries.length, bytes };
}

/** A list that is written while it grows: that of a large site is longer than any text can be. */
export interface FileList {
  readonly add: (part: ListPart) => void;
  /** @returns how many files there are, and how many bytes they have together */
  readonly end: () => { readonly files: number; readonly bytes: number };
  /** Lets go of the file, whether or not the list has ended. */
  readonly close: () => void;
}

/** So many characters are written at once. */
const mostKept = 100_000;

/**
 * Begins the list of a folder's files.
 *
 * @param head what stands before the files
 * @throws what the system says where it cannot be written
 */
export function newFileList(folder: string, head: Readonly<Record<string, unknown>>): FileList {
  const file = openSync(join(folder, listName), 'wx');
  let text = JSON.stringify({ maker, ...head, files: [] }, null, 1).slice(0, -']\n}'.length);
  let [files, bytes] = [0, 0];
  const flush = (): void => {
    for (let rest = Buffer.from(text); rest.length > 0;)
      rest = rest.subarray(writeSync(file, rest));
    text = '';
  };
  return {
    add: (part) => {
      text += `${files === 0 || part.files === 0 ? '' : ','}${part.text}`;
      files += part.files;
      bytes += part.bytes;
      if (text.length > mostKept) flush();
    },
    end: () => {
      text += files === 0 ? ']\n}\n' : '\n ]\n}\n';
      flush();
      return { files, bytes };
    },
    close: () => {
      closeSync(file);
    },
  };
}

/** Whether a folder has a list of files that was written here. */
export async function hasFileList(folder: string): Promise<boolean> {
  try {
    const file = await open(join(folder, listName));
    const { buffer, bytesRead } = await file.read(Buffer.alloc(200));
    await file.close();
    return buffer.toString('utf8', 0, bytesRead).startsWith(`{\n "maker": "${maker}",\n`);
  } catch {
    return false;
  }
}

import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { PackedQuads } from '../index/pack-quads.ts';
import { bytesOf, checksumOf } from './checksum.ts';
import {
  aligned,
  endOf,
  kindOfFile,
  prefixBytes,
  readHead,
  readPrefix,
  type FileHead,
} from './file-head.ts';
import {
  arrayKinds,
  arrayNames,
  putTogether,
  type ArrayName,
  type Arrays,
} from './packed-arrays.ts';
import type { FileIdentity } from './write-index-file.ts';

export type IndexFileReading =
  | { readonly outcome: 'read'; readonly quads: PackedQuads }
  /** Not there, damaged, cut, or of another program or other data. */
  | { readonly outcome: 'unusable'; readonly reason: string };

/**
 * Reads packed quads from a file into memory that threads share, one read for each array.
 *
 * @param expected which program and data it must be of; nothing in the file is believed until it has been compared
 */
export async function readIndexFile(
  path: string,
  expected: FileIdentity,
): Promise<IndexFileReading> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      return await readOpened(file, expected);
    } finally {
      await file.close();
    }
  } catch (error) {
    return unusable(String(error));
  }
}

function unusable(reason: string): IndexFileReading {
  return { outcome: 'unusable', reason };
}

async function readOpened(file: FileHandle, expected: FileIdentity): Promise<IndexFileReading> {
  const status = await file.stat();
  const start = await readAt(file, new Uint8Array(prefixBytes), 0);
  const prefix = status.isFile() && start ? readPrefix(Buffer.from(start.buffer)) : undefined;
  if (!prefix || prefixBytes + prefix.length > status.size) return unusable('not an index file');
  const text = await readAt(file, new Uint8Array(prefix.length), prefixBytes);
  const head = text && readHead(Buffer.from(text.buffer), prefix.checksum);
  if (!head) return unusable('its head is damaged');
  const known = { ...kindOfFile(expected.program), content: expected.content };
  const isKnown = Object.entries(known).every(
    ([name, value]) => head[name as keyof FileHead] === value,
  );
  if (!isKnown) return unusable('of another version');
  const first = aligned(prefixBytes + prefix.length);
  if (!hasAllArrays(head) || endOf(head.arrays, first) !== status.size)
    return unusable('cut or lengthened');
  const arrays = await readArrays(file, head, first);
  if (!arrays) return unusable('an array is damaged');
  return { outcome: 'read', quads: putTogether({ arrays, lists: head.lists }) };
}

function hasAllArrays({ arrays }: FileHead): boolean {
  return arrays.map(({ name }) => name).join() === arrayNames.join();
}

async function readArrays(
  file: FileHandle,
  { arrays }: FileHead,
  first: number,
): Promise<Arrays | undefined> {
  const read: Partial<Record<ArrayName, Uint8Array | Uint32Array>> = {};
  for (const { name, bytes, offset, checksum } of arrays) {
    const memory = new SharedArrayBuffer(bytes);
    const array = arrayKinds[name] === 'bytes' ? new Uint8Array(memory) : new Uint32Array(memory);
    const whole = await readAt(file, bytesOf(array), first + offset);
    if (!whole || (await checksumOf(whole)) !== checksum) return undefined;
    read[name] = array;
  }
  // All are there, each of its kind: the head was compared with the table of them.
  return read as Arrays;
}

/** Fills an array from a place in a file; `undefined` where the file ends before. */
async function readAt(
  file: FileHandle,
  bytes: Uint8Array,
  position: number,
): Promise<Uint8Array | undefined> {
  let filled = 0;
  while (filled < bytes.length) {
    const rest = bytes.subarray(filled, filled + 2 ** 30);
    const { bytesRead } = await file.read(rest, 0, rest.length, position + filled);
    if (bytesRead === 0) return undefined;
    filled += bytesRead;
  }
  return bytes;
}

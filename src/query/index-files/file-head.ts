import { endianness } from 'node:os';
import { crc32 } from 'node:zlib';
import type { ArrayName, Lists } from './packed-arrays.ts';

/**
 * An index file begins with a mark, the length and the checksum of its head, and the head as JSON. The arrays
 * follow, one after the other, each from a multiple of eight bytes.
 */
export interface FileHead {
  /** Goes up whenever the same head or the same arrays come to mean something else. */
  readonly format: number;
  /** The release of the program that wrote it. */
  readonly program: string;
  /** How the machine orders the bytes of a number. */
  readonly order: 'LE' | 'BE';
  /** What version of what data it is. */
  readonly content: string;
  readonly lists: Lists;
  readonly arrays: readonly StoredArray[];
}

export interface StoredArray {
  readonly name: ArrayName;
  readonly bytes: number;
  /** From the end of the head. */
  readonly offset: number;
  /** CRC-32 of the bytes. */
  readonly checksum: number;
}

export const fileFormat = 1;

/** The same in every file of this program on a machine of this kind. */
export function kindOfFile(program: string): Pick<FileHead, 'format' | 'program' | 'order'> {
  return { format: fileFormat, program, order: endianness() };
}

const mark = Buffer.from('styrkedata.quads');
/** The mark, and two numbers of four bytes. */
export const prefixBytes = mark.length + 8;

export function aligned(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

/** The head as bytes, with what comes before it, up to where the arrays start. */
export function headBytes(head: FileHead): Buffer {
  const text = Buffer.from(JSON.stringify(head));
  const bytes = Buffer.alloc(aligned(prefixBytes + text.length));
  mark.copy(bytes);
  bytes.writeUInt32LE(text.length, mark.length);
  bytes.writeUInt32LE(crc32(text), mark.length + 4);
  text.copy(bytes, prefixBytes);
  return bytes;
}

/** Length and checksum of the head; `undefined` where the bytes are not the beginning of an index file. */
export function readPrefix(
  bytes: Buffer,
): { readonly length: number; readonly checksum: number } | undefined {
  if (!bytes.subarray(0, mark.length).equals(mark)) return undefined;
  return { length: bytes.readUInt32LE(mark.length), checksum: bytes.readUInt32LE(mark.length + 4) };
}

/** The head of a file of ours; `undefined` where its text was changed. What was written is of the right form. */
export function readHead(text: Buffer, checksum: number): FileHead | undefined {
  return crc32(text) === checksum ? (JSON.parse(text.toString()) as FileHead) : undefined;
}

/** How long a file is whose arrays start at that byte. */
export function endOf(arrays: readonly StoredArray[], first: number): number {
  return Math.max(first, ...arrays.map(({ offset, bytes }) => first + offset + bytes));
}

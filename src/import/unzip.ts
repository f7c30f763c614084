import { inflateRawSync } from 'node:zlib';

/** The files of an archive by their names. */
export type Archive =
  | { readonly outcome: 'read'; readonly files: ReadonlyMap<string, Buffer> }
  | { readonly outcome: 'broken' }
  /** It holds more than anybody means to read. */
  | { readonly outcome: 'too-large' };

/** How much an archive may hold when it is unpacked. */
export interface ArchiveLimits {
  readonly files: number;
  readonly bytes: number;
}

/** Signatures and lengths of records (APPNOTE.TXT §4.3). */
const end = { signature: 0x06054b50, length: 22 } as const;
const entry = { signature: 0x02014b50, length: 46 } as const;
const local = { signature: 0x04034b50, length: 30 } as const;

/** A comment may stand after the end record (APPNOTE.TXT §4.3.16). */
const longestComment = 0xffff;

const [stored, deflated] = [0, 8];

/**
 * Unpacks a ZIP archive, never more of it than the limits and than it says itself: one that says less than it holds is broken, and one
 * that says too much is never unpacked.
 *
 * @param isWanted which files to unpack; all, unless told otherwise
 */
export function unzip(
  bytes: Buffer,
  limits: ArchiveLimits,
  isWanted: (name: string) => boolean = () => true,
): Archive {
  try {
    return unpack(bytes, limits, isWanted);
  } catch {
    // Reading beyond the end, data that is not compressed as it says, or more of it.
    return { outcome: 'broken' };
  }
}

function unpack(
  bytes: Buffer,
  limits: ArchiveLimits,
  isWanted: (name: string) => boolean,
): Archive {
  const last = bytes.lastIndexOf(signed(end.signature));
  if (last < 0 || last < bytes.length - end.length - longestComment) return { outcome: 'broken' };
  if (last + end.length + bytes.readUInt16LE(last + 20) > bytes.length)
    return { outcome: 'broken' };
  // Other readers would go by another directory then (ZIP64, §4.3.14), which nobody has measured.
  const isElsewhere = [12, 16].some((place) => bytes.readUInt32LE(last + place) === 0xffffffff);
  if (isElsewhere) return { outcome: 'broken' };
  const count = bytes.readUInt16LE(last + 10);
  if (count > limits.files) return { outcome: 'too-large' };
  const files = new Map<string, Buffer>();
  let left = limits.bytes;
  let at = bytes.readUInt32LE(last + 16);
  for (let number = 0; number < count; number += 1) {
    if (bytes.readUInt32LE(at) !== entry.signature) return { outcome: 'broken' };
    const nameEnd = at + entry.length + bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + entry.length, nameEnd);
    if (isWanted(name)) {
      left -= bytes.readUInt32LE(at + 24);
      if (left < 0) return { outcome: 'too-large' };
      const content = contentOf(bytes, at);
      if (content === undefined) return { outcome: 'broken' };
      files.set(name, content);
    }
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return { outcome: 'read', files };
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}

/**
 * What the file of a record of the central directory holds; `undefined` where it is encrypted or compressed in another way, or holds
 * another number of bytes than the record says.
 *
 * @throws where it holds more
 */
function contentOf(bytes: Buffer, at: number): Buffer | undefined {
  const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
  const [size, unpackedSize] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
  const start = bytes.readUInt32LE(at + 42);
  const isEncrypted = (flags & 1) !== 0;
  if (isEncrypted || bytes.readUInt32LE(start) !== local.signature) return undefined;
  // Other readers go by the local record: it must not tell of other bytes. Zeros: the size comes after them (§4.4.4).
  const localSize = bytes.readUInt32LE(start + 18);
  if (localSize !== 0 && localSize !== size) return undefined;
  const data =
    start + local.length + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
  if (data + size > bytes.length) return undefined;
  const packed = bytes.subarray(data, data + size);
  const content =
    method === stored ? packed : method === deflated ? inflate(packed, unpackedSize) : undefined;
  return content?.length === unpackedSize ? content : undefined;
}

/** @throws where it is not compressed, or more than so many bytes */
function inflate(packed: Buffer, most: number): Buffer {
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
}

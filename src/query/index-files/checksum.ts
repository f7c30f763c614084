import { setImmediate as turn } from 'node:timers/promises';
import { crc32 } from 'node:zlib';

/** So many bytes take a millisecond or two. */
const sliceBytes = 2_000_000;

/** CRC-32 of bytes of any number, with pauses in which others get their turn. */
export async function checksumOf(bytes: Uint8Array): Promise<number> {
  let checksum = 0;
  for (let start = 0; start < bytes.length; start += sliceBytes) {
    if (start > 0) await turn();
    checksum = crc32(bytes.subarray(start, start + sliceBytes), checksum);
  }
  return checksum;
}

/** The bytes of an array of any kind. */
export function bytesOf(array: Uint8Array | Uint32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

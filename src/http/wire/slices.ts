/** So many bytes are hashed, or given to the system, in a millisecond or two. */
const sliceBytes = 1_000_000;

/** Bytes in pieces, between which others get their turn. */
export function* slicesOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += sliceBytes)
    yield bytes.subarray(start, start + sliceBytes);
}

/** Whether they are more than one piece. */
export function isSliced({ length }: Buffer): boolean {
  return length > sliceBytes;
}

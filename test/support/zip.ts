import { constants, deflateRawSync } from 'node:zlib';

/** A byte again and again. */
export interface Repeated {
  readonly byte: number;
  readonly times: number;
}

/** A file of an archive, and what the archive says of its size instead of the truth. */
export interface Packed {
  readonly name: string;
  readonly content: string | Buffer | Repeated;
  readonly saidSize?: number;
}

/** A ZIP archive made by hand, so that it can be one that no program makes. */
export function zipOf(files: readonly Packed[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, saidSize } of files) {
    const packed = deflated(content);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(saidSize ?? lengthOf(content), 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([signature(0x04034b50), shared, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(signature(0x02014b50), Buffer.alloc(2), shared, tail, Buffer.from(name));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, signature(0x06054b50), end]);
}

function lengthOf(content: Packed['content']): number {
  return typeof content === 'object' && 'times' in content
    ? content.times
    : Buffer.byteLength(content);
}

const step = 1_000_000;

/** What is repeated is deflated once: blocks that end on a byte may follow each other (RFC 1951 §3.2.4). */
function deflated(content: Packed['content']): Buffer {
  if (typeof content === 'string' || !('times' in content)) return deflateRawSync(content);
  const { byte, times } = content;
  const block = (length: number): Buffer =>
    deflateRawSync(Buffer.alloc(length, byte), { finishFlush: constants.Z_FULL_FLUSH });
  const blocks = Array<Buffer>(Math.floor(times / step)).fill(block(step));
  return Buffer.concat([...blocks, deflateRawSync(Buffer.alloc(times % step, byte))]);
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

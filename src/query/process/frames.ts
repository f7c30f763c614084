import type { Socket } from 'node:net';

/** What goes over a connection at once: something that JSON can say, and bytes that are passed on as they are. */
export interface Frame {
  readonly head: unknown;
  readonly body: Buffer;
}

/** Two numbers of four bytes: how long the head is, and the body. */
const prefixBytes = 8;

/** No answer is as large, and no question. */
const mostBytes = 2 ** 30;

/** Below this, bytes are cheaper to copy than to write by themselves. */
const smallBytes = 16_384;

const empty = Buffer.alloc(0);

/** Sends a frame. */
export function sendFrame(socket: Socket, head: unknown, body: Buffer = empty): void {
  const text = JSON.stringify(head);
  const headBytes = Buffer.byteLength(text);
  const isSmall = body.length <= smallBytes;
  const first = Buffer.allocUnsafe(prefixBytes + headBytes + (isSmall ? body.length : 0));
  first.writeUInt32LE(headBytes, 0);
  first.writeUInt32LE(body.length, 4);
  first.write(text, prefixBytes);
  if (isSmall) {
    body.copy(first, prefixBytes + headBytes);
    socket.write(first);
    return;
  }
  socket.cork();
  socket.write(first);
  socket.write(body);
  socket.uncork();
}

/**
 * Calls back for each frame that comes, with memory of its own, however it was cut on the way. A connection that says
 * anything else is ended.
 */
export function onFrame(socket: Socket, receive: (frame: Frame) => void): void {
  const prefix = new Filling(prefixBytes);
  let content: Filling | undefined;
  socket.on('data', (chunk: Buffer) => {
    const whole = prefix.isEmpty && !content ? wholeFrame(chunk) : undefined;
    if (whole) {
      receive(whole);
      return;
    }
    for (let rest = chunk; rest.length > 0;) {
      rest = (content ?? prefix).take(rest);
      if (!content && prefix.isFull) {
        const length = lengthAfter(prefix.bytes);
        if (length > mostBytes) return void socket.destroy();
        content = new Filling(length);
      }
      if (content?.isFull) {
        const { bytes } = content;
        const headEnd = prefix.bytes.readUInt32LE(0);
        content = undefined;
        prefix.empty();
        const frame = frameIn(bytes, headEnd);
        if (!frame) return void socket.destroy();
        receive(frame);
      }
    }
  });
}

/**
 * The frame that came by itself and at once, as almost all do: its memory is what it was read into. To copy it would have V8
 * collect garbage twice as often, for it counts what lies outside its heap.
 */
function wholeFrame(chunk: Buffer): Frame | undefined {
  const isWhole =
    chunk.length >= prefixBytes &&
    chunk.length === prefixBytes + lengthAfter(chunk) &&
    chunk.buffer.byteLength === chunk.length;
  return isWhole ? frameIn(chunk.subarray(prefixBytes), chunk.readUInt32LE(0)) : undefined;
}

function lengthAfter(prefix: Buffer): number {
  return prefix.readUInt32LE(0) + prefix.readUInt32LE(4);
}

function frameIn(bytes: Buffer, headEnd: number): Frame | undefined {
  try {
    const head: unknown = JSON.parse(bytes.toString('utf8', 0, headEnd));
    return { head, body: bytes.subarray(headEnd) };
  } catch {
    return undefined;
  }
}

/** Bytes of a known number, as they arrive. */
class Filling {
  // Not from the pool of small buffers: what is kept of it would keep the whole pool.
  readonly bytes: Buffer;
  #filled = 0;

  constructor(length: number) {
    this.bytes = Buffer.allocUnsafeSlow(length);
  }

  get isFull(): boolean {
    return this.#filled === this.bytes.length;
  }

  get isEmpty(): boolean {
    return this.#filled === 0;
  }

  /** @returns what came after the last byte that belongs here */
  take(chunk: Buffer): Buffer {
    const taken = chunk.copy(this.bytes, this.#filled);
    this.#filled += taken;
    return chunk.subarray(taken);
  }

  empty(): void {
    this.#filled = 0;
  }
}

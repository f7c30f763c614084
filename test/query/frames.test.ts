import { PassThrough } from 'node:stream';
import type { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { onFrame, sendFrame, type Frame } from '../../src/query/process/frames.ts';

const frames = [
  { head: { text: 'å\n"\uD800' }, body: Buffer.alloc(0) },
  { head: null, body: Buffer.from('short') },
  { head: [1, 2], body: Buffer.alloc(100_000, 'long') },
];

/** All frames as they go over a connection. */
async function written(): Promise<Buffer> {
  const wire = new PassThrough();
  for (const { head, body } of frames) sendFrame(wire as unknown as Socket, head, body);
  wire.end();
  return Buffer.concat((await wire.toArray()) as Buffer[]);
}

it.each([1, 3, 7, 1000, 1_000_000])('frames arrive whole when cut every %d bytes', async (size) => {
  const bytes = await written();
  const wire = new PassThrough();
  const received: Frame[] = [];
  onFrame(wire as unknown as Socket, (frame) => received.push(frame));
  for (let start = 0; start < bytes.length; start += size) {
    wire.emit('data', bytes.subarray(start, start + size));
  }
  expect(received.map(({ head }) => head)).toEqual(frames.map(({ head }) => head));
  const isSame = frames.map(({ body }, index) => received[index]?.body.equals(body));
  expect(isSame).toEqual([true, true, true]);
});

it('a body keeps no more memory than its own', async () => {
  const wire = new PassThrough();
  const received: Frame[] = [];
  onFrame(wire as unknown as Socket, (frame) => received.push(frame));
  wire.emit('data', await written());
  expect(received[1]?.body.buffer.byteLength).toBeLessThan(100);
});

it('a frame that comes by itself is not copied, unless more is kept with it', () => {
  const wire = new PassThrough();
  const received: Frame[] = [];
  onFrame(wire as unknown as Socket, (frame) => received.push(frame));
  const sent: Buffer[] = [];
  wire.write = (chunk: Buffer) => sent.push(chunk) > 0;
  sendFrame(wire as unknown as Socket, {}, Buffer.from('body'));
  const alone = Buffer.allocUnsafeSlow(sent[0]?.length ?? 0);
  sent[0]?.copy(alone);
  wire.emit('data', alone);
  wire.emit('data', Buffer.concat([alone, Buffer.alloc(9)]).subarray(0, alone.length));
  expect(received.map(({ body }) => body.toString())).toEqual(['body', 'body']);
  expect(received.map(({ body }) => body.buffer === alone.buffer)).toEqual([true, false]);
  expect(received[1]?.body.buffer.byteLength).toBeLessThan(alone.length);
});

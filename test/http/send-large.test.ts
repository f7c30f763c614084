import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newContent } from '../../src/http/wire/content.ts';
import { ok } from '../../src/http/wire/reply.ts';
import { encodeReply, send } from '../../src/http/wire/send-reply.ts';

const bytes = randomBytes(3_500_000);
const digest = `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;
const server = createServer((request, response) => {
  const reply = { ...ok(newContent(bytes), { mediaType: 'text/plain' }), hasRanges: true };
  void encodeReply(reply, undefined, 'dump').then((answered) => {
    send(request, response, answered);
  });
});
const ask = (init?: RequestInit): Promise<Response> =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, init);

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('content that is sent in several pieces', () => {
  it('arrives whole, with its length and its hash', async () => {
    const response = await ask();
    expect(response.headers.get('content-length')).toBe(String(bytes.length));
    expect(response.headers.get('repr-digest')).toBe(digest);
    expect(bytes.equals(Buffer.from(await response.arrayBuffer()))).toBe(true);
  });

  it('arrives in the part that is asked for', async () => {
    const response = await ask({ headers: { range: 'bytes=1000-2500000' } });
    expect(response.status).toBe(206);
    const part = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(1000, 2_500_001).equals(part)).toBe(true);
  });

  it('is told of without being sent', async () => {
    const response = await ask({ method: 'HEAD' });
    expect(response.headers.get('content-length')).toBe(String(bytes.length));
    expect(await response.text()).toBe('');
  });

  it('may be left halfway, and the next is answered', async () => {
    const leave = new AbortController();
    const response = await ask({ signal: leave.signal });
    leave.abort();
    await expect(response.arrayBuffer()).rejects.toThrow();
    expect((await ask({ method: 'HEAD' })).status).toBe(200);
  });
});

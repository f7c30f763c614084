import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, it, type TestContext } from 'vitest';
import {
  boundConnections,
  boundTimes,
  usualPatience,
  type Patience,
} from '../../src/http/server/hold-connections.ts';
import { refuseUnreadable } from '../../src/http/wire/unreadable.ts';
import { defaultLimits } from '../../src/site/settings/limits.ts';

const usual = usualPatience(defaultLimits);

interface Started {
  readonly refused: () => number;
  /** A client that sends nothing but what it is told to, and hears all that comes until the connection is closed. */
  readonly client: () => Promise<Client>;
}

interface Client {
  readonly socket: Socket;
  readonly heard: Promise<string>;
}

/** A server that answers what it was sent once all is there; at /never it does not answer. */
async function start(
  { most = 10, ...shorter }: Partial<Patience> & { readonly most?: number },
  onTestFinished: TestContext['onTestFinished'],
): Promise<Started> {
  let refused = 0;
  // Only what a test looks at is shorter than a site has it, so that a slow machine changes nothing.
  const patience = { ...usual, ...shorter };
  const server = createServer({ connectionsCheckingInterval: 50 }, (request, response) => {
    if (request.url === '/never') return;
    request.resume().on('end', () => response.end('all is here'));
  });
  boundTimes(server, patience);
  boundConnections(server, { most, isExempt: () => false, onRefuse: () => (refused += 1) });
  refuseUnreadable(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const sockets: Socket[] = [];
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  const client = async () => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    sockets.push(socket);
    let text = '';
    socket.setEncoding('utf8').on('data', (part) => (text += String(part)));
    socket.on('error', () => undefined);
    const heard = once(socket, 'close').then(() => text);
    await once(socket, 'connect');
    return { socket, heard };
  };
  return { refused: () => refused, client };
}

describe.concurrent('a client that is slow', () => {
  it('with the head of its request is told so and let go', async ({ onTestFinished }) => {
    const { client } = await start({ head: 300 }, onTestFinished);
    const { socket, heard } = await client();
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    const drip = setInterval(() => socket.write('a'), 50);
    const text = await heard;
    clearInterval(drip);
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('with the content of its request is told so and let go', async ({ onTestFinished }) => {
    const { client } = await start({ head: 300, request: 600 }, onTestFinished);
    const { socket, heard } = await client();
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n');
    const drip = setInterval(() => socket.write('a'), 50);
    const text = await heard;
    clearInterval(drip);
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('to ask again is let go without a word, after it was answered', async ({ onTestFinished }) => {
    const { client } = await start({ idle: 300 }, onTestFinished);
    const { socket, heard } = await client();
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    const text = await heard;
    expect(text).toMatch(/^HTTP\/1\.1 200 /);
    expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });

  it('and gets no answer is let go in the end', async ({ onTestFinished }) => {
    const { client } = await start({ silence: 600 }, onTestFinished);
    const { socket, heard } = await client();
    socket.write('GET /never HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(await heard).toBe('');
  });
});

describe('a client that has many connections', () => {
  it('is refused one more, and let in again when it has closed one', async ({ onTestFinished }) => {
    const { refused, client } = await start({ most: 3 }, onTestFinished);
    const first = await client();
    await client();
    await client();
    const surplus = await client();
    expect(await surplus.heard).toMatch(/^HTTP\/1\.1 429 .*\r\n[^]*Retry-After: 10\r\n/);
    expect(refused()).toBe(1);
    first.socket.destroy();
    await first.heard;
    await expect
      .poll(async () => {
        const next = await client();
        next.socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
        return next.heard;
      })
      .toMatch(/^HTTP\/1\.1 200 /);
  });
});

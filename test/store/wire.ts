import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { createServer as createSecureServer, type TlsOptions } from 'node:tls';

/** A way to a server that can be cut: connections stay open and are still made, and no byte comes through. */
export interface Wire {
  readonly port: number;
  readonly cut: () => void;
  /** What was held back comes through late, as it does on a real network. */
  readonly mend: () => void;
  readonly close: () => Promise<void>;
}

/** @param tls what this end of it speaks TLS with; it speaks plainly without */
export async function startWire(to: string, tls?: TlsOptions): Promise<Wire> {
  const { hostname, port } = new URL(to);
  const sockets = new Map<Socket, Socket>();
  let isCut = false;
  const flow = (): void => {
    for (const [from, other] of sockets) from.pipe(other);
  };
  const join = (near: Socket): void => {
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.set(one, other);
      one
        .on('error', () => undefined)
        .on('close', () => {
          sockets.delete(one);
          other.destroy();
        });
      if (!isCut) one.pipe(other);
    }
  };
  const server = tls ? createSecureServer(tls, join) : createServer(join);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      isCut = true;
      for (const socket of sockets.keys()) socket.unpipe().pause();
    },
    mend: () => {
      isCut = false;
      flow();
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets.keys()) socket.destroy();
      await closed;
    },
  };
}

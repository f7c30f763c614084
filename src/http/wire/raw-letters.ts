import { isUtf8 } from 'node:buffer';
import { Duplex } from 'node:stream';
import { toUriSpelling } from '../../site/addresses.ts';

const head = /^(GET|HEAD|OPTIONS) ([^\s]+) (HTTP\/1\.[01])\r\n(.*?)\r\n\r\n/s;

/**
 * Head of a request whose target has letters beyond ASCII as they are, as curl and others send them, with
 * percent codes in their place. node:http refuses such a request.
 *
 * @returns `undefined` where it is no such request, its bytes are no UTF-8, or there is more than a head
 */
export function encodeTarget(packet: Buffer): Buffer | undefined {
  if (!isUtf8(packet)) return undefined;
  const [whole = '', method = '', target = '', version = '', fields = ''] =
    head.exec(packet.toString('utf8')) ?? [];
  if (whole === '' || !/[^\x21-\x7e]/.test(target)) return undefined;
  const others = fields.split('\r\n').filter((field) => !/^connection:/i.test(field));
  const line = `${method} ${toUriSpelling(target)} ${version}`;
  return Buffer.from(`${[line, ...others, 'Connection: close'].join('\r\n')}\r\n\r\n`);
}

/** Connection that brings one request, and takes its answer to a client that is connected already. */
export function newConnection(request: Buffer, client: Duplex): Duplex {
  const connection = new Duplex({
    read() {
      // All there is has been pushed.
    },
    write: (chunk, _encoding, done) => {
      client.write(chunk, done);
    },
    final: (done) => {
      client.end(done);
    },
  });
  client.on('close', () => connection.destroy());
  connection.push(request);
  const remoteAddress = 'remoteAddress' in client ? client.remoteAddress : undefined;
  return Object.assign(connection, { remoteAddress });
}

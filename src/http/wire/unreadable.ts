import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { encodeTarget, newConnection } from './raw-letters.ts';

/** What node:http could not read, by its error: the status, and a title in the language of the protocol. */
const refusals: Readonly<Record<string, { readonly status: number; readonly title: string }>> = {
  HPE_HEADER_OVERFLOW: { status: 431, title: 'Request Header Fields Too Large' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, title: 'Request Timeout' },
};

/** A method that node:http does not know, in what is a request otherwise (RFC 9110 §15.6.2). */
const unknownMethod = { status: 501, title: 'Not Implemented' };
const requestLine = /^[!#$%&'*+.^_`|~\w-]+ \S+ HTTP\/1\.[01]\r?\n/;

interface ReadError extends NodeJS.ErrnoException {
  /** What came, where a parser could not read it. */
  readonly rawPacket?: Buffer;
}

const malformed = { status: 400, title: 'Bad Request' };

const nothing = Buffer.alloc(0);

/** Answers what is no HTTP request with a problem too (RFC 9457), and ends the connection. There is no telling which language its sender speaks. */
export function refuseUnreadable(server: Server): void {
  server.on('clientError', (error: ReadError, socket: Duplex) => {
    // Who has left, or was answered already, hears nothing more.
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const request = error.code === 'HPE_INVALID_URL' && encodeTarget(error.rawPacket ?? nothing);
    if (request) {
      server.emit('connection', newConnection(request, socket));
      return;
    }
    const { status, title } = refusalOf(error);
    const body = `${JSON.stringify({ type: 'about:blank', status, title })}\n`;
    const head = [
      `HTTP/1.1 ${status} ${title}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Access-Control-Allow-Origin: *',
      'Connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  });
}

function refusalOf({ code = '', rawPacket }: ReadError): typeof malformed {
  const isRequest = code === 'HPE_INVALID_METHOD' && requestLine.test(String(rawPacket));
  return isRequest ? unknownMethod : (refusals[code] ?? malformed);
}

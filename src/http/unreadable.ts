import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** What node:http could not read, by its error: the status, and a title in the language of the protocol. */
const refusals: Readonly<Record<string, { readonly status: number; readonly title: string }>> = {
  HPE_HEADER_OVERFLOW: { status: 431, title: 'Request Header Fields Too Large' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, title: 'Request Timeout' },
};

const malformed = { status: 400, title: 'Bad Request' };

/** Answers what is no HTTP request with a problem too (RFC 9457), and ends the connection. There is no telling which language its sender speaks. */
export function refuseUnreadable(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    // Who has left, or was answered already, hears nothing more.
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const { status, title } = refusals[error.code ?? ''] ?? malformed;
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

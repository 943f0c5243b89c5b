import { randomUUID } from 'node:crypto';
import { type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Log } from '../src/jobs/log.ts';

const statusOf: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** Answers what is no HTTP request, or one with too long an address or headers, before it reaches a route. */
export function answerUnreadable(server: Server, log: Log): void {
  server.on('clientError', ({ code = '' }: NodeJS.ErrnoException, socket: Duplex) => {
    if (code === 'ECONNRESET' || !socket.writable) return socket.destroy();
    const status = statusOf[code] ?? 400;
    const title = STATUS_CODES[status];
    const detail = status === 431 ? 'the address or the headers are too long.' : 'this is no readable HTTP request.';
    const requestId = randomUUID();
    log.info({ requestId, status, code }, 'unreadable request');
    const body = JSON.stringify({ type: 'about:blank', title, status, detail, requestId });
    socket.end(
      `HTTP/1.1 ${status} ${title}\r\nConnection: close\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  });
}

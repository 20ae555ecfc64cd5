import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { newRequestId } from '../live/contexts';
import { badRequest } from './request-problem';

/** What is no HTTP, or too much or too slow to become a request at all, gets the last answer of its connection. */
export function refuseUnreadable(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, message] = refusals.get(error.code ?? '') ?? [400, 'This is not HTTP/1.1.'];
  const body = JSON.stringify({ errors: [badRequest(message, newRequestId())] });
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      'connection: close',
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
    () => socket.destroy(),
  );
}

const refusals = new Map<string, readonly [number, string]>([
  ['HPE_HEADER_OVERFLOW', [431, 'The headers are larger than 16 KiB.']],
  ['ERR_HTTP_REQUEST_TIMEOUT', [408, 'The request took too long to arrive.']],
]);

import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

/**
 * Some clients, that of Java among them, offer with every request to go on in HTTP/2. An offer may be ignored, but Node hands
 * over the bare connection as soon as anybody takes WebSockets: the request is put back into it without the offer.
 */
export function serveAsItIs(
  http: Server,
  { method, url, rawHeaders }: IncomingMessage,
  stream: Duplex,
  head: Buffer,
): void {
  const lines = [`${method ?? ''} ${url ?? ''} HTTP/1.1`];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const [name = '', value = ''] = rawHeaders.slice(index, index + 2);
    if (/^connection$/i.test(name)) lines.push(`${name}: ${withoutOffer(value)}`);
    else if (!/^(upgrade|http2-settings)$/i.test(name)) lines.push(`${name}: ${value}`);
  }
  stream.unshift(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), head]));
  http.emit('connection', stream);
}

function withoutOffer(connection: string): string {
  const left = connection.split(',').filter((part) => !/^\s*(upgrade|http2-settings)\s*$/i.test(part));
  return left.join(',') || 'keep-alive';
}

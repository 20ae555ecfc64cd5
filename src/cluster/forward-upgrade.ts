import type { IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { forwardedHeaders } from './forwarded-headers';

/** Hands the connection over to the first node that takes it: from then on bytes go both ways as they come. */
export async function forwardUpgrade(
  request: IncomingMessage,
  client: Duplex,
  head: Buffer,
  ports: readonly number[],
): Promise<void> {
  client.on('error', () => client.destroy());
  for (const port of ports) {
    const node = await reach(port);
    if (!node) continue;
    // As Node reads the values of headers.
    node.write(greetingOf(request), 'latin1');
    node.write(head);
    join(client, node);
    return;
  }
  client.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\nRetry-After: 1\r\n\r\n');
}

function reach(port: number): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(null));
  });
}

function greetingOf({ method, url, rawHeaders, socket, headers }: IncomingMessage): string {
  const all = [
    ...forwardedHeaders(rawHeaders, socket.remoteAddress ?? ''),
    'Connection',
    'Upgrade',
    'Upgrade',
    headers.upgrade ?? '',
  ];
  const lines = all.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${all[at + 1] ?? ''}`] : []));
  return `${method} ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
}

/** What ends one side ends the other; `pipe` passes on a FIN, and waits where the reader is slow. */
function join(client: Duplex, node: Socket): void {
  client.pipe(node).pipe(client);
  node.on('error', () => node.destroy());
  node.once('close', () => client.destroy());
  client.once('close', () => node.destroy());
}

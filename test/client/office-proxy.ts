import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands between some offices and the rest of the world: it passes on requests and knows no upgrades. */
export async function officeProxy(target: string) {
  let isStrict = true;
  let refused = 0;
  const server = createServer((incoming, answer) => {
    const onward = request(
      target + (incoming.url ?? ''),
      { method: incoming.method, headers: incoming.headers },
      (theirs) => {
        answer.writeHead(theirs.statusCode ?? 502, theirs.headers);
        theirs.pipe(answer);
        theirs.on('error', () => answer.destroy());
      },
    );
    onward.on('error', () => answer.destroy());
    answer.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  server.on('upgrade', (incoming, socket, head) => {
    if (isStrict) {
      refused += 1;
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const onward = request(target + (incoming.url ?? ''), { headers: incoming.headers });
    onward.on('upgrade', (theirs, far, first) => {
      const lines = Object.entries(theirs.headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('')}\r\n`);
      socket.write(first);
      far.write(head);
      far.pipe(socket).pipe(far);
      for (const end of [far, socket]) end.on('error', () => undefined);
    });
    onward.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    get refused() {
      return refused;
    },
    letSocketsThrough: () => {
      isStrict = false;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

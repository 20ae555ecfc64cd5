import { request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { endToEnd, forwardedHeaders } from './forwarded-headers';

/** Asks the first node that takes the connection. A request that was begun is never repeated: it may have moved money. */
export async function forwardRequest(
  request: IncomingMessage,
  response: ServerResponse,
  ports: readonly number[],
): Promise<void> {
  for (const port of ports) if (await attempt(request, response, port)) return;
  refuse(response, 503, 'No node is ready.');
}

/** False when nobody listens there: nothing has been sent then, and another node may be asked. */
function attempt(request: IncomingMessage, response: ServerResponse, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const { method, url } = request;
    const headers = forwardedHeaders(request.rawHeaders, request.socket.remoteAddress ?? '');
    const upstream = send({ host: '127.0.0.1', port, method, path: url, headers, agent: false });
    let connected = false;
    upstream.once('socket', (socket) =>
      socket.once('connect', () => {
        connected = true;
        resolve(true);
        // Not `pipeline`, which takes the client's connection away when the node's breaks, and the answer with it.
        request.pipe(upstream);
      }),
    );
    upstream.once('response', (answer) => giveBack(answer, response));
    upstream.once('error', () => {
      if (connected) refuse(response, 502, 'The node has gone while it was asked.');
      else resolve(false);
    });
    response.once('close', () => upstream.destroy());
  });
}

/** As it comes: an event stream is not gathered, and one that is cut is cut for the client as well. */
function giveBack(answer: IncomingMessage, response: ServerResponse): void {
  response.writeHead(answer.statusCode ?? 502, answer.statusMessage, endToEnd(answer.rawHeaders));
  response.flushHeaders();
  pipeline(answer, response, () => undefined);
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  if (response.headersSent) response.destroy();
  else
    response
      .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '1' })
      .end(`${sentence}\n`);
}

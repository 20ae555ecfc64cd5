import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { handleProtocols } from 'graphql-ws';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { WebSocketServer, type WebSocket } from 'ws';
import { largestMessage } from '../graphql/limits';
import type { Reporter } from '../graphql/reporter';
import type { Connections } from '../live/connections';
import { newRequestId } from '../live/contexts';
import { addressBehindProxies, callerOf } from './caller';
import { closeCodes, farewellMs } from './close-codes';
import type { Origins } from './origins';
import { serveAsItIs } from './other-upgrades';
import { Socket } from './socket';
import { SocketFigures } from './socket-figures';
import type { SocketProtocol } from './socket-protocol';

export interface SocketSettings {
  readonly protocol: SocketProtocol;
  readonly connections: Connections;
  readonly origins: Origins;
  readonly figures: Registry;
  readonly keepAliveMs: number;
  readonly reporter: Reporter;
  readonly log: Logger;
}

const options = {
  noServer: true,
  maxPayload: largestMessage,
  perMessageDeflate: false,
  handleProtocols,
  /** After this, a peer that does not answer our goodbye is cut. */
  closeTimeout: farewellMs,
};

/** Clients come back at once; those of a large node should not all come to the others in the same moment. */
const goodbyes = { atOnce: 50, everyMs: 50, forMs: 5_000 };

/** All WebSockets of this node. */
export class Sockets {
  private readonly server = new WebSocketServer(options);
  private readonly open = new Set<Socket>();
  private readonly figures: SocketFigures;
  private readonly heart: NodeJS.Timeout;
  private closing = false;

  constructor(private readonly settings: SocketSettings) {
    this.figures = new SocketFigures(settings.figures, () => this.open.size);
    // One timer for all: with one each, ten thousand sockets would be ten thousand timers.
    this.heart = setInterval(() => {
      for (const socket of this.open) socket.beat();
    }, settings.keepAliveMs);
    this.heart.unref();
  }

  listen(http: Server): void {
    http.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
      if (request.headers.upgrade?.toLowerCase() !== 'websocket') {
        serveAsItIs(http, request, stream, head);
        return;
      }
      stream.on('error', () => stream.destroy());
      const refusal = this.refusal(request);
      if (refusal) {
        refuse(stream, refusal);
        return;
      }
      const caller = callerOf(addressBehindProxies(request), request.headers['user-agent']);
      this.server.handleUpgrade(request, stream, head, (ws) => this.accept(ws, new Socket(ws, stream, caller)));
    });
  }

  /** Says goodbye to all; clients come back to another node by themselves and go on where they were. */
  async close(): Promise<void> {
    this.closing = true;
    clearInterval(this.heart);
    const gone = Promise.all([...this.server.clients].map((ws) => new Promise((resolve) => ws.once('close', resolve))));
    const leaving = [...this.open];
    const atOnce = Math.max(goodbyes.atOnce, Math.ceil((leaving.length * goodbyes.everyMs) / goodbyes.forMs));
    while (leaving.length > 0) {
      for (const socket of leaving.splice(0, atOnce)) socket.close(closeCodes.restarting, 'RESTARTING');
      if (leaving.length > 0) await pause(goodbyes.everyMs);
    }
    await gone;
    this.server.close();
  }

  private accept(ws: WebSocket, socket: Socket): void {
    const { protocol, log } = this.settings;
    const closed = protocol.opened(
      {
        protocol: ws.protocol,
        send: (text) => socket.send(text),
        close: (code = 1000, reason = '') => socket.close(code, reason),
        onMessage: (handle) =>
          socket.onMessage((text) => handle(text).catch((error: unknown) => this.fail(socket, error))),
      },
      { socket },
    );
    this.open.add(socket);
    ws.on('error', (error) => log.debug({ err: error }, 'socket error'));
    ws.once('close', (code, reason) => {
      this.open.delete(socket);
      if (socket.isAdmitted) this.settings.connections.remove(socket);
      this.figures.closed(socket.goodbye ?? code);
      closed(code, reason.toString()).catch((error: unknown) => this.fail(socket, error));
    });
  }

  /** graphql-ws throws for a message that only servers send. Everything of ours is caught where it arises, or it is a bug. */
  private fail(socket: Socket, error: unknown): void {
    if (error instanceof Error && error.message.startsWith('Unexpected message of type')) {
      socket.close(closeCodes.malformed, 'Invalid message received');
    } else {
      this.settings.reporter.report(error, newRequestId());
      socket.close(closeCodes.tryAgainLater, 'OVERLOADED');
    }
  }

  private refusal({ url, headers }: IncomingMessage): string | null {
    if (url?.split('?')[0] !== '/graphql') return '404 Not Found';
    if (!this.settings.origins.allow(headers.origin)) return '403 Forbidden';
    return this.closing ? '503 Service Unavailable' : null;
  }
}

/** Cut once it is said: a peer that keeps its side open would otherwise keep the connection for ever. */
function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => stream.destroy());
}

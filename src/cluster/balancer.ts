import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { portProblem } from '../port';
import { forwardRequest } from './forward-request';
import { forwardUpgrade } from './forward-upgrade';
import type { Rotation } from './rotation';

/** One door for all nodes: HTTP and sockets, each request and each connection to the next node that is ready. */
export class Balancer {
  private readonly sockets = new Set<Duplex>();
  private readonly server: Server;

  constructor(rotation: Rotation) {
    this.server = createServer((request, response) => {
      void forwardRequest(request, response, rotation.candidates());
    });
    // Event streams last, and so may the upload of somebody slow: the nodes have limits of their own.
    this.server.requestTimeout = 0;
    this.server.on('upgrade', (request, socket, head) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
      void forwardUpgrade(request, socket, head, rotation.candidates());
    });
  }

  async open(host: string, port: number): Promise<number> {
    this.server.listen(port, host);
    await once(this.server, 'listening').catch((error: unknown) => {
      throw portProblem(error, host, port);
    });
    const address = this.server.address();
    return typeof address === 'object' && address !== null ? address.port : port;
  }

  /** Takes nobody in any more; what is under way goes on until `close`. */
  drain(): void {
    this.server.close();
  }

  async close(): Promise<void> {
    const closed = this.server.listening ? once(this.server, 'close') : Promise.resolve();
    this.server.close();
    this.server.closeAllConnections();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}

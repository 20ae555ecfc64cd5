import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { lookup } from 'node:dns';
import type { PushReach } from '../../../src/features/channels';
import { Inbox } from './inbox';

export interface Pushed {
  readonly path: string;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A push service at home: it takes what is pushed, and answers as it is told. */
export class PushService extends Inbox<Pushed> implements AsyncDisposable {
  /** By path: the next answers, and 201 when there are none left. */
  private readonly replies = new Map<string, (Reply | Promise<Reply>)[]>();

  private constructor(private readonly server: Server) {
    super();
  }

  static async start(): Promise<PushService> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { url: path = '', method = '', headers } = request;
        service.receive({ path, method, headers, body: Buffer.concat(chunks) });
        void Promise.resolve(service.replies.get(path)?.shift() ?? { status: 201 }).then((reply) =>
          response.writeHead(reply.status, reply.headers).end(),
        );
      });
    });
    const service = new PushService(server);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return service;
  }

  /** For a world: what is pushed may go here, and nowhere else. */
  get reach(): PushReach {
    return { allows: ({ origin }) => origin === this.origin, lookup };
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  answers(path: string, ...replies: readonly (Reply | Promise<Reply>)[]): void {
    this.replies.set(path, [...replies]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { TestDatabaseServer } from '../../../src/testing/database-server';

/** Where the connection breaks: before Postgres has heard COMMIT, or when it has done it and nobody has heard of that. */
export type Moment = 'before' | 'after';

/** A road to Postgres that breaks once, at the COMMIT of the next transaction that makes a payment. */
export class CommitCutter implements AsyncDisposable {
  private moment: Moment | null = null;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly target: TestDatabaseServer,
    private readonly server: Server,
  ) {
    server.on('connection', (near) => this.join(near));
  }

  static async to(target: TestDatabaseServer): Promise<CommitCutter> {
    const server = createServer();
    const cutter = new CommitCutter(target, server);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return cutter;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  cutAtNext(moment: Moment): void {
    this.moment = moment;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(near: Socket): void {
    const { host, port } = this.target;
    const far = connect(`${host}/.s.PGSQL.${port}`);
    let pays = false;
    let isCommitting = false;
    const cut = (): void => {
      this.moment = null;
      near.resetAndDestroy();
      far.destroy();
    };
    near.on('data', (said) => {
      pays ||= said.includes('add_payments');
      const commits = said.includes('COMMIT\0');
      isCommitting = commits && pays && this.moment !== null;
      if (commits) pays = false;
      if (isCommitting && this.moment === 'before') cut();
      else far.write(said);
    });
    far.on('data', (answer) => {
      // What was asked together with COMMIT is answered before it.
      if (isCommitting && answer.includes('COMMIT\0')) cut();
      else near.write(answer);
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
  }
}

import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { DatabaseAddress } from '../../src/db/address';
import { cloneDatabase, dropDatabase, testDatabaseServer } from '../../src/testing/database-server';

/** The way to a database of a world's own, which can be closed and opened again. */
export class DatabaseRoad {
  private readonly travellers = new Set<Socket>();
  private blocked = false;

  private constructor(
    private readonly server: Server,
    private readonly database: string,
    private readonly user: string,
  ) {}

  static async open(): Promise<DatabaseRoad> {
    const target = await testDatabaseServer();
    const server = createServer((near) => road.enter(near, `${target.host}/.s.PGSQL.${target.port}`));
    const road = new DatabaseRoad(server, await cloneDatabase(target), target.user);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return road;
  }

  get address(): DatabaseAddress {
    const { port } = this.server.address() as AddressInfo;
    return { host: '127.0.0.1', port, user: this.user, database: this.database };
  }

  /** Whoever is on it is sent away, and so is everybody who comes: as if the database had stopped. */
  block(): void {
    this.blocked = true;
    for (const socket of this.travellers) socket.end();
  }

  clear(): void {
    this.blocked = false;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.block();
    this.server.close();
    await dropDatabase(await testDatabaseServer(), this.database);
  }

  private enter(near: Socket, path: string): void {
    near.on('error', () => near.destroy());
    if (this.blocked) {
      near.resume().end();
      return;
    }
    const far = connect(path);
    far.on('error', () => near.end());
    far.on('close', () => near.end());
    near.on('close', () => far.destroy());
    this.travellers.add(near);
    near.once('close', () => this.travellers.delete(near));
    near.pipe(far).pipe(near);
  }
}

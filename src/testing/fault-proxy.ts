import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { ChaosOptions } from './faults/chaos';
import type { Conditions, Direction } from './faults/conditions';
import { Connection } from './faults/connection';
import { freePort } from '../cluster/free-port';

/** A server by its port, or by the path of its unix socket. */
export type ProxyTarget = { readonly host: string; readonly port: number } | { readonly path: string };

/**
 * A bad road to a server: `await using proxy = await FaultProxy.to({ host, port })`. It knows nothing of what travels on it,
 * except in `chaos`, which counts in messages. A fault holds for the connections there are and for those that come, unless
 * it says otherwise.
 */
export class FaultProxy implements AsyncDisposable {
  private readonly connections = new Set<Connection>();
  private readonly conditions: Conditions = { delayMs: 0, stalled: new Set() };
  private options: ChaosOptions | null = null;
  private server: Server | null = null;
  private entered = 0;

  private constructor(
    private readonly target: ProxyTarget,
    /** On 127.0.0.1, and the same for as long as the proxy lives. */
    readonly port: number,
  ) {}

  static async to(target: ProxyTarget): Promise<FaultProxy> {
    const proxy = new FaultProxy(target, await freePort());
    await proxy.accept();
    return proxy;
  }

  /** How many connections are open. */
  get size(): number {
    return this.connections.size;
  }

  /** Breaks all connections with an RST to both sides, and says how many there were. New ones are let in. */
  cut(): number {
    const broken = [...this.connections];
    for (const connection of broken) connection.cut();
    return broken.length;
  }

  /** Nobody listens any more (ECONNREFUSED); those who are in stay in. */
  refuse(): void {
    this.server?.close();
    this.server = null;
  }

  async accept(): Promise<void> {
    if (this.server) return;
    this.server = createServer({ allowHalfOpen: true }, (near) => this.enter(near));
    await once(this.server.listen(this.port, '127.0.0.1'), 'listening');
  }

  /** Whatever is sent from now on takes so much longer, each way; 0 ends it. */
  delay(delayMs: number): void {
    this.conditions.delayMs = delayMs;
  }

  /**
   * Nothing moves any more, not even the end of a connection, until `resume`. Some 64 KiB are taken in and then no more is
   * read: the kernel's buffers fill, and the sender meets backpressure as with a reader that does not read.
   */
  stall(direction?: Direction): void {
    for (const one of direction ? [direction] : (['up', 'down'] as const)) this.conditions.stalled.add(one);
  }

  resume(): void {
    this.conditions.stalled.clear();
    for (const connection of this.connections) connection.flush();
  }

  /**
   * For those who are in, the other side is gone without a FIN or an RST, as when a machine loses its power: what they send is
   * swallowed and nothing comes. The kernel still acknowledges bytes, so TCP_USER_TIMEOUT does not see it. New ones pass.
   */
  halfOpen(): void {
    for (const connection of this.connections) connection.strand();
  }

  /** Faults by chance for the connections that come from now on; `null` ends it for those after that. */
  chaos(options: ChaosOptions | null): void {
    this.options = options;
    this.entered = 0;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const server = this.server;
    this.server = null;
    const closed = server && new Promise((resolve) => server.close(resolve));
    this.cut();
    await closed;
  }

  private enter(near: Socket): void {
    const chaos = this.options && { options: this.options, connection: this.entered };
    this.entered += 1;
    const far = connect({ ...this.target, allowHalfOpen: true });
    const connection = new Connection(near, far, 'path' in this.target, this.conditions, chaos, () =>
      this.connections.delete(connection),
    );
    this.connections.add(connection);
  }
}

import { ServerProcess } from '../server-process';

/** A node as the output tells of it: on a port of its own, past the balancer. */
export interface ClusterNode {
  readonly name: string;
  readonly port: number;
  readonly pid: number;
}

/** `npm run cluster` as a user runs it: `await using cluster = await ClusterProcess.open({ DATA_DIR })`. */
export class ClusterProcess implements AsyncDisposable {
  private constructor(readonly server: ServerProcess) {}

  static start(env: Readonly<Record<string, string>>, ...args: readonly string[]): ServerProcess {
    return ServerProcess.start(env, ['bin/liveledger.js', 'cluster', ...args]);
  }

  /** Resolves when all nodes are ready. */
  static async open(env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<ClusterProcess> {
    const cluster = new ClusterProcess(ClusterProcess.start(env, ...args));
    await cluster.server.says(/Stop {7}/);
    return cluster;
  }

  get port(): number {
    return Number(/balancer listens on port (\d+)/.exec(this.server.output)?.[1]);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Each as it was started last, in the order of their names. */
  get nodes(): readonly ClusterNode[] {
    const told = this.server.output.matchAll(/(node \d+) listens on port (\d+) \(process (\d+)\)/g);
    const latest = new Map(
      [...told].map(([, name = '', port, pid]) => [name, { name, port: Number(port), pid: Number(pid) }]),
    );
    return [...latest.values()].sort((one, other) => one.name.localeCompare(other.name));
  }

  /** Of the Redis that the command has started itself. */
  get redis(): { readonly port: number; readonly pid: number } {
    const [, port, pid] = /Redis at redis:\/\/127\.0\.0\.1:(\d+) \(process (\d+)\)/.exec(this.server.output) ?? [];
    return { port: Number(port), pid: Number(pid) };
  }

  /** Resolves with the one in its place when a node that has ended is started again and listens. */
  async successorOf({ name, pid }: Pick<ClusterNode, 'name' | 'pid'>): Promise<ClusterNode> {
    await this.server.says(new RegExp(`\\(process ${pid}\\)[^]*${name} listens on port \\d+ \\(process \\d+\\)`));
    const next = this.nodes.find((node) => node.name === name);
    if (!next) throw new Error('It has just been said.');
    return next;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.server[Symbol.asyncDispose]();
  }
}

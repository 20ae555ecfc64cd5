import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** One end of a TCP connection, with all it has received and how it ended. */
export class TcpPeer implements Disposable {
  received = '';
  /** `open`, `end` after a FIN, or the code of the error that closed it. */
  state = 'open';
  private readonly listeners = new Set<() => void>();

  constructor(readonly socket: Socket) {
    socket.on('data', (bytes: Buffer) => this.changed(() => (this.received += bytes.toString('latin1'))));
    socket.on('end', () => this.changed(() => (this.state = 'end')));
    socket.on('error', (error: NodeJS.ErrnoException) => this.changed(() => (this.state = error.code ?? 'error')));
  }

  static async to(port: number): Promise<TcpPeer> {
    const peer = new TcpPeer(connect({ host: '127.0.0.1', port, allowHalfOpen: true }));
    await peer.until(() => !peer.socket.connecting || peer.state !== 'open', 'connect');
    return peer;
  }

  /** Waits for something about this end, or for the number of bytes. */
  async until(isSo: (() => boolean) | string, event?: string): Promise<void> {
    const asked = typeof isSo === 'string' ? () => this.received.includes(isSo) : isSo;
    const again = event === undefined ? undefined : () => this.wake();
    if (event !== undefined && again) this.socket.on(event, again);
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (!asked()) return;
        this.listeners.delete(look);
        resolve();
      };
      this.listeners.add(look);
      look();
    });
  }

  [Symbol.dispose](): void {
    this.socket.destroy();
  }

  private changed(change: () => void): void {
    change();
    this.wake();
  }

  private wake(): void {
    for (const listener of this.listeners) listener();
  }
}

/** A server that hands over each connection it gets. */
export class TcpHost implements AsyncDisposable {
  readonly guests: TcpPeer[] = [];
  private readonly server = createServer({ allowHalfOpen: true }, (socket) => {
    this.guests.push(new TcpPeer(socket));
    this.server.emit('guest');
  });

  static async open(): Promise<TcpHost> {
    const host = new TcpHost();
    await once(host.server.listen(0, '127.0.0.1'), 'listening');
    return host;
  }

  get address() {
    return { host: '127.0.0.1', port: (this.server.address() as AddressInfo).port };
  }

  async guest(number = 0): Promise<TcpPeer> {
    for (;;) {
      const guest = this.guests[number];
      if (guest) return guest;
      await once(this.server, 'guest');
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { socket } of this.guests) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

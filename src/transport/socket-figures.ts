import { Counter, Gauge, type Registry } from 'prom-client';

/** What may close a socket, in the words of both protocols; a client can send any number, and each would be a series. */
const knownCodes = new Set([
  1000, 1001, 1002, 1005, 1006, 1007, 1009, 1012, 1013, 4400, 4401, 4403, 4406, 4408, 4409, 4429, 4499,
]);

/** How many sockets are open, and why the others closed. */
export class SocketFigures {
  private readonly closes: Counter<'code'>;

  constructor(figures: Registry, count: () => number) {
    new Gauge({
      name: 'graphql_ws_connections',
      help: 'WebSockets that are open.',
      registers: [figures],
      collect() {
        this.set(count());
      },
    });
    this.closes = new Counter({
      name: 'graphql_ws_close_total',
      help: 'WebSockets that closed, by close code.',
      labelNames: ['code'],
      registers: [figures],
    });
  }

  closed(code: number): void {
    this.closes.inc({ code: knownCodes.has(code) ? String(code) : 'other' });
  }
}

import type { Socket } from 'node:net';
import { Chaos, type ChaosOptions } from './chaos';
import type { Conditions } from './conditions';
import { Lane } from './lane';

/** One client's connection and the one to the server that belongs to it. */
export class Connection {
  private readonly lanes: readonly Lane[];

  constructor(
    private readonly near: Socket,
    private readonly far: Socket,
    private readonly farIsLocal: boolean,
    conditions: Conditions,
    chaos: { readonly options: ChaosOptions; readonly connection: number } | null,
    onClosed: () => void,
  ) {
    const draws = (direction: 'up' | 'down') => chaos && new Chaos(chaos.options, chaos.connection, direction);
    const cut = (): void => this.cut();
    this.lanes = [
      new Lane('up', near, far, conditions, draws('up'), cut),
      new Lane('down', far, near, conditions, draws('down'), cut),
    ];
    for (const socket of [near, far]) {
      socket.setNoDelay(true);
      socket.on('error', () => undefined); // `close` says the same, and says it once.
      socket.on('close', () => near.destroyed && far.destroyed && onClosed());
    }
  }

  /** Both sides get an RST. */
  cut(): void {
    for (const lane of this.lanes) lane.close();
    this.near.resetAndDestroy();
    // A unix socket knows no RST; its end is seen at once all the same.
    if (this.farIsLocal) this.far.destroy();
    else this.far.resetAndDestroy();
  }

  /** Each side believes that the other one is still there. */
  strand(): void {
    for (const lane of this.lanes) {
      lane.close();
      lane.flush(); // What comes is still read: nothing may tell the sender that nobody listens.
    }
    // A side that goes takes nobody with it.
    for (const socket of [this.near, this.far]) socket.once('end', () => socket.destroy());
  }

  flush(): void {
    for (const lane of this.lanes) lane.flush();
  }
}

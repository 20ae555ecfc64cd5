import { z } from 'zod';
import { Seeded } from '../../base/seeded';
import type { Direction } from './conditions';
import type { Unit } from './frames';

/** Faults by chance, and the same ones again for the same seed and the same traffic. */
export interface ChaosOptions {
  readonly seed: number;
  /** How likely a connection breaks at a message, before, within or after it. */
  readonly drop?: number;
  /** Each message waits up to so many milliseconds; their order stays. */
  readonly delay?: number;
  /**
   * How likely an event comes twice, as from a server that sends at least once. An event is a `next` message of
   * graphql-transport-ws; a protocol's own messages are never repeated, since that would be no fault but another protocol.
   */
  readonly duplicate?: number;
}

/** What becomes of one unit. */
export interface Fate {
  readonly copies: number;
  readonly delayMs: number;
  /** The connection breaks when so many bytes of it have gone; null: it holds. */
  readonly breaksAfter: number | null;
}

/** One direction of one connection: its draws depend on nothing that happens elsewhere. */
export class Chaos {
  private readonly random: Seeded;

  constructor(
    private readonly options: ChaosOptions,
    connection: number,
    direction: Direction,
  ) {
    this.random = new Seeded(options.seed * 1_000_003 + connection * 2 + (direction === 'up' ? 0 : 1));
  }

  fateOf({ bytes, text }: Unit): Fate {
    const { drop = 0, delay = 0, duplicate = 0 } = this.options;
    // All are drawn each time, so that the draws of one message do not depend on those of another one.
    const [breaks, where, waits, repeats] = [
      this.random.chance(drop),
      this.random.next(),
      this.random.next(),
      this.random.chance(duplicate),
    ];
    return {
      copies: repeats && text !== null && isEvent(text) ? 2 : 1,
      delayMs: Math.floor(waits * (delay + 1)),
      breaksAfter: breaks ? Math.floor(where * (bytes.length + 1)) : null,
    };
  }
}

const Event = z.object({ type: z.literal('next') });

function isEvent(text: string): boolean {
  try {
    return Event.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

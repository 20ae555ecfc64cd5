import type { Carrier } from '../../src/live/carriers/carrier';
import type { Seeded } from './seeded';

/** Nodes that talk to each other over a bad line: messages get lost, come twice, late, or in another order. */
export function lossyCarriers(count: number, random: Seeded): Carrier[] {
  const listeners = Array.from({ length: count }, () => new Map<string, Set<(message: string) => void>>());
  return listeners.map((own) => ({
    // The sweep looks often, as it does when Redis is away.
    isWell: false,
    reachesOthers: true,
    publish(channel, message) {
      for (const node of listeners) {
        for (let copies = random.chance(0.3) ? 0 : random.chance(0.1) ? 2 : 1; copies > 0; copies -= 1) {
          setTimeout(() => node.get(channel)?.forEach((listener) => listener(message)), random.below(12));
        }
      }
    },
    subscribe(channel, listener) {
      const there = own.get(channel) ?? new Set();
      own.set(channel, there.add(listener));
      return Promise.resolve(() => there.delete(listener));
    },
    close: () => Promise.resolve(),
  }));
}

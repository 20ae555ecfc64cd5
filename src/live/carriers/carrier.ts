/**
 * Takes messages from node to node, as fast as it can and without a promise: what gets lost is found by the sweep. So it may
 * vanish and come back, and nothing that uses it waits for it or fails with it.
 */
export interface Carrier {
  /** False while messages of other nodes may not arrive; the sweep then looks more often. */
  readonly isWell: boolean;
  /** Null for a carrier that reaches no other node: nothing comes back through it that this node does not know. */
  readonly reachesOthers: boolean;
  publish(channel: string, message: string): void;
  /** Resolves when nothing published from now on is missed, or when waiting longer would help nobody. */
  subscribe(channel: string, listener: (message: string) => void): Promise<Unsubscribe>;
  close(): Promise<void>;
}

export type Unsubscribe = () => void;

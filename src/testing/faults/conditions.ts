/** `up` is from the client to the server. */
export type Direction = 'up' | 'down';

/** What holds for all connections of a proxy at the moment. */
export interface Conditions {
  /** For each piece, in each direction. */
  delayMs: number;
  readonly stalled: Set<Direction>;
}

import type { Backoff } from './backoff';

/** In milliseconds; what suits people is given, tests want less. */
export interface LiveTimes {
  /** Pauses before a broken connection is tried again. */
  readonly backoff: Backoff;
  /** How long after the last pong the next ping is sent. */
  readonly keepAliveMs: number;
  /** How long an answer to a ping is waited for; a socket without is taken for dead. */
  readonly pongWaitMs: number;
  /** How long a connection may take until the server has let us in. */
  readonly connectWaitMs: number;
  /** How long a socket stays open for the next subscription after the last one has ended. */
  readonly lingerMs: number;
  /** So long before the token ends, a new one is asked for; never before half of its time is over. */
  readonly refreshAheadMs: number;
  /** How long a stream over HTTP may be silent; the server says something every 12 s unless it was set otherwise. */
  readonly silenceMs: number;
  /** So long without an event after coming back, and what was missed is taken to have come. */
  readonly quietMs: number;
}

export const usualTimes: LiveTimes = {
  backoff: { firstMs: 500, mostMs: 15_000 },
  keepAliveMs: 10_000,
  pongWaitMs: 5_000,
  connectWaitMs: 10_000,
  lingerMs: 3_000,
  refreshAheadMs: 30_000,
  silenceMs: 30_000,
  quietMs: 300,
};

/** The time, and what is to be done when some of it has passed. Handed in, so that nobody has to wait to see what happens then. */
export interface Clock {
  now(): Date;
  /** Returns how to call it off. */
  after(ms: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => new Date(),
  after(ms, run) {
    const timer = setTimeout(run, ms).unref();
    return () => clearTimeout(timer);
  },
};

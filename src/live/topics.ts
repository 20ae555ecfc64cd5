import type { Topic } from './topic';

/** All topics of all features, by name: what a row of the log is a row of. */
export class Topics {
  private readonly byName = new Map<string, Topic>();

  constructor(topics: readonly Topic[]) {
    for (const topic of topics) {
      if (this.byName.has(topic.name)) throw new Error(`Two topics are called ${topic.name}.`);
      this.byName.set(topic.name, topic);
    }
  }

  /** Undefined for what a newer node has written: this one cannot tell it, and goes on. */
  find(name: string): Topic | undefined {
    return this.byName.get(name);
  }

  all(): readonly Topic[] {
    return [...this.byName.values()];
  }
}

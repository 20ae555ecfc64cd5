import type { PassingFact } from './passing-topic';

/** What is the case now, by whoever has said it: a crowd that leaves at once must not look through everything once each. */
export class Tellers {
  private readonly byUser = new Map<string, Set<PassingFact>>();

  add(fact: PassingFact): void {
    const { userId } = fact.teller;
    this.byUser.set(userId, (this.byUser.get(userId) ?? new Set()).add(fact));
  }

  delete(fact: PassingFact): void {
    const { userId } = fact.teller;
    const said = this.byUser.get(userId);
    said?.delete(fact);
    if (said?.size === 0) this.byUser.delete(userId);
  }

  of(userId: string): readonly PassingFact[] {
    return [...(this.byUser.get(userId) ?? [])];
  }
}

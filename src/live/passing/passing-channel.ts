import type { Clock } from '../../base/clock';
import type { Unsubscribe } from '../carriers/carrier';
import type { Member } from '../hub/member';
import { PassingGroup, type PassingGroupSpec } from './passing-group';
import type { PassingFact } from './passing-topic';
import type { Tellers } from './tellers';

/** What a channel needs of its node. */
export interface ChannelSurroundings {
  readonly clock: Clock;
  readonly tellers: Tellers;
  listen(this: void): Promise<Unsubscribe>;
  /** Nobody listens here, and nothing is the case. */
  onIdle(this: void): void;
}

/** Something that is the case now, as far as this node has heard. */
interface Lasting {
  readonly fact: PassingFact;
  /** Those who know; whoever comes later hears of it when it is said again. */
  readonly told: Set<Member>;
  readonly callOff: () => void;
}

/** A place where something passes, with those of this node who listen there. */
export class PassingChannel {
  private readonly groups = new Map<string, PassingGroup>();
  private readonly lasting = new Map<string, Lasting>();
  /** Set while somebody listens; resolves when the carrier does. */
  private listening: Promise<Unsubscribe> | null = null;

  constructor(private readonly surroundings: ChannelSurroundings) {}

  /** Resolves when nothing is missed any more that is told from now on. Returns how to leave. */
  async join(key: string, spec: () => PassingGroupSpec, member: Member): Promise<() => void> {
    const group = this.groups.get(key) ?? new PassingGroup(spec());
    this.groups.set(key, group);
    group.members.add(member);
    this.listening ??= this.surroundings.listen();
    await this.listening;
    member.joined(null);
    return () => {
      group.members.delete(member);
      for (const { told } of this.lasting.values()) told.delete(member);
      if (group.members.size === 0 && this.groups.get(key) === group) this.groups.delete(key);
      this.rest();
    };
  }

  /** Tells that something has begun or is over; who says it again is heard only by those who did not know. */
  take(fact: PassingFact): void {
    const before = this.forget(fact.key);
    if (fact.isOn) {
      const told = before?.told ?? new Set<Member>();
      this.tell(fact, (member) => !told.has(member));
      for (const member of this.members()) told.add(member);
      this.remember(fact, told);
    } else if (before) this.tell(fact, () => true);
    this.rest();
  }

  stop(): void {
    for (const key of [...this.lasting.keys()]) this.forget(key);
  }

  private remember(fact: PassingFact, told: Set<Member>): void {
    const { clock, tellers } = this.surroundings;
    const callOff = clock.after(fact.topic.lastsMs, () => this.take(fact.expired()));
    this.lasting.set(fact.key, { fact, told, callOff });
    tellers.add(fact);
  }

  private forget(key: string): Lasting | undefined {
    const lasting = this.lasting.get(key);
    if (!lasting) return undefined;
    lasting.callOff();
    this.lasting.delete(key);
    this.surroundings.tellers.delete(lasting.fact);
    return lasting;
  }

  private tell(fact: PassingFact, isNew: (member: Member) => boolean): void {
    for (const group of this.groups.values()) group.tell(fact, isNew);
  }

  private *members(): Iterable<Member> {
    for (const { members } of this.groups.values()) yield* members;
  }

  private rest(): void {
    if (this.groups.size > 0) return;
    void this.listening?.then((unsubscribe) => unsubscribe());
    this.listening = null;
    if (this.lasting.size === 0) this.surroundings.onIdle();
  }
}

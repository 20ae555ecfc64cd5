import type { Member, Result } from '../hub/member';
import type { PassingFact } from './passing-topic';

export interface PassingGroupSpec {
  readonly wants: (fact: PassingFact) => boolean;
  /** At once where it can. */
  readonly render: (fact: PassingFact) => Result | Promise<Result>;
  /** For figures: to how many something was sent. */
  readonly onSent?: (members: number) => void;
  /** Something could not be made. What passes is gone then; true when its members must join again, since they are sent different things. */
  readonly onFailure: (error: unknown) => boolean;
}

/** The subscribers of one node who ask the same of the same channel: what they are sent is made once. */
export class PassingGroup {
  readonly members = new Set<Member>();
  /** Set while something is being made that could not be made at once: what follows waits its turn. */
  private queue: Promise<void> | null = null;

  constructor(private readonly spec: PassingGroupSpec) {}

  tell(fact: PassingFact, isNew: (member: Member) => boolean): void {
    const recipients = [...this.members].filter(isNew);
    if (recipients.length === 0 || !this.spec.wants(fact)) return;
    try {
      const result = this.queue ? null : this.spec.render(fact);
      if (result && !(result instanceof Promise)) this.send(result, recipients);
      else this.wait(fact, result, recipients);
    } catch (error) {
      this.fail(error, recipients);
    }
  }

  private wait(fact: PassingFact, begun: Promise<Result> | null, recipients: readonly Member[]): void {
    const before = this.queue ?? Promise.resolve();
    const queue = before
      .then(() => begun ?? this.spec.render(fact))
      .then((result) => this.send(result, recipients))
      .catch((error: unknown) => this.fail(error, recipients))
      .finally(() => {
        if (this.queue === queue) this.queue = null;
      });
    this.queue = queue;
  }

  private send(result: Result, recipients: readonly Member[]): void {
    for (const member of recipients) member.send([result]);
    this.spec.onSent?.(recipients.length);
  }

  private fail(error: unknown, recipients: readonly Member[]): void {
    if (this.spec.onFailure(error)) for (const member of recipients) member.regroup(0, 0);
  }
}

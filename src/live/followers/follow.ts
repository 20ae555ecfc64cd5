import type { Logger } from 'pino';
import type { Engine } from '../engine';
import { Fact } from '../fact';
import { moveIn } from '../moves/alone';
import type { Move } from '../moves/move';
import type { Topics } from '../topics';
import type { Tx } from '../tx';
import type { Follower } from './follower';
import { FollowerRow, type Unhandled } from './follower-row';

/** Facts of one transaction: enough to share a commit, few enough to let go of locks soon. */
const ordinaryBatch = 500;
/** Who is far behind takes more at once, since each look goes through all that is left. */
const largestBatch = 4_000;
/** A fact that fails so often is put aside: the others must not wait for it for ever. */
const mostTries = 5;

interface Step {
  readonly handled: number;
  /** There is nothing after it, for now. */
  readonly isLast: boolean;
}

/** Takes one follower along the log, batch by batch. */
export class Follow {
  private readonly tries = new Map<string, number>();

  constructor(
    private readonly follower: Follower,
    private readonly engine: Engine,
    private readonly topics: Topics,
    private readonly log: Logger,
  ) {}

  /** Until nothing is left: how many that were. Null when it should be tried again: something failed, or another node is at it, and may not get to the end. */
  async goOn(): Promise<number | null> {
    for (let handled = 0, size = ordinaryBatch; ;) {
      const step = await this.step(size).catch((error: unknown) => this.failed(error));
      if (step === 'taken') return null;
      if (step === 'failed') {
        // One of many may be at fault: it is found by going on one by one.
        if (!(await this.singly())) return null;
        size = ordinaryBatch;
        continue;
      }
      size = Math.min(size * 2, largestBatch);
      handled += step.handled;
      if (step.isLast) return handled;
    }
  }

  private async singly(): Promise<boolean> {
    for (let n = 0; n < ordinaryBatch; n += 1) {
      const step = await this.step(1).catch((error: unknown) => this.failed(error));
      if (step === 'failed' || step === 'taken') return false;
      if (step.isLast) return true;
    }
    return true;
  }

  /** `taken`: another node has it in hand. */
  private async step(size: number): Promise<Step | 'taken'> {
    const { result } = await this.engine.transact(async (tx) => {
      const row = await FollowerRow.lock(tx, this.follower.name);
      if (!row) return 'taken';
      const topics = this.follower.topics.map(({ name }) => name);
      // One more than is taken tells whether there are more.
      const { unhandled, now } = await row.find(topics, size + 1);
      const handled = await moveIn(tx, (move) => this.handleUpTo(size, tx, unhandled, move));
      const isLast = handled.length === unhandled.length;
      if (isLast) await row.moveTo(now);
      else await row.markHandled(handled);
      return { handled: handled.length, isLast };
    });
    return result;
  }

  /** Ids of those that are done with. */
  private async handleUpTo(size: number, tx: Tx, facts: readonly Unhandled[], move: Move): Promise<string[]> {
    const handled: string[] = [];
    for (const fact of facts.slice(0, size)) {
      if (!(await this.handle(tx, move, fact, size === 1))) break;
      handled.push(fact.id);
    }
    return handled;
  }

  /** False when it has to come back. */
  private async handle(tx: Tx, move: Move, unhandled: Unhandled, alone: boolean): Promise<boolean> {
    const { id, topic: name, text, occurredAt } = unhandled;
    const topic = this.topics.find(name);
    if (!topic) throw new Error(`${this.follower.name} follows ${name}, which no feature declares.`);
    if (alone && (this.tries.get(id) ?? 0) >= mostTries) {
      await putAside(tx, this.follower.name, id, name, text);
      this.tries.delete(id);
      return true;
    }
    if (alone) this.tries.set(id, (this.tries.get(id) ?? 0) + 1);
    const end = await this.follower.handle(tx, new Fact(id, topic, text, occurredAt), move);
    this.tries.delete(id);
    return end !== 'again';
  }

  private failed(error: unknown): 'failed' {
    this.log.error({ err: error, follower: this.follower.name }, 'follower failed');
    return 'failed';
  }
}

/** Somebody should look at it: how many there are is a figure. */
async function putAside(tx: Tx, follower: string, id: string, topic: string, text: string): Promise<void> {
  await tx.query(
    `INSERT INTO follower_failure (follower, fact_id, topic, payload, problem) VALUES ($1, $2, $3, $4::json, $5)
     ON CONFLICT DO NOTHING`,
    [follower, id, topic, text, `It failed ${mostTries} times; the log of the server says how.`],
  );
}

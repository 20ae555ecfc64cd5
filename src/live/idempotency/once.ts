import { z } from 'zod';
import { check } from '../../base/check';
import type { Context } from '../context';
import { moveIn } from '../moves/alone';
import { batcherKey } from '../moves/batcher';
import type { Move } from '../moves/move';
import { NotYet } from '../moves/not-yet';
import type { Tx } from '../tx';
import { fingerprintOf } from './fingerprint';
import { assertSameInput, keys, outcomes, type Claim, type Outcome } from './keys';

export interface OnceOptions<Made> {
  /** The name of the mutation: the same key may be used for different ones. */
  readonly operation: string;
  readonly key: string;
  /** What was asked for, checked and without the key. */
  readonly input: unknown;
  /** For a repeat: the same thing, as it is now. */
  find(this: void, id: string): Promise<Made | null>;
}

type Done<Made> = { readonly made: Made } | { readonly repeat: Outcome };

interface Identified {
  readonly id: string;
}

/** A UUID is the best there is; anything visible on one line will do. */
const IdempotencyKey = z.object({
  idempotencyKey: z
    .string()
    .min(1, 'must not be empty')
    .max(200, 'must have at most 200 characters')
    .regex(/^[\x21-\x7e]+$/, 'must consist of visible ASCII characters'),
});

/** Does the work once for each key of the viewer, in a transaction of its own; whoever asks again gets the same answer. */
export async function once<Made extends Identified>(
  ctx: Context,
  options: OnceOptions<Made>,
  work: (tx: Tx) => Promise<Made>,
): Promise<Made> {
  const claim = claimOf(ctx, options);
  const done = await ctx.transact<Done<Made>>(async (tx) => {
    const answer = await moveIn(tx, (move) => claimIn(move, claim));
    if (answer !== null) return { repeat: answer };
    const made = await work(tx);
    const outcome = { ...claim, resultId: made.id, events: tx.told };
    await moveIn(tx, (move) => {
      move.write(outcomes, outcome);
      return Promise.resolve();
    });
    return { made };
  });
  return 'made' in done ? done.made : repeat(ctx, options, done.repeat);
}

/** The same for a move that shares its transaction with others: for what many ask for at the same time. */
export async function onceTogether<Made extends Identified>(
  ctx: Context,
  options: OnceOptions<Made>,
  work: (move: Move) => Promise<Made>,
): Promise<Made> {
  const claim = claimOf(ctx, options);
  const { result: done, told } = await ctx.use(batcherKey).run<Done<Made>>(async (move) => {
    const answer = await claimIn(move, claim);
    if (answer !== null) return { repeat: answer };
    const made = await work(move);
    move.write(outcomes, { ...claim, resultId: made.id, events: move.told });
    return { made };
  });
  for (const event of told) ctx.tell(event);
  return 'made' in done ? done.made : repeat(ctx, options, done.repeat);
}

/** Null when nobody has asked before. */
async function claimIn(move: Move, claim: Claim): Promise<Outcome | null> {
  const answer = await move.load(keys, claim);
  if (answer === 'busy') throw new NotYet();
  if (answer === 'mine') return null;
  assertSameInput(claim, answer);
  return answer;
}

async function repeat<Made>(ctx: Context, { find }: OnceOptions<Made>, { resultId, events }: Outcome): Promise<Made> {
  const found = await find(resultId);
  if (!found) throw new Error(`What was made under an idempotency key must be there: ${resultId}.`);
  for (const event of events) ctx.tell(event);
  return found;
}

function claimOf({ viewer }: Context, { operation, key, input }: OnceOptions<unknown>): Claim {
  const { idempotencyKey } = check(IdempotencyKey, { idempotencyKey: key });
  return { userId: viewer.id, operation, key: idempotencyKey, fingerprint: fingerprintOf(input) };
}

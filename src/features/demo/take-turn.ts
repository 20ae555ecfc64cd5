import { bill, payOne } from './activity-bills';
import { answer, book, complete } from './activity-bookings';
import { confirm, fund, list, settle } from './activity-invoices';
import { payCosts, share } from './activity-money';
import { inAnyOrder, order, serve } from './activity-orders';
import { firstOf, type Act, type Turn } from './turn';

/** In each market what was begun is brought to an end before something new begins, most of the time. */
const markets: readonly (readonly [ending: readonly Act[], beginning: Act])[] = [
  [[serve], order],
  [[serve], order],
  [[settle, fund, confirm], list],
  [[payOne], bill],
  [[complete, answer], book],
];

/** Between two looks into all purses nobody can spend what he is left at least. */
const purseTurn = 8;

/** One thing happens, as long as anything can. */
export async function takeTurn(turn: Turn): Promise<boolean> {
  if (turn.number % purseTurn === 0 && (await firstOf([share, payCosts], turn))) return true;
  const acts = inAnyOrder(turn, markets).flatMap(([ending, beginning]) =>
    turn.random.chance(0.35) ? [beginning, ...ending] : [...ending, beginning],
  );
  return firstOf(acts, turn);
}

import type { Money } from '../../base/money';
import { findBalance } from '../ledger';
import { sendMoney } from '../payments';
import { backgroundPeople } from './background-people';
import type { Name } from './cast';
import { keyOf, type Act, type Turn } from './turn';

const leastMinor = 600_00n;
const portionMinor = 1_000_00n;
/** What accounts of visitors keep of the takings that guests bring them. */
const plentyMinor = 12_000_00n;
const earning = ['vendor', 'provider', 'biller'] as const;

/** Money goes in a circle: whoever has run low is given some by whoever has most, and no new money is made. */
export const share: Act = async (turn) => {
  const purses = await Promise.all(backgroundPeople.map(({ name }) => purseOf(turn, name)));
  const byWealth = purses.sort((a, b) => (a.money.minor < b.money.minor ? -1 : 1));
  const [poorest, richest] = [byWealth[0], byWealth.at(-1)];
  if (!poorest || !richest || poorest.money.minor >= leastMinor) return false;
  if (richest.money.minor < 2n * portionMinor) return false;
  return send(turn, richest.name, poorest.name, richest.money.with(portionMinor), 'Advance');
};

/** A stall has costs too: what has piled up comes back to the people who spend it. */
export const payCosts: Act = async (turn) => {
  for (const name of earning) {
    const { money } = await purseOf(turn, name);
    if (money.minor < plentyMinor) continue;
    return send(turn, name, turn.random.pick(['mila', 'jonas', 'zoe']), money.with(2n * portionMinor), 'Wages');
  }
  return false;
};

async function purseOf({ cast }: Turn, name: Name): Promise<{ readonly name: Name; readonly money: Money }> {
  return { name, money: (await findBalance(cast.as(name), 'EUR')).available };
}

async function send(turn: Turn, from: Name, to: Name, { amount, currency }: Money, note: string): Promise<true> {
  const { cast } = turn;
  const input = { to: cast.idOf(to), amount: { amount, currency }, note, idempotencyKey: keyOf(turn) };
  await sendMoney(cast.as(from), input);
  return true;
}

import { BillStatus, issueBill, listBills, payBill, Utility, type Bill } from '../bills';
import { guests } from './background-people';
import { euros } from './demo-items';
import { inDays } from './times';
import { isStale, keyOf, type Act, type Turn } from './turn';

const mostOpen = 3;

/** To a guest; what others owe is not touched. */
export const bill: Act = async (turn) => {
  const { cast, random, number } = turn;
  const biller = random.pick(['energy', 'biller'] as const);
  if ((await open(turn)).length >= mostOpen) return false;
  await issueBill(cast.as(biller), {
    customerId: cast.idOf(random.pick(guests)),
    utility: random.pick([Utility.ELECTRICITY, Utility.WATER, Utility.GAS, Utility.INTERNET]),
    reference: `${biller === 'energy' ? 'ME' : 'CW'}-${10_000 + number}`,
    amount: euros(`${12 + random.below(70)}.${10 + random.below(90)}`),
    dueAt: inDays(14),
  });
  return true;
};

export const payOne: Act = async (turn) => {
  const [next] = (await open(turn)).filter(({ bill: { createdAt } }) => isStale(turn, createdAt));
  if (!next) return false;
  await payBill(turn.cast.as(next.guest), { billId: next.bill.id, idempotencyKey: keyOf(turn) });
  return true;
};

interface Open {
  readonly guest: (typeof guests)[number];
  readonly bill: Bill;
}

/** What guests owe, the oldest first. */
async function open({ cast }: Turn): Promise<readonly Open[]> {
  const all: Open[] = [];
  for (const guest of guests) {
    const args = { issued: false, status: [BillStatus.DUE, BillStatus.OVERDUE], first: 100 };
    for (const one of (await listBills(cast.as(guest), args)).nodes) all.push({ guest, bill: one });
  }
  return all.sort((a, b) => (a.bill.id < b.bill.id ? -1 : 1));
}

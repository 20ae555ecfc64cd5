import { BillStatus, cancelBill, issueBill, listBills, payBill, setAutopay, Utility, type Bill } from '../bills';
import type { AccountName, Cast } from './cast';
import { euros } from './demo-items';
import { inDays } from './times';

interface Paper {
  readonly reference: string;
  readonly to?: Extract<AccountName, 'payer' | 'client'>;
  readonly utility: Utility;
  readonly amount: string;
  /** From now; what is over is overdue. */
  readonly days: number;
  readonly until?: BillStatus;
}

const due: readonly Paper[] = [
  { reference: 'CWP-2041', utility: Utility.ELECTRICITY, amount: '84.20', days: 10 },
  { reference: 'CWP-2042', utility: Utility.WATER, amount: '31.75', days: 21 },
];

const others: readonly Paper[] = [
  { reference: 'CWP-2031', utility: Utility.ELECTRICITY, amount: '79.60', days: 2, until: BillStatus.PAID },
  { reference: 'CWP-2032', utility: Utility.WATER, amount: '30.10', days: 3, until: BillStatus.PAID },
  { reference: 'CWP-2036', utility: Utility.INTERNET, amount: '39.90', days: 5, until: BillStatus.CANCELLED },
  { reference: 'CWP-2038', utility: Utility.GAS, amount: '112.40', days: -3 },
  { reference: 'CWP-2039', to: 'client', utility: Utility.WATER, amount: '27.30', days: 14 },
  {
    reference: 'CWP-2040',
    to: 'client',
    utility: Utility.ELECTRICITY,
    amount: '64.00',
    days: 6,
    until: BillStatus.PAID,
  },
];

/** Within the limit and about to fall due, so it is paid by itself as soon as the server does its jobs. */
const byItself: Paper = { reference: 'CWP-2043', utility: Utility.PHONE, amount: '24.90', days: 0.5 };

export async function tellBills(cast: Cast): Promise<void> {
  for (const [{ id, status }, { to = 'payer', until }] of await writeAll(cast, others)) {
    if (status === until) continue;
    if (until === BillStatus.PAID) await payBill(cast.as(to), { billId: id, idempotencyKey: `demo-bill-${id}` });
    if (until === BillStatus.CANCELLED) await cancelBill(cast.as('biller'), id);
  }
  await setAutopay(cast.as('payer'), cast.idOf('biller'), euros('50.00'));
  await writeAll(cast, [...due, byItself]);
}

async function writeAll(cast: Cast, papers: readonly Paper[]): Promise<(readonly [Bill, Paper])[]> {
  const { nodes } = await listBills(cast.as('biller'), { issued: true, first: 100 });
  const known = new Map(nodes.map((bill) => [bill.reference, bill]));
  const written: (readonly [Bill, Paper])[] = [];
  for (const paper of papers) written.push([known.get(paper.reference) ?? (await write(cast, paper)), paper]);
  return written;
}

function write(cast: Cast, { reference, to = 'payer', utility, amount, days }: Paper): Promise<Bill> {
  return issueBill(cast.as('biller'), {
    customerId: cast.idOf(to),
    utility,
    reference,
    amount: euros(amount),
    periodStart: inDays(days - 44),
    periodEnd: inDays(days - 14),
    dueAt: inDays(days),
  });
}

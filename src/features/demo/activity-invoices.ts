import { Money } from '../../base/money';
import {
  BuyerConfirmation,
  confirmInvoice,
  createInvoice,
  fundInvoice,
  InvoiceStatus,
  listInvoices,
  RiskGrade,
  settleInvoice,
  type Invoice,
} from '../invoices';
import { firms, funds } from './background-people';
import { inHours } from './times';
import { isStale, keyOf, type Act, type Turn } from './turn';

const { LISTED, FUNDED } = InvoiceStatus;
const mostListed = 4;
const industries = ['Logistics', 'Food & beverage', 'Retail', 'Construction'];

/** A firm would rather have its money now. */
export const list: Act = async (turn) => {
  const { cast, random, number } = turn;
  if ((await owed(turn, [LISTED])).length >= mostListed) return false;
  const firm = random.pick(firms);
  const minor = BigInt(200 + random.below(700)) * 100n;
  const price = (minor * BigInt(930 + random.below(60))) / 1000n;
  await createInvoice(cast.as(firm), {
    number: `${firm === 'logistics' ? 'RL' : 'BS'}-${2000 + number}`,
    buyerId: cast.idOf('retail'),
    description: random.pick(['Delivery, calendar week', 'Monthly supply', 'Special transport', 'Catering']),
    amount: euro(minor),
    price: euro(price),
    dueAt: inHours(24 * (20 + random.below(70))),
    industry: random.pick(industries),
    riskGrade: random.pick([RiskGrade.A, RiskGrade.B, RiskGrade.B, RiskGrade.C, RiskGrade.D]),
  });
  return true;
};

export const confirm: Act = async (turn) => {
  const [invoice] = (await owed(turn, [LISTED])).filter(
    ({ buyerConfirmation, createdAt }) => buyerConfirmation === BuyerConfirmation.PENDING && isStale(turn, createdAt),
  );
  if (!invoice) return false;
  await confirmInvoice(turn.cast.as('retail'), invoice.id);
  return true;
};

/** What has been offered for a while is bought, in one piece or in two. */
export const fund: Act = async (turn) => {
  const { cast, random } = turn;
  const [invoice] = (await owed(turn, [LISTED])).filter(
    ({ buyerConfirmation, createdAt }) => buyerConfirmation === BuyerConfirmation.CONFIRMED && isStale(turn, createdAt),
  );
  if (!invoice) return false;
  const left = invoice.price.minus(invoice.funded);
  const part = invoice.funded.isZero && random.chance(0.6) ? left.with((left.minor * 2n) / 5n) : left;
  const { amount, currency } = part;
  const input = { invoiceId: invoice.id, amount: { amount, currency }, idempotencyKey: keyOf(turn) };
  await fundInvoice(cast.as(random.pick(funds)), input);
  return true;
};

/** The buyer pays long before he has to. */
export const settle: Act = async (turn) => {
  const invoice = (await owed(turn, [FUNDED]))[0];
  if (!invoice || !isStale(turn, invoice.createdAt)) return false;
  await settleInvoice(turn.cast.as('retail'), invoice.id, keyOf(turn));
  return true;
};

/** By the buyer who is nobody's account, the oldest first. */
async function owed({ cast }: Turn, status: InvoiceStatus[]): Promise<readonly Invoice[]> {
  const sellers = new Set(firms.map((firm) => cast.find(firm)?.id));
  const { nodes } = await listInvoices(cast.as('retail'), { mine: true, status, first: 100 });
  return nodes.filter(({ seller }) => sellers.has(seller.id)).reverse();
}

function euro(minor: bigint): { readonly amount: string; readonly currency: string } {
  return { amount: Money.of(minor, { code: 'EUR', digits: 2 }).amount, currency: 'EUR' };
}

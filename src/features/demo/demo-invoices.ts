import {
  BuyerConfirmation,
  cancelInvoice,
  confirmInvoice,
  createInvoice,
  disputeInvoice,
  fundInvoice,
  InvoiceStatus,
  listInvoices,
  RiskGrade,
  setInvestmentCriteria,
  settleInvoice,
  watchInvoice,
  type Invoice,
} from '../invoices';
import type { Cast } from './cast';
import { dayAt } from './times';

interface Paper {
  readonly number: string;
  readonly description: string;
  readonly currency?: 'EUR' | 'CAD' | 'USD';
  readonly amount: string;
  readonly price: string;
  readonly days: number;
  readonly industry: string;
  readonly riskGrade: RiskGrade;
}

interface Story extends Paper {
  readonly answer?: BuyerConfirmation;
  /** What Ivy has put in. */
  readonly funded?: string;
  readonly until?: InvoiceStatus;
}

const { A, B, C, D } = RiskGrade;

const drafts: readonly Paper[] = [
  {
    number: 'NS-1011',
    description: 'Menu photography, winter season',
    amount: '2400.00',
    price: '2310.00',
    days: 60,
    industry: 'Media',
    riskGrade: B,
  },
  {
    number: 'NS-1010',
    description: 'Label design for the Canadian range',
    currency: 'CAD',
    amount: '1800.00',
    price: '1725.00',
    days: 75,
    industry: 'Design',
    riskGrade: C,
  },
];

const listed: readonly Paper[] = [
  {
    number: 'NS-1006',
    description: 'Autumn campaign, three films',
    amount: '3600.00',
    price: '3480.00',
    days: 45,
    industry: 'Media',
    riskGrade: A,
  },
  {
    number: 'NS-1007',
    description: 'Product pictures, 120 articles',
    amount: '1200.00',
    price: '1140.00',
    days: 30,
    industry: 'Food & beverage',
    riskGrade: C,
  },
  {
    number: 'NS-1008',
    description: 'Stand for the trade fair in Chicago',
    currency: 'USD',
    amount: '5400.00',
    price: '5022.00',
    days: 90,
    industry: 'Retail',
    riskGrade: D,
  },
  {
    number: 'NS-1009',
    description: 'Packaging for Montréal',
    currency: 'CAD',
    amount: '1000.00',
    price: '970.00',
    days: 50,
    industry: 'Design',
    riskGrade: B,
  },
];

const { CONFIRMED, DISPUTED } = BuyerConfirmation;

const stories: readonly Story[] = [
  {
    number: 'NS-1001',
    description: 'Spring brochure',
    amount: '800.00',
    price: '776.00',
    days: 20,
    industry: 'Media',
    riskGrade: A,
    answer: CONFIRMED,
    funded: '776.00',
    until: InvoiceStatus.SETTLED,
  },
  {
    number: 'NS-1002',
    description: 'Summer brochure',
    amount: '1500.00',
    price: '1455.00',
    days: 12,
    industry: 'Media',
    riskGrade: B,
    answer: CONFIRMED,
    funded: '1455.00',
  },
  {
    number: 'NS-1003',
    description: 'Website, second half',
    amount: '2600.00',
    price: '2500.00',
    days: 40,
    industry: 'Design',
    riskGrade: B,
    answer: CONFIRMED,
    funded: '900.00',
  },
  {
    number: 'NS-1004',
    description: 'Delivery vans, lettering',
    amount: '950.00',
    price: '900.00',
    days: 35,
    industry: 'Logistics',
    riskGrade: C,
    answer: DISPUTED,
  },
  {
    number: 'NS-1005',
    description: 'Poster series, withdrawn',
    amount: '640.00',
    price: '610.00',
    days: 25,
    industry: 'Media',
    riskGrade: D,
    until: InvoiceStatus.CANCELLED,
  },
];

/** What the studio has in its drawer and what it offers, what has become of the rest, and what Ivy is looking for. */
export async function tellInvoices(cast: Cast): Promise<void> {
  const known = await invoicesOf(cast);
  for (const story of stories) await play(cast, story, known.get(story.number) ?? (await write(cast, story, true)));
  await setInvestmentCriteria(cast.as('investor'), { currency: 'EUR', minYield: '8', riskGrades: [A, B] });
  for (const paper of drafts) if (!known.has(paper.number)) await write(cast, paper, false);
  for (const paper of listed) if (!known.has(paper.number)) await write(cast, paper, true);
  const watched = (await invoicesOf(cast)).get('NS-1006');
  if (watched) await watchInvoice(cast.as('investor'), watched.id);
}

async function play(cast: Cast, { number, answer, funded, until, currency = 'EUR' }: Story, { id, ...is }: Invoice) {
  const isNew = is.buyerConfirmation === BuyerConfirmation.PENDING && is.status === InvoiceStatus.LISTED;
  if (isNew && answer === CONFIRMED) await confirmInvoice(cast.as('buyer'), id);
  if (isNew && answer === DISPUTED) await disputeInvoice(cast.as('buyer'), id, 'Two of the vans were never lettered.');
  if (isNew && until === InvoiceStatus.CANCELLED) await cancelInvoice(cast.as('seller'), id);
  const idempotencyKey = `demo-invoice-${number}`;
  if (funded)
    await fundInvoice(cast.as('investor'), { invoiceId: id, amount: { amount: funded, currency }, idempotencyKey });
  if (until === InvoiceStatus.SETTLED) await settleInvoice(cast.as('buyer'), id, idempotencyKey);
}

function write(cast: Cast, { number, description, industry, riskGrade, ...paper }: Paper, list: boolean) {
  const { amount, price, days, currency = 'EUR' } = paper;
  return createInvoice(cast.as('seller'), {
    number,
    description,
    industry,
    riskGrade,
    list,
    buyerId: cast.idOf('buyer'),
    amount: { amount, currency },
    price: { amount: price, currency },
    dueAt: dayAt(days, 12),
  });
}

/** Those of the studio by the number that it gave them. */
async function invoicesOf(cast: Cast): Promise<ReadonlyMap<string, Invoice>> {
  const { nodes } = await listInvoices(cast.as('seller'), { mine: true, first: 100 });
  return new Map(nodes.map((invoice) => [invoice.number, invoice]));
}

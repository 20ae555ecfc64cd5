import { BillStatus, listBills } from '../bills';
import { BookingStatus, listBookings } from '../bookings';
import { InvoiceStatus, listInvoices } from '../invoices';
import { listConversations, markConversationRead, sendMessage } from '../messages';
import { listOrders, OrderStatus } from '../orders';
import type { AccountName, Cast } from './cast';

/** What somebody says, and who. */
type Line = readonly [AccountName, string];

interface Talk {
  readonly between: readonly [AccountName, AccountName];
  /** What it is about: something that the two have in common. */
  about(this: void, cast: Cast): Promise<string | undefined>;
  readonly lines: readonly Line[];
  /** Whether the last of it still waits to be read. */
  readonly unread: boolean;
}

const talks: readonly Talk[] = [
  {
    between: ['customer', 'vendor'],
    about: (cast) => orderOf(cast, 'customer', 'vendor', OrderStatus.PLACED),
    lines: [
      ['customer', 'Hello! I have just ordered the burrito. Could you leave out the beans?'],
      ['vendor', 'No problem: no beans, extra hot as you wrote.'],
      ['customer', 'You are the best. I am over at the main stage.'],
      ['vendor', 'It will be a quarter of an hour, we are busy tonight. You will see here when it is ready.'],
    ],
    unread: true,
  },
  {
    between: ['client', 'seller'],
    about: (cast) => orderOf(cast, 'client', 'seller', OrderStatus.PLACED),
    lines: [
      ['client', 'Is the print rolled or flat? I go home by bicycle.'],
      ['seller', 'Rolled, in a tube. It fits into the tote bag.'],
      ['client', 'Perfect, I will pick it up tomorrow before noon.'],
    ],
    unread: false,
  },
  {
    between: ['client', 'provider'],
    about: (cast) => bookingOf(cast, 'client', BookingStatus.ACCEPTED),
    lines: [
      ['client', 'The key is with Ms Sato, second floor on the left. She knows that you are coming.'],
      ['provider', 'Thank you. Are there any surfaces that we should be careful with?'],
      ['client', 'The table in the kitchen is oiled wood: just a damp cloth, please.'],
      ['provider', 'Noted. We are two and should be done by eleven.'],
    ],
    unread: true,
  },
  {
    between: ['payer', 'provider'],
    about: (cast) => bookingOf(cast, 'payer', BookingStatus.REQUESTED),
    lines: [
      ['payer', 'If it rains on that day, can we move it to the weekend?'],
      ['provider', 'Of course. Let us look at the forecast the evening before.'],
    ],
    unread: true,
  },
  {
    between: ['seller', 'buyer'],
    about: (cast) => invoiceOf(cast, 'NS-1006'),
    lines: [
      ['seller', 'I have offered this one to investors. Would you confirm that the delivery is complete?'],
      ['buyer', 'Our warehouse counts tomorrow. You will have your answer by the evening.'],
      ['seller', 'That is fine, thank you.'],
    ],
    unread: false,
  },
  {
    between: ['payer', 'biller'],
    about: (cast) => billOf(cast, 'payer'),
    lines: [
      ['payer', 'This gas bill is twice that of last month. Was the meter read, or is it an estimate?'],
      [
        'biller',
        'It is a reading of the 3rd, and last month was an estimate that was too low. I can send you both figures.',
      ],
      ['payer', 'Yes please. I will pay when I have seen them.'],
      ['biller', '4,812 m³ on the 3rd, 4,590 m³ the month before. The difference is 222 m³.'],
    ],
    unread: true,
  },
];

/** What is said already is not said again; a talk that is complete is left as its people have read it since. */
export async function tellMessages(cast: Cast): Promise<void> {
  for (const talk of talks) {
    const subjectId = await talk.about(cast);
    if (subjectId !== undefined && !(await isComplete(cast, talk, subjectId))) await hold(cast, talk, subjectId);
  }
}

async function isComplete(cast: Cast, { between, lines }: Talk, subjectId: string): Promise<boolean> {
  const { nodes } = await listConversations(cast.as(between[0]), { first: 100 });
  const known = nodes.find((conversation) => conversation.subjectId === subjectId);
  return known !== undefined && known.lastNumber >= lines.length;
}

async function hold(cast: Cast, { between, lines, unread }: Talk, subjectId: string): Promise<void> {
  for (const [at, [from, body]] of lines.entries()) {
    const reader = from === between[0] ? between[1] : between[0];
    const sent = { to: cast.idOf(reader), subjectId, body, idempotencyKey: `demo-${subjectId}-${at}` };
    const { conversationId } = await sendMessage(cast.as(from), sent);
    if (!unread || at < lines.length - 1) await markConversationRead(cast.as(reader), conversationId);
  }
}

async function orderOf(cast: Cast, of: AccountName, at: AccountName, status: OrderStatus): Promise<string | undefined> {
  const { nodes } = await listOrders(cast.as(of), { status: [status] }, { first: 100 });
  return nodes.find(({ seller }) => seller.id === cast.idOf(at))?.id;
}

async function bookingOf(cast: Cast, of: AccountName, status: BookingStatus): Promise<string | undefined> {
  return (await listBookings(cast.as(of), { status: [status], first: 100 })).nodes[0]?.id;
}

async function invoiceOf(cast: Cast, number: string): Promise<string | undefined> {
  const { nodes } = await listInvoices(cast.as('seller'), { mine: true, status: [InvoiceStatus.LISTED], first: 100 });
  return nodes.find((invoice) => invoice.number === number)?.id;
}

async function billOf(cast: Cast, of: AccountName): Promise<string | undefined> {
  const { nodes } = await listBills(cast.as(of), { status: [BillStatus.DUE, BillStatus.OVERDUE], first: 100 });
  return nodes.find(({ reference }) => reference === 'CWP-2038')?.id;
}

import { NotificationKind, Priority, Severity, type Notice } from '../notices';
import { BuyerConfirmation, InvoiceStatus } from './invoice.enums';
import type { InvoiceUpdated } from './invoice.topics';
import type { Invoice } from './invoice.type';

/** Who is notified: those whose act it was not, and of what they should know although they were not looking. */
export type Recipient = 'seller' | 'buyer' | 'investors';

type Words = Omit<Notice, 'kind' | 'subjectId'> & { readonly to: Recipient };

/** By what an invoice has become. */
const whenItBecomes: Readonly<Partial<Record<InvoiceStatus, (invoice: Invoice) => readonly Words[]>>> = {
  [InvoiceStatus.LISTED]: ({ number, seller }) => [
    {
      to: 'buyer',
      title: 'An invoice waits for your confirmation',
      message: `${seller.displayName} offers invoice ${number} in your name to investors. Say whether you owe it.`,
    },
  ],
  [InvoiceStatus.FUNDED]: ({ number, price }) => [
    {
      to: 'seller',
      severity: Severity.SUCCESS,
      title: 'Your invoice is funded',
      message: `Invoice ${number} is funded: ${price.toString()} are yours.`,
    },
  ],
  [InvoiceStatus.SETTLED]: ({ number }) => [
    {
      to: 'seller',
      severity: Severity.SUCCESS,
      title: 'Your invoice is settled',
      message: `The buyer has paid invoice ${number}.`,
    },
    {
      to: 'investors',
      severity: Severity.SUCCESS,
      title: 'An investment is repaid',
      message: `The buyer has paid invoice ${number}, and you have your share.`,
    },
  ],
  [InvoiceStatus.DEFAULTED]: ({ number }) => [
    {
      to: 'investors',
      severity: Severity.ERROR,
      priority: Priority.HIGH,
      title: 'An investment is lost',
      message: `Invoice ${number} was not paid in time. If the buyer pays after all, you have your share.`,
    },
  ],
  [InvoiceStatus.CANCELLED]: ({ number }) => [
    {
      to: 'investors',
      severity: Severity.WARNING,
      title: 'An investment was called off',
      message: `Invoice ${number} was cancelled, and you have your money back.`,
    },
  ],
};

export interface Addressed {
  readonly to: Recipient;
  readonly notice: Notice;
}

/** What a change of an invoice is worth to tell. */
export function noticesOf({ invoice, previousStatus }: InvoiceUpdated): readonly Addressed[] {
  const { status } = invoice;
  if (status === previousStatus) return [];
  return (whenItBecomes[status]?.(invoice) ?? []).map(({ to, ...words }) => ({ to, notice: about(invoice, words) }));
}

/** To the seller; a confirmation is what he expects anyway. */
export function noticeOfAnswer(invoice: Invoice, reason: string | null): Notice | null {
  if (invoice.buyerConfirmation !== BuyerConfirmation.DISPUTED) return null;
  return about(invoice, {
    severity: Severity.WARNING,
    priority: Priority.HIGH,
    title: 'The buyer disputes your invoice',
    message: `${invoice.buyer.displayName} disputes invoice ${invoice.number}: ${reason ?? 'no reason given'}`,
  });
}

/** To an investor whose criteria it fits. */
export function noticeOfMatch(invoice: Invoice): Notice {
  const { amount, annualYield, riskGrade } = invoice;
  return about(invoice, {
    title: 'An invoice for you',
    message: `An invoice of ${amount.toString()} at ${annualYield} % a year, risk ${riskGrade}, can be funded.`,
  });
}

function about<Said extends object>({ id }: Invoice, said: Said) {
  return { kind: NotificationKind.INVOICE, subjectId: id, ...said };
}

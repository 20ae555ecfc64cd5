import { badInput, conflict, invalidTransition } from '../../base/errors';
import type { Money } from '../../base/money';
import { Role } from '../../base/role';

/** Spelt as on the wire, all of them. */
export enum InvoiceStatus {
  DRAFT = 'DRAFT',
  LISTED = 'LISTED',
  FUNDED = 'FUNDED',
  SETTLED = 'SETTLED',
  DEFAULTED = 'DEFAULTED',
  CANCELLED = 'CANCELLED',
}

export enum BuyerConfirmation {
  PENDING = 'PENDING',
  CONFIRMED = 'CONFIRMED',
  DISPUTED = 'DISPUTED',
}

const moves: Readonly<Record<InvoiceStatus, readonly InvoiceStatus[]>> = {
  [InvoiceStatus.DRAFT]: [InvoiceStatus.LISTED, InvoiceStatus.CANCELLED],
  [InvoiceStatus.LISTED]: [InvoiceStatus.FUNDED, InvoiceStatus.CANCELLED],
  [InvoiceStatus.FUNDED]: [InvoiceStatus.SETTLED, InvoiceStatus.DEFAULTED],
  [InvoiceStatus.DEFAULTED]: [InvoiceStatus.SETTLED],
  [InvoiceStatus.SETTLED]: [],
  [InvoiceStatus.CANCELLED]: [],
};

export function assertMove(from: InvoiceStatus, to: InvoiceStatus): void {
  if (!moves[from].includes(to)) throw invalidTransition(from, to);
}

/** The buyer may say so while there is something to say it about, and may change his mind, but not say the same twice. */
const answerable: ReadonlySet<InvoiceStatus> = new Set([
  InvoiceStatus.LISTED,
  InvoiceStatus.FUNDED,
  InvoiceStatus.DEFAULTED,
]);

interface Answered {
  readonly status: InvoiceStatus;
  readonly buyerConfirmation: BuyerConfirmation;
}

export function assertAnswer({ status, buyerConfirmation: from }: Answered, to: BuyerConfirmation): void {
  if (!answerable.has(status)) throw invalidTransition(status, to);
  if (from === to) throw invalidTransition(from, to);
}

/** Beyond that, capturing and repaying all of them would take too long for one transaction. Whoever takes all that is left still may. */
export const mostParts = 500;

interface Fundable extends Answered {
  readonly price: Money;
  readonly funded: Money;
  readonly dueAt: Date;
}

/** What is left to fund after this part; refuses what cannot be funded, or not so much of it. */
export function leftAfter(invoice: Fundable, part: Money, parts: number, now: Date): Money {
  const { status, buyerConfirmation, price, funded } = invoice;
  assertMove(status, InvoiceStatus.FUNDED);
  if (buyerConfirmation === BuyerConfirmation.DISPUTED)
    throw conflict('DISPUTED', 'The buyer disputes this invoice. It can be funded when he has confirmed it.');
  assertNotDue(invoice, now);
  if (part.currency !== price.currency)
    throw badInput('amount.currency', `amount.currency: the invoice is in ${price.currency}`);
  const left = price.minus(funded);
  if (part.isMoreThan(left))
    throw conflict('MORE_THAN_IS_LEFT', 'That is more than is left to fund.', {
      left: left.amount,
      currency: left.currency,
    });
  const after = left.minus(part);
  if (parts + 1 >= mostParts && after.isPositive)
    throw conflict('TOO_MANY_PARTS', 'It is in too many parts already: only all that is left can be funded.', {
      left: left.amount,
      currency: left.currency,
    });
  return after;
}

/** Nobody is offered what should have been paid already. */
export function assertNotDue({ dueAt }: { readonly dueAt: Date }, now: Date): void {
  if (dueAt <= now) throw conflict('PAST_DUE', 'The due date of this invoice has passed.');
}

interface Visible {
  readonly listedAt: Date | null;
  readonly seller: { readonly id: string };
}

interface Looking {
  readonly id: string;
  readonly roles: readonly Role[];
}

/** Null when it depends on whether the viewer is a party to it: its buyer, or one of its investors. */
export function maySee({ listedAt, seller }: Visible, { id, roles }: Looking): boolean | null {
  if (seller.id === id || roles.includes(Role.ADMIN)) return true;
  if (listedAt === null) return false;
  return roles.includes(Role.INVESTOR) ? true : null;
}

import { invalidTransition } from '../../base/errors';

/** Spelt as on the wire. */
export enum OrderStatus {
  AWAITING_PAYMENT = 'AWAITING_PAYMENT',
  PLACED = 'PLACED',
  PREPARING = 'PREPARING',
  READY = 'READY',
  COMPLETED = 'COMPLETED',
  CANCELLED = 'CANCELLED',
}

/** What makes an order go on. */
export type Mover = 'payment' | 'seller' | 'seller cancels' | 'customer cancels';

const moves: Readonly<Record<Mover, readonly (readonly [OrderStatus, OrderStatus])[]>> = {
  payment: [
    [OrderStatus.AWAITING_PAYMENT, OrderStatus.PLACED],
    [OrderStatus.AWAITING_PAYMENT, OrderStatus.CANCELLED],
  ],
  seller: [
    [OrderStatus.PLACED, OrderStatus.PREPARING],
    [OrderStatus.PREPARING, OrderStatus.READY],
    [OrderStatus.READY, OrderStatus.COMPLETED],
  ],
  'seller cancels': [
    [OrderStatus.AWAITING_PAYMENT, OrderStatus.CANCELLED],
    [OrderStatus.PLACED, OrderStatus.CANCELLED],
    [OrderStatus.PREPARING, OrderStatus.CANCELLED],
    [OrderStatus.READY, OrderStatus.CANCELLED],
  ],
  'customer cancels': [
    [OrderStatus.AWAITING_PAYMENT, OrderStatus.CANCELLED],
    [OrderStatus.PLACED, OrderStatus.CANCELLED],
  ],
};

export function mayMove(mover: Mover, from: OrderStatus, to: OrderStatus): boolean {
  return moves[mover].some(([here, there]) => here === from && there === to);
}

export function assertMayMove(mover: Mover, from: OrderStatus, to: OrderStatus): void {
  if (!mayMove(mover, from, to))
    throw invalidTransition(from, to, `An order that is ${from} cannot become ${to} in this way.`);
}

/** What is called out: «Falafel», or «Falafel and 2 more». */
export function itemNameOf(lines: readonly { readonly name: string }[]): string {
  const name = lines[0]?.name ?? '';
  return lines.length > 1 ? `${name} and ${lines.length - 1} more` : name;
}

/** For the screen above the counter. */
export function readyMessage(number: number, lines: readonly { readonly name: string }[]): string {
  return `Order ${number}: ${itemNameOf(lines)} ${lines.length > 1 ? 'are' : 'is'} ready`;
}

import type { NotificationKind } from '../gql/types';
import type { PersonaName } from '../personas';

type Screens = Readonly<Partial<Record<PersonaName, string>>>;

const history: Screens = {
  customer: 'history',
  vendor: 'history',
  seller: 'history',
  investor: 'activity',
  buyer: 'history',
  payer: 'receipts',
  biller: 'history',
  client: 'history',
  provider: 'history',
};
const messages: Screens = {
  customer: 'messages',
  vendor: 'messages',
  seller: 'messages',
  payer: 'messages',
  biller: 'messages',
  client: 'messages',
  provider: 'messages',
};

/** Where somebody looks after a notification; kinds that are missing are read where they are told. */
const screens: Readonly<Partial<Record<string, Screens>>> = {
  ORDER: { customer: 'orders', vendor: 'board', seller: 'orders' },
  PAYMENT: history,
  INVOICE: { seller: 'invoices', investor: 'portfolio', buyer: 'confirm' },
  BOOKING: { client: 'mine', provider: 'requests' },
  BILL: { payer: 'bills', biller: 'outstanding' },
  MESSAGE: messages,
  REVIEW: { seller: 'standing', provider: 'earnings' },
  TIER: { seller: 'standing', vendor: 'takings', provider: 'earnings' },
} satisfies Partial<Record<NotificationKind, Screens>>;

/** Of the role whose screens are shown, else of another one that the same person may take; null where no screen is about it. */
export function screenOf(kind: string, now: PersonaName, allowed: readonly PersonaName[]): string | null {
  const known = screens[kind] ?? {};
  const persona = [now, ...allowed].find((name) => known[name] !== undefined);
  return persona === undefined ? null : `/app/${persona}/${known[persona] ?? ''}`;
}

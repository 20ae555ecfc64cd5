import type { Role } from './gql/types';

export type PersonaName =
  'customer' | 'vendor' | 'seller' | 'investor' | 'buyer' | 'payer' | 'biller' | 'client' | 'provider' | 'admin';

/** A way to use the platform. Several share a role of the API, and so an ordinary account may change between them. */
export interface Persona {
  /** Also the name of its demo account. */
  readonly name: PersonaName;
  readonly label: string;
  readonly role: Role;
  readonly does: string;
  readonly market: string;
}

export const personas: readonly Persona[] = [
  {
    name: 'customer',
    label: 'Festival guest',
    role: 'CUSTOMER',
    does: 'Tops up, pays by code, and is called when the food is ready.',
    market: 'Festival',
  },
  {
    name: 'vendor',
    label: 'Vendor',
    role: 'SELLER',
    does: 'Sees each order drop in, prepares it, and watches the takings.',
    market: 'Festival',
  },
  {
    name: 'seller',
    label: 'Seller',
    role: 'SELLER',
    does: 'Sells invoices for money today, and watches them being funded.',
    market: 'Invoices',
  },
  {
    name: 'investor',
    label: 'Investor',
    role: 'INVESTOR',
    does: 'Finds invoices that match, funds a part, sees the portfolio grow.',
    market: 'Invoices',
  },
  {
    name: 'buyer',
    label: 'Buyer',
    role: 'BUYER',
    does: 'Confirms invoices, and pays them when they are due.',
    market: 'Invoices',
  },
  {
    name: 'payer',
    label: 'Utility customer',
    role: 'CUSTOMER',
    does: 'Gets bills, pays them, and learns at once when a payment fails.',
    market: 'Bills',
  },
  {
    name: 'biller',
    label: 'Biller',
    role: 'BILLER',
    does: 'Issues bills and sees which are paid.',
    market: 'Bills',
  },
  {
    name: 'client',
    label: 'Booking customer',
    role: 'CUSTOMER',
    does: 'Finds a service, books it, and hears when it is accepted.',
    market: 'Bookings',
  },
  {
    name: 'provider',
    label: 'Provider',
    role: 'SELLER',
    does: 'Accepts requests, keeps a calendar, is paid when done.',
    market: 'Bookings',
  },
  {
    name: 'admin',
    label: 'Admin',
    role: 'ADMIN',
    does: 'Sees all money move, announces, suspends.',
    market: 'Operations',
  },
];

/** Those among which somebody with these roles may choose; one who has none of them is a guest. */
export function personasOf(roles: readonly Role[]): readonly Persona[] {
  return personas.filter(({ role }) => roles.includes(role));
}

export function personaNamed(name: string | null): Persona | null {
  return personas.find((persona) => persona.name === name) ?? null;
}

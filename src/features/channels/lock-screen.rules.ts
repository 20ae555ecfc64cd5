/** What may be read by whoever walks past: what it is about, and neither amounts nor names. */
const news: Readonly<Record<string, string>> = {
  ORDER: 'News about an order',
  PAYMENT: 'News about a payment',
  INVOICE: 'News about an invoice',
  BOOKING: 'News about a booking',
  BILL: 'News about a bill',
  MESSAGE: 'A new message',
  REVIEW: 'A new review',
  TIER: 'News about your tier',
  ANNOUNCEMENT: 'An announcement',
  SYSTEM: 'News about your account',
};

/** Of one notification, or of several at once. */
export function lockScreenText(kinds: readonly string[]): string {
  const [first, ...others] = kinds;
  const about = (first !== undefined && news[first]) || 'News';
  return others.length === 0 ? about : `${kinds.length} new notifications`;
}

/** What mails of a kind are about, where somebody ends them. */
export const kindNames: Readonly<Record<string, string>> = {
  ORDER: 'orders',
  PAYMENT: 'payments',
  INVOICE: 'invoices',
  BOOKING: 'bookings',
  BILL: 'bills',
  MESSAGE: 'messages',
  REVIEW: 'reviews',
  TIER: 'your tier',
  ANNOUNCEMENT: 'announcements',
  SYSTEM: 'your account',
};

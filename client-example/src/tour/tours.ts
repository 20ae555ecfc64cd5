import type { PersonaName } from '../personas';

export interface TourStep {
  readonly side: 'left' | 'right';
  readonly text: string;
  /** The screen that the pane is taken to. */
  readonly path?: string;
  /** Done by the tour itself, since no button of the page does it. */
  readonly does?: 'pull' | 'plug-in';
}

export interface ScriptedTour {
  readonly name: string;
  readonly about: string;
  readonly left: PersonaName;
  readonly right: PersonaName;
  /** What GraphiQL is opened with: the subscription that moves the other side. */
  readonly query: string;
  readonly steps: readonly TourStep[];
}

const balanceQuery = `subscription BalanceHeard {
  balanceUpdated {
    reason
    amount { amount currency }
    newBalance { amount currency }
  }
}`;

export const tours: readonly ScriptedTour[] = [
  {
    name: 'Festival pay',
    about: 'A code is shown, paid, and prepared: both sides see it at once.',
    left: 'customer',
    right: 'vendor',
    query: balanceQuery,
    steps: [
      { side: 'right', path: 'items', text: 'As the vendor, press “Show the code”.' },
      {
        side: 'left',
        path: 'pay',
        text: 'As the guest, scan it, or copy the code that begins with prq_ and type it in.',
      },
      { side: 'left', text: 'Press “Pay”. The code on the other side turns to “Paid” in the same moment.' },
      { side: 'right', path: 'takings', text: 'The vendor’s balance has counted up.' },
    ],
  },
  {
    name: 'Fund an invoice',
    about: 'An invoice is listed, an investor funds a part, the bar moves.',
    left: 'investor',
    right: 'seller',
    query: `subscription InvoiceListedHeard {
  invoiceListed {
    invoice { number annualYield price { amount currency } seller { displayName } }
  }
}`,
    steps: [
      { side: 'right', path: 'new', text: 'As the seller, offer a new invoice and list it.' },
      { side: 'left', path: 'market', text: 'It drops into the investor’s market by itself. Open it.' },
      { side: 'left', text: 'Fund a part of it.' },
      { side: 'right', path: 'invoices', text: 'The funding bar of the seller has moved.' },
    ],
  },
  {
    name: 'A bill that fails, and is paid',
    about: 'A payment is declined, the reason is told at once, and the second way works.',
    left: 'payer',
    right: 'biller',
    query: `subscription PaymentHeard {
  paymentUpdated { kind message payment { status failure amount { amount currency } } }
}`,
    steps: [
      {
        side: 'right',
        path: 'issue',
        text: 'As the biller, issue a bill of 40.01. The simulated provider declines amounts that end in 01.',
      },
      { side: 'left', path: 'bills', text: 'The bill is there. Pay it by card: it fails, and says why.' },
      { side: 'left', text: 'Pay it from the balance instead.' },
      { side: 'right', path: 'outstanding', text: 'The biller sees it paid.' },
    ],
  },
  {
    name: 'Book and accept',
    about: 'A booking is asked for, its price is set aside, and the provider accepts.',
    left: 'client',
    right: 'provider',
    query: `subscription BookingHeard {
  bookingUpdated { kind message booking { serviceName startsAt status } }
}`,
    steps: [
      { side: 'right', path: 'services', text: 'As the provider, offer a service, unless there is one.' },
      { side: 'left', path: 'find', text: 'As the customer, book it.' },
      { side: 'right', path: 'requests', text: 'The request is there. Accept it.' },
      { side: 'left', path: 'mine', text: 'The booking says “Accepted”, and the price is set aside.' },
    ],
  },
  {
    name: 'Pull the plug',
    about: 'One side loses its connection while the other pays twice. Nothing is lost, and nothing comes twice.',
    left: 'customer',
    right: 'vendor',
    query: balanceQuery,
    steps: [
      { side: 'right', path: 'takings', text: 'Look at what the vendor has.' },
      {
        side: 'right',
        does: 'pull',
        text: 'Pull the plug of the vendor: the pill says “Reconnecting”, and the balance is as of then.',
      },
      {
        side: 'left',
        path: 'send',
        text: 'As the guest, send the vendor money. Do it twice. The vendor sees nothing of it yet.',
      },
      {
        side: 'right',
        does: 'plug-in',
        text: 'Plug it in again: “Catching up (2)”, and the balance is right.',
      },
    ],
  },
];

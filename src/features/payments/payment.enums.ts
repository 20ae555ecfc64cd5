import { registerEnumType } from 'type-graphql';

/** Spelt as on the wire, all of them. */
export enum PaymentStatus {
  PENDING = 'PENDING',
  COMPLETED = 'COMPLETED',
  FAILED = 'FAILED',
  CANCELLED = 'CANCELLED',
  PARTIALLY_REFUNDED = 'PARTIALLY_REFUNDED',
  REFUNDED = 'REFUNDED',
}

export enum PaymentMethod {
  BALANCE = 'BALANCE',
  PROVIDER = 'PROVIDER',
  WALLET = 'WALLET',
}

export enum PaymentFailure {
  INSUFFICIENT_FUNDS = 'INSUFFICIENT_FUNDS',
  DECLINED = 'DECLINED',
  EXPIRED = 'EXPIRED',
  PROVIDER_ERROR = 'PROVIDER_ERROR',
}

export enum PaymentEventKind {
  PAYMENT_RECEIVED = 'PAYMENT_RECEIVED',
  PAYMENT_CONFIRMED = 'PAYMENT_CONFIRMED',
  PAYMENT_FAILED = 'PAYMENT_FAILED',
  PAYMENT_REFUNDED = 'PAYMENT_REFUNDED',
}

export enum PaymentRequestStatus {
  OPEN = 'OPEN',
  PAID = 'PAID',
  EXPIRED = 'EXPIRED',
  CANCELLED = 'CANCELLED',
}

registerEnumType(PaymentStatus, {
  name: 'PaymentStatus',
  description: 'How far a payment is.',
  valuesConfig: {
    PENDING: { description: 'A provider has not said yet, or the money is held.' },
    COMPLETED: { description: 'The money is where it belongs.' },
    FAILED: { description: 'No money moved, or it was given back; `failure` says why.' },
    CANCELLED: { description: 'It was called off, and what was held is back.' },
    PARTIALLY_REFUNDED: { description: 'A part of it was given back.' },
    REFUNDED: { description: 'All of it was given back.' },
  },
});

registerEnumType(PaymentMethod, {
  name: 'PaymentMethod',
  description: 'Where the money of a payment comes from.',
  valuesConfig: {
    BALANCE: { description: 'From a balance here.' },
    PROVIDER: { description: 'Through a provider, who tells us when it is done.' },
    WALLET: { description: 'From a wallet; a provider tells us of the transaction.' },
  },
});

registerEnumType(PaymentFailure, {
  name: 'PaymentFailure',
  description: 'Why a payment failed.',
  valuesConfig: {
    INSUFFICIENT_FUNDS: { description: 'There was not enough money.' },
    DECLINED: { description: 'The provider, or the bank behind it, said no.' },
    EXPIRED: { description: 'Nobody paid in time.' },
    PROVIDER_ERROR: { description: 'The provider could not do it.' },
  },
});

registerEnumType(PaymentEventKind, {
  name: 'PaymentEventKind',
  description: 'What has happened to a payment, as its recipient sees it.',
  valuesConfig: {
    PAYMENT_RECEIVED: { description: 'To the payee: the money is there.' },
    PAYMENT_CONFIRMED: { description: 'To the payer: it went through.' },
    PAYMENT_FAILED: { description: 'To the payer: it did not.' },
    PAYMENT_REFUNDED: { description: 'To both: all or a part was given back.' },
  },
});

registerEnumType(PaymentRequestStatus, {
  name: 'PaymentRequestStatus',
  description: 'How far a payment request is.',
  valuesConfig: {
    OPEN: { description: 'Somebody may pay it.' },
    PAID: { description: 'Somebody has.' },
    EXPIRED: { description: 'Nobody has in time.' },
    CANCELLED: { description: 'Its seller has taken it back.' },
  },
});

import { registerEnumType } from 'type-graphql';
import { BuyerConfirmation, InvoiceStatus } from './invoice.rules';

export { BuyerConfirmation, InvoiceStatus };

/** Spelt as on the wire, all of them. */
export enum RiskGrade {
  A = 'A',
  B = 'B',
  C = 'C',
  D = 'D',
}

export enum InvestmentStatus {
  ACTIVE = 'ACTIVE',
  REPAID = 'REPAID',
  LOST = 'LOST',
  CANCELLED = 'CANCELLED',
}

registerEnumType(InvoiceStatus, {
  name: 'InvoiceStatus',
  description: 'How far an invoice is.',
  valuesConfig: {
    DRAFT: { description: 'Only its seller sees it.' },
    LISTED: { description: 'Investors may fund it; what they fund is held until all of it is funded.' },
    FUNDED: { description: 'All of its price is the seller’s; the buyer owes its amount.' },
    SETTLED: { description: 'The buyer has paid, and the investors are repaid.' },
    DEFAULTED: { description: 'The buyer has not paid in time. He still may.' },
    CANCELLED: { description: 'The seller has taken it back, and investors have their money.' },
  },
});

registerEnumType(BuyerConfirmation, {
  name: 'BuyerConfirmation',
  description: 'What the buyer says of an invoice in his name.',
  valuesConfig: {
    PENDING: { description: 'Nothing yet.' },
    CONFIRMED: { description: 'That he owes it.' },
    DISPUTED: { description: 'That he does not; it cannot be funded until he confirms it.' },
  },
});

registerEnumType(RiskGrade, {
  name: 'RiskGrade',
  description: 'How likely it is that the buyer pays: from A, nearly certain, to D.',
  valuesConfig: {
    A: { description: 'Nearly certain.' },
    B: { description: 'Likely.' },
    C: { description: 'Neither likely nor unlikely.' },
    D: { description: 'A risk.' },
  },
});

registerEnumType(InvestmentStatus, {
  name: 'InvestmentStatus',
  description: 'What became of an investment.',
  valuesConfig: {
    ACTIVE: { description: 'The money is held or at work.' },
    REPAID: { description: 'The buyer has paid, and the investor has his share.' },
    LOST: { description: 'The buyer has not paid in time. He still may.' },
    CANCELLED: { description: 'The invoice was cancelled, and the money is back.' },
  },
});

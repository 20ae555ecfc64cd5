import { registerEnumType } from 'type-graphql';
import { BillStatus } from './bill.rules';

export { BillStatus };

/** What a bill is for. Spelt as on the wire. */
export enum Utility {
  ELECTRICITY = 'ELECTRICITY',
  WATER = 'WATER',
  GAS = 'GAS',
  INTERNET = 'INTERNET',
  PHONE = 'PHONE',
  OTHER = 'OTHER',
}

registerEnumType(BillStatus, {
  name: 'BillStatus',
  description: 'How far a bill is.',
  valuesConfig: {
    DUE: { description: 'To be paid.' },
    OVERDUE: { description: 'To be paid, and late.' },
    PAID: { description: 'The biller has the money.' },
    CANCELLED: { description: 'The biller has taken it back.' },
  },
});

registerEnumType(Utility, {
  name: 'Utility',
  description: 'What a bill is for.',
  valuesConfig: {
    ELECTRICITY: { description: 'Electricity.' },
    WATER: { description: 'Water.' },
    GAS: { description: 'Gas.' },
    INTERNET: { description: 'Internet.' },
    PHONE: { description: 'Telephone.' },
    OTHER: { description: 'Something else.' },
  },
});

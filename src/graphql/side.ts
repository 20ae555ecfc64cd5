import { registerEnumType } from 'type-graphql';

/** On which side of a trade somebody stands. */
export enum Side {
  CUSTOMER = 'CUSTOMER',
  SELLER = 'SELLER',
}

registerEnumType(Side, {
  name: 'Side',
  description: 'On which side of a trade somebody stands.',
  valuesConfig: {
    CUSTOMER: { description: 'He buys.' },
    SELLER: { description: 'He sells, or provides.' },
  },
});

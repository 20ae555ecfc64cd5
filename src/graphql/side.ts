import { registerEnumType } from 'type-graphql';
import { Side } from '../base/side';

export { Side };

registerEnumType(Side, {
  name: 'Side',
  description: 'On which side of a trade somebody stands.',
  valuesConfig: {
    CUSTOMER: { description: 'He buys.' },
    SELLER: { description: 'He sells, or provides.' },
  },
});

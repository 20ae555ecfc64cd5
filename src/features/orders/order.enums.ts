import { registerEnumType } from 'type-graphql';
import { OrderStatus } from './order.rules';

export { OrderStatus };

registerEnumType(OrderStatus, {
  name: 'OrderStatus',
  description: 'How far an order is.',
  valuesConfig: {
    AWAITING_PAYMENT: { description: 'A provider has not said yet that it is paid.' },
    PLACED: { description: 'It is paid; the seller has not begun.' },
    PREPARING: { description: 'The seller is at it.' },
    READY: { description: 'It can be picked up.' },
    COMPLETED: { description: 'It was handed over.' },
    CANCELLED: { description: 'It was called off, or never paid; what was paid went back.' },
  },
});

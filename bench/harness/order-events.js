'use strict';
const { ask } = require('./ask.js');
const { idOf, timeOf } = require('./ids.js');
const { orderFields } = require('./orders.js');

const orderEventTypeDefs = /* GraphQL */ `
  type OrderStatusChangedEvent {
    id: ID!
    occurredAt: String!
    status: String!
    previousStatus: String!
    itemName: String!
    order: Order!
  }
  input UpdateOrderStatusInput {
    orderId: ID!
    status: String!
  }
  type Mutation {
    updateOrderStatus(input: UpdateOrderStatusInput!): Order!
  }
  extend type Subscription {
    orderStatusChanged: OrderStatusChangedEvent!
  }
`;

const steps = ['PLACED', 'PREPARING', 'READY', 'COMPLETED'];
const stepsOfOne = steps.length - 1;
const eventId = /^evt_\w{26}$/;
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** The n-th step of these orders, one order after the other; heard by their customer. */
function orderEventsOf(orders) {
  return {
    shared: true,
    field: 'orderStatusChanged',
    document: `subscription { orderStatusChanged { id occurredAt status previousStatus itemName order { ${orderFields} } } }`,
    channelOf: (person) => `user:${person.id}`,
    /** What nobody but the server can know is taken from what the first client was told, if it is of the right kind. */
    make(n, _person, told = { orderStatusChanged: inventedFor(n) }) {
      const { order, at } = placeOf(orders, n);
      const { id, occurredAt, order: changed } = told.orderStatusChanged;
      const [first, ...more] = order.lines;
      return {
        id: eventId.test(id) ? id : null,
        occurredAt: time.test(occurredAt) ? occurredAt : null,
        status: steps[at + 1],
        previousStatus: steps[at],
        itemName: `${first.name} and ${more.length} more`,
        order: {
          ...order,
          status: steps[at + 1],
          version: order.version + at + 1,
          updatedAt: time.test(changed.updatedAt) ? changed.updatedAt : null,
        },
      };
    },
  };
}

function inventedFor(n) {
  return { id: idOf('evt', n, 0), occurredAt: timeOf(n), order: { updatedAt: timeOf(n) } };
}

function placeOf(orders, n) {
  return { order: orders[Math.floor((n - 1) / stepsOfOne)], at: (n - 1) % stepsOfOne };
}

const document =
  'mutation ($input: UpdateOrderStatusInput!) { updateOrderStatus(input: $input) { id status version updatedAt } }';

/** Makes the n-th step happen, as the seller does. */
async function takeStep(server, seller, orders, n) {
  const { order, at } = placeOf(orders, n);
  const input = { orderId: order.id, status: steps[at + 1] };
  const { updateOrderStatus: changed } = await ask(server, seller, document, { input });
  if (changed.status !== input.status || changed.version !== order.version + at + 1)
    throw new Error(`${order.id} should be ${input.status} and is ${JSON.stringify(changed)}`);
}

module.exports = { orderEventTypeDefs, orderEventsOf, takeStep, steps, stepsOfOne };

'use strict';
const { randomUUID } = require('node:crypto');
const { ask } = require('./ask.js');

/** What of the contract is measured with orders; every system that has some offers exactly this. */
const orderTypeDefs = /* GraphQL */ `
  type Money {
    amount: String!
    currency: String!
  }
  type Person {
    id: ID!
    displayName: String!
  }
  type OrderLine {
    name: String!
    quantity: Int!
    unitPrice: Money!
    total: Money!
  }
  type Order {
    id: ID!
    number: Int!
    status: String!
    total: Money!
    lines: [OrderLine!]!
    note: String
    estimatedReadyAt: String
    customer: Person!
    seller: Person!
    version: Int!
    createdAt: String!
    updatedAt: String!
  }
  extend type Query {
    order(id: ID!): Order
  }
`;

const money = '{ amount currency }';
const orderFields = `id number status total ${money} lines { name quantity unitPrice ${money} total ${money} } note estimatedReadyAt customer { id displayName } seller { id displayName } version createdAt updatedAt`;
const readOrder = `query ($id: ID!) { order(id: $id) { ${orderFields} } }`;

const createItem = 'mutation ($input: ItemInput!) { createItem(input: $input) { id } }';
const placeOrder = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { ${orderFields} } }`;
const menu = [
  { name: 'Falafel in bread', price: '7.50' },
  { name: 'Mint tea, large', price: '3.20' },
];
/** So many are placed at a time. */
const clients = 16;

/** So many orders of a seller’s, from each customer in turn, paid from their balances; each as it was answered. */
async function placeOrders(server, { seller, customers, count }) {
  const lines = [];
  for (const { name, price } of menu) {
    const input = { name, price: { amount: price, currency: 'EUR' } };
    const { createItem: item } = await ask(server, seller, createItem, { input });
    lines.push({ itemId: item.id, quantity: 2 });
  }
  const orders = [];
  let left = count;
  const place = async () => {
    while (left > 0) {
      left -= 1;
      const customer = customers[left % customers.length];
      const input = { sellerId: seller.id, lines, note: 'No onions, please', idempotencyKey: randomUUID() };
      orders.push((await ask(server, customer, placeOrder, { input })).placeOrder);
    }
  };
  await Promise.all(Array.from({ length: clients }, place));
  return orders;
}

module.exports = { orderTypeDefs, orderFields, readOrder, placeOrders };

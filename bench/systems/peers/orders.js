'use strict';
// The orders of Liveledger's own database, as one would read them by hand.
const { randomUUID } = require('node:crypto');
const { Pool } = require('pg');
const { steps } = require('../../harness/order-events.js');

/** Columns of an order `o`, as `toOrder` takes them. */
const columns = `o.id, o.number, o.status, o.currency, o.total, o.lines, o.note, o.estimated_ready_at, o.version, o.created_at, o.updated_at,
  o.customer_id, customer.display_name AS customer_name, o.seller_id, seller.display_name AS seller_name`;

const read = {
  name: 'read_order',
  text: `SELECT ${columns} FROM orders o JOIN users customer ON customer.id = o.customer_id JOIN users seller ON seller.id = o.seller_id
          WHERE o.id = $1`,
};

const update = {
  name: 'move_order',
  text: `WITH o AS (
           UPDATE orders SET status = $2, version = version + 1, updated_at = now(),
                             completed_at = CASE $2 WHEN 'COMPLETED' THEN now() END
            WHERE id = $1 AND seller_id = $3 AND status = $4 RETURNING *)
         SELECT ${columns} FROM o JOIN users customer ON customer.id = o.customer_id JOIN users seller ON seller.id = o.seller_id`,
};

/** Without a database nothing connects: those who have none are never asked. */
function openOrders() {
  // As many connections as Liveledger has.
  const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
  return {
    /** For its two sides, null for everybody else. */
    async find(id, viewer) {
      const { rows } = await pool.query({ ...read, values: [id] });
      const order = rows[0] && toOrder(rows[0]);
      return order && (order.customer.id === viewer.id || order.seller.id === viewer.id) ? order : null;
    },
    /** One step on, by its seller; what there is to tell of it. */
    async move({ orderId, status }, viewer) {
      const previousStatus = steps[steps.indexOf(status) - 1];
      const { rows } = await pool.query({ ...update, values: [orderId, status, viewer.id, previousStatus] });
      if (!rows[0]) throw new Error(`${orderId} cannot become ${status}.`);
      const order = toOrder(rows[0]);
      const [first, ...more] = order.lines;
      return {
        id: `evt_${randomUUID().replaceAll('-', '').slice(0, 26)}`,
        occurredAt: order.updatedAt,
        status,
        previousStatus,
        itemName: more.length > 0 ? `${first.name} and ${more.length} more` : first.name,
        order,
      };
    },
  };
}

function toOrder(row) {
  const money = (minor) => ({ amount: decimal(minor), currency: row.currency });
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    total: money(row.total),
    lines: row.lines.map(({ name, quantity, price }) => ({
      name,
      quantity,
      unitPrice: money(price),
      total: money(String(BigInt(price) * BigInt(quantity))),
    })),
    note: row.note,
    estimatedReadyAt: row.estimated_ready_at?.toISOString() ?? null,
    customer: { id: row.customer_id, displayName: row.customer_name },
    seller: { id: row.seller_id, displayName: row.seller_name },
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

/** Of cents, which come as text. */
function decimal(minor) {
  const digits = minor.padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

module.exports = { openOrders };

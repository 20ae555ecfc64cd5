import { newId } from '../../../src/base/ids';
import { startLiveledger } from '../../../src/testing';
import { openRows } from '../identity/given';
import { pay, whenBill, givenSides, issue } from './given';
import { UPDATED, type Updated } from './documents';

const count = 300;

it('says it of all that are due at one midnight, each once, and of none that was paid', async () => {
  await using app = await startLiveledger();
  const sides = await givenSides(app);
  await using rows = await openRows(app);
  const ids = Array.from({ length: count }, () => newId('bil'));
  await rows.query(
    `INSERT INTO users (id, display_name, roles) SELECT 'usr_' || lpad(n::text, 26, '0'), 'User ' || n, '{CUSTOMER}' FROM generate_series(1, $1) AS n`,
    [count],
  );
  await rows.query(
    `INSERT INTO bill (id, biller_id, customer_id, utility, reference, currency, amount, due_at, status, version, created_at)
     SELECT id, $2, 'usr_' || lpad(n::text, 26, '0'), 'WATER', id, 'EUR', 100, now() + interval '4 seconds', 'DUE', 1, now()
       FROM unnest($1::text[]) WITH ORDINALITY AS bills (id, n)`,
    [ids, sides.biller.id],
  );
  await rows.query(
    `INSERT INTO job (id, kind, payload, run_at) SELECT 'job_' || substr(id, 5), 'bills.overdue', json_build_object('billId', id), due_at FROM bill`,
  );
  const paid = await issue(sides, { dueIn: 4_000 });
  await pay(sides, paid);
  await using heard = await sides.biller.subscribe<Updated>(UPDATED);

  const late = new Set<string>();
  while (late.size < count) {
    const { status, bill } = (await heard.next({ within: 10_000 })).billUpdated;
    expect(status).toBe('OVERDUE');
    expect(late.has(bill.id)).toBe(false);
    late.add(bill.id);
  }
  while ((await rows.query(`SELECT FROM job WHERE kind = 'bills.overdue'`)).length > 0);
  await heard.none();
  expect(late.has(paid.id)).toBe(false);
  await whenBill(sides.customer, paid, 'PAID');
  expect(
    await rows.query(
      `SELECT user_id FROM notification WHERE title = 'Bill overdue' GROUP BY user_id, subject_id HAVING count(*) > 1`,
    ),
  ).toEqual([]);
}, 30_000);

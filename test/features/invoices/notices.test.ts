import type { Subscription, Visitor } from '../../../src/testing';
import { startLiveledger, type World } from '../../../src/testing';
import { openRows, type Rows } from '../identity/given';
import { admin, givenPerson, problemsOf } from '../payments/given';
import { CANCEL, CONFIRM, CRITERIA, DEFAULT, DISPUTE, LIST, SET_CRITERIA, UPDATED } from './documents';
import { buyer, create, fund, inDays, investor, seller, settle } from './given';

const RECEIVED = `subscription { notificationReceived { notification { kind severity priority title message subjectId } } }`;

interface Received {
  readonly notificationReceived: {
    readonly notification: {
      readonly kind: string;
      readonly severity: string;
      readonly title: string;
      readonly message: string;
      readonly subjectId: string;
    };
  };
}

let app: World;
beforeEach(async () => {
  app = await startLiveledger();
});
afterEach(() => app[Symbol.asyncDispose]());

const listen = (visitor: Visitor) => visitor.subscribe<Received>(RECEIVED);

async function titles(heard: Subscription<Received>, count: number): Promise<string[]> {
  const found: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const { kind, title } = (await heard.next()).notificationReceived.notification;
    expect(kind).toBe('INVOICE');
    found.push(title);
  }
  return found;
}

it('notifies each of what he should know, and of nothing else', async () => {
  const [sam, bea, ivy, eve] = [
    await seller(app),
    await buyer(app, '2000.00 EUR'),
    await investor(app),
    await investor(app),
  ];
  const boss = await admin(app);
  const heard = { sam: await listen(sam), bea: await listen(bea), ivy: await listen(ivy), eve: await listen(eve) };
  const draft = await create(sam, bea, { number: 'R-7', list: false });
  await sam.mutate(LIST, { id: draft.id });
  expect((await heard.bea.next()).notificationReceived.notification).toMatchObject({
    kind: 'INVOICE',
    title: 'An invoice waits for your confirmation',
    subjectId: draft.id,
  });
  await bea.mutate(DISPUTE, { id: draft.id, reason: 'Wrong goods.' });
  const { notification } = (await heard.sam.next()).notificationReceived;
  expect(notification).toMatchObject({
    severity: 'WARNING',
    title: 'The buyer disputes your invoice',
    subjectId: draft.id,
  });
  expect(notification.message).toContain('Wrong goods.');
  await bea.mutate(CONFIRM, { id: draft.id });
  await fund(ivy, draft.id, '500.00 EUR');
  await fund(ivy, draft.id, '450.00 EUR');
  expect(await titles(heard.sam, 1)).toEqual(['Your invoice is funded']);
  await boss.mutate(DEFAULT, { id: draft.id });
  expect(await titles(heard.ivy, 1)).toEqual(['An investment is lost']);
  await settle(bea, draft.id);
  expect(await titles(heard.ivy, 1)).toEqual(['An investment is repaid']);
  expect(await titles(heard.sam, 1)).toEqual(['Your invoice is settled']);
  const other = await create(sam, bea);
  expect(await titles(heard.bea, 1)).toEqual(['An invoice waits for your confirmation']);
  await fund(ivy, other.id, '1.00 EUR');
  await sam.mutate(CANCEL, { id: other.id });
  expect(await titles(heard.ivy, 1)).toEqual(['An investment was called off']);
  for (const one of Object.values(heard)) await one.none();
  expect(await problemsOf(app)).toEqual([]);
});

it('notifies investors of listings that fit their criteria, as long as they have any', async () => {
  const [sam, bea, ivy, ida] = [
    await seller(app),
    await buyer(app),
    await investor(app, null),
    await investor(app, null),
  ];
  const own = await givenPerson(app, null, ['SELLER', 'INVESTOR']);
  const [heard, all, self] = [await listen(ivy), await listen(ida), await listen(own)];
  expect(await ivy.query(CRITERIA)).toEqual({ investmentCriteria: null });
  const dueBefore = inDays(20);
  const criteria = {
    currency: 'EUR',
    minYield: '5',
    minAmount: '100',
    maxAmount: '5000.00',
    riskGrades: ['B', 'B', 'A'],
    industries: ['Food'],
    dueBefore,
  };
  const kept = { ...criteria, riskGrades: ['B', 'A'] };
  expect(await ivy.mutate(SET_CRITERIA, { criteria })).toEqual({ setInvestmentCriteria: kept });
  expect(await ivy.query(CRITERIA)).toEqual({ investmentCriteria: kept });
  const nothing = {
    currency: null,
    minYield: null,
    minAmount: null,
    maxAmount: null,
    riskGrades: null,
    industries: null,
    dueBefore: null,
  };
  expect(await ida.mutate(SET_CRITERIA, { criteria: {} })).toEqual({ setInvestmentCriteria: nothing });
  await own.mutate(SET_CRITERIA, { criteria: {} });

  await create(sam, bea, { number: 'no' });
  const { id } = await create(sam, bea, { number: 'yes', industry: 'Food', dueAt: inDays(19) });
  expect((await heard.next()).notificationReceived.notification).toMatchObject({
    title: 'An invoice for you',
    subjectId: id,
  });
  expect(await titles(all, 2)).toHaveLength(2);
  expect(await titles(self, 2)).toHaveLength(2);
  expect(await ivy.mutate(SET_CRITERIA, { criteria: null })).toEqual({ setInvestmentCriteria: null });
  expect(await ivy.query(CRITERIA)).toEqual({ investmentCriteria: null });
  // Nobody is told of what he offers himself.
  await create(own, bea, { industry: 'Food', dueAt: inDays(19) });
  expect(await titles(all, 1)).toHaveLength(1);
  await heard.none();
  await self.none();
});

/** So many who watch an invoice and want to be notified of every listing; nobody of them ever signs in. */
async function crowd(rows: Rows, count: number, invoiceId: string): Promise<void> {
  await rows.query(
    `INSERT INTO users (id, display_name, roles) SELECT 'usr_0' || lpad(n::text, 25, '0'), 'One of many', '{INVESTOR}' FROM generate_series(1, $1::int) AS n`,
    [count],
  );
  await rows.query(
    `INSERT INTO invoice_watch (user_id, invoice_id) SELECT id, $1 FROM users WHERE display_name = 'One of many'`,
    [invoiceId],
  );
  await rows.query(`INSERT INTO investment_criteria (user_id) SELECT id FROM users WHERE display_name = 'One of many'`);
}

it('tells an audience without bound, so many in a transaction, each of them in order and once', async () => {
  const [sam, bea, ivy, boss] = [await seller(app), await buyer(app), await investor(app), await admin(app)];
  const { id } = await create(sam, bea);
  await using rows = await openRows(app);
  await crowd(rows, 1_234, id);
  const heard = await boss.subscribe<{ invoiceUpdated: { invoice: { version: number; id: string } } }>(UPDATED);
  for (let n = 0; n < 5; n += 1) await fund(ivy, id, '1.00 EUR');
  const { id: other } = await create(sam, bea);
  for (let version = 0; version < 6;) {
    const { invoice } = (await heard.next()).invoiceUpdated;
    if (invoice.id === id && invoice.version > 1) expect(invoice.version).toBeGreaterThan(version);
    if (invoice.id === id) version = invoice.version;
  }
  const told = async () => {
    const [row] = await rows.query<{ watchers: string; inOrder: boolean; notified: string; most: string }>(
      `SELECT count(*) FILTER (WHERE versions = '{2,3,4,5,6}') AS watchers, bool_and(versions = '{2,3,4,5,6}') AS "inOrder",
              (SELECT count(DISTINCT user_id) FROM notification WHERE subject_id = $2) AS notified,
              (SELECT max(count) FROM (SELECT count(DISTINCT stream) FROM event WHERE NOT lead OR topic = 'notification.received' GROUP BY xid) AS by_transaction) AS most
         FROM (SELECT stream, array_agg((payload->'invoice'->>'version')::int ORDER BY seq) AS versions FROM event
                WHERE topic = 'invoice.updated' AND stream LIKE 'user:usr_00000000000%' AND payload->'invoice'->>'id' = $1 GROUP BY stream) AS by_user`,
      [id, other],
    );
    return row;
  };
  for (;;) {
    const row = await told();
    if (Number(row?.watchers) === 1_234 && Number(row?.notified) >= 1_234) {
      // A transaction tells five hundred people, and the stream of admins besides.
      expect(Number(row?.most)).toBeLessThanOrEqual(502);
      expect(row?.inOrder).toBe(true);
      break;
    }
  }
  expect(await rows.query('SELECT * FROM invoice_telling')).toEqual([]);
  expect(
    await rows.query('SELECT user_id FROM notification WHERE subject_id = $1 GROUP BY user_id HAVING count(*) > 1', [
      other,
    ]),
  ).toEqual([]);
  expect(await rows.query('SELECT * FROM follower_failure')).toEqual([]);
});

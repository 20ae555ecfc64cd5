import { startLiveledger } from '../../../src/testing';
import { badIds } from '../bad-texts';
import { whoMay } from '../callers';
import { openRows } from '../identity/given';
import { send } from '../notices/given';
import { REFUND } from '../payments/documents';
import { give, send as pay } from '../payments/given';

const LOG = `query ($actorId: ID, $first: Int, $after: Cursor) {
  auditLog(actorId: $actorId, first: $first, after: $after) {
    nodes { id action subjectId details at actor { id displayName } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Log {
  readonly auditLog: {
    readonly nodes: readonly {
      readonly id: string;
      readonly subjectId: string;
      readonly actor: { readonly id: string };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

it('lists what admins have done, the newest first, in pages', async () => {
  await using app = await startLiveledger();
  const admin = await app.as('admin');
  const people = [await app.signUp(), await app.signUp(), await app.signUp()];
  for (const person of people) await send(admin, person);

  const first = await admin.query<Log>(LOG, { first: 2 });
  const rest = await admin.query<Log>(LOG, { first: 2, after: first.auditLog.pageInfo.endCursor });

  const subjects = [...first.auditLog.nodes, ...rest.auditLog.nodes].map(({ subjectId }) => subjectId);
  expect(subjects).toEqual(people.map(({ id }) => id).reverse());
  expect(first.auditLog.nodes[0]).toMatchObject({
    action: 'sendNotification',
    details: null,
    at: expect.any(String) as string,
    actor: { id: admin.id, displayName: 'Ada Quist' },
  });
  expect(rest.auditLog.pageInfo.hasNextPage).toBe(false);
});

it('shows what one of them has done', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  await send(admin, ann);

  expect((await admin.query<Log>(LOG, { actorId: admin.id })).auditLog.nodes).toHaveLength(1);
  for (const actorId of [ann.id, ...badIds])
    expect((await admin.query<Log>(LOG, { actorId })).auditLog.nodes).toEqual([]);
});

it('shows an entry by its id to admins only', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  await send(admin, ann);
  const [entry] = (await admin.query<Log>(LOG)).auditLog.nodes;
  const NODE = 'query ($id: ID!) { node(id: $id) { id ... on AuditEntry { action actor { id } } } }';

  expect(await admin.query(NODE, { id: entry?.id })).toEqual({
    node: { id: entry?.id, action: 'sendNotification', actor: { id: admin.id } },
  });
  for (const other of [ann, app.stranger()]) expect(await other.query(NODE, { id: entry?.id })).toEqual({ node: null });
});

it('has the money that admins have moved, once for each key, and not what people do themselves', async () => {
  await using app = await startLiveledger();
  const [admin, ann, bob] = [await app.as('admin'), await app.signUp(), await app.signUp()];
  await give(app, ann, '10.00 EUR');
  const { id } = await pay(ann, { to: bob.id, amount: '4.00 EUR' });
  const other = await pay(ann, { to: bob.id, amount: '1.00 EUR' });
  const input = { paymentId: id, reason: 'By mistake.', idempotencyKey: 'once' };
  for (let turn = 0; turn < 2; turn += 1) await admin.mutate(REFUND, { input });
  await bob.mutate(REFUND, { input: { paymentId: other.id, idempotencyKey: 'himself' } });

  const { auditLog } = await admin.query<{ auditLog: { nodes: object[] } }>(LOG);

  expect(auditLog.nodes).toMatchObject([
    { action: 'refundPayment', subjectId: id, details: 'By mistake.', actor: { id: admin.id } },
    { action: 'adjustBalance', subjectId: ann.id, details: '10.00 EUR: given', actor: { id: admin.id } },
  ]);
});

it('is for admins', async () => {
  await using app = await startLiveledger();
  expect(await whoMay(app, LOG, {})).toEqual(['ADMIN']);
});

it.each(['UPDATE audit_entry SET action = $$nothing$$', 'DELETE FROM audit_entry', 'TRUNCATE audit_entry'])(
  'is only added to: %s',
  async (statement) => {
    await using app = await startLiveledger();
    await send(await app.as('admin'), await app.signUp());
    await using rows = await openRows(app);

    await expect(rows.query(statement)).rejects.toThrow('the audit log is only added to');
  },
);

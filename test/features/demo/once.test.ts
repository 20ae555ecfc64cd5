import { startLiveledger } from '../../../src/testing';
import { openRows } from '../identity/given';
import { problemsOf } from '../payments/given';
import { complaints, countRows } from './given';

it('changes nothing at the next start', async () => {
  await using app = await startLiveledger({ demo: { history: true } });
  const before = await countRows(app);

  await app.restart();

  expect(before).toMatchObject({
    users: 10,
    orders: 13,
    invoice: 11,
    booking: 7,
    bill: 9,
    announcement: 1,
    conversation: 6,
  });
  expect(await countRows(app)).toEqual(before);
});

it('is laid out once by two nodes that start at the same moment', async () => {
  await using offers = await startLiveledger();
  const { database } = offers;
  const alone = await (async () => {
    await using other = await startLiveledger({ demo: { history: true } });
    return await countRows(other);
  })();

  const nodes = await Promise.all([0, 1].map(() => startLiveledger({ database, demo: { history: true } })));

  try {
    expect(await countRows(offers)).toEqual(alone);
    expect(nodes.flatMap(complaints)).toEqual([]);
    expect(await problemsOf(offers)).toEqual([]);
  } finally {
    await Promise.all(nodes.map((node) => node[Symbol.asyncDispose]()));
  }
});

it('goes on where a crash has cut it off, and makes nothing twice', async () => {
  await using app = await startLiveledger({ demo: { history: true } });
  const before = await countRows(app);
  await using rows = await openRows(app);
  await rows.query(`DELETE FROM demo_mark WHERE name IN ('items', 'services', 'invoices', 'bills', 'messages')
                                             OR name LIKE 'history of%'`);

  await app.restart();

  const { payment_request, ...after } = await countRows(app);
  expect(after).toEqual(Object.fromEntries(Object.entries(before).filter(([table]) => table !== 'payment_request')));
  expect(payment_request).toBeLessThanOrEqual((before['payment_request'] ?? 0) + 2);
  expect(complaints(app)).toEqual([]);
});

it('offers something in a world of tests, and has no history there', async () => {
  await using app = await startLiveledger();

  expect(await countRows(app)).toMatchObject({
    item: 15,
    service: 6,
    orders: 0,
    invoice: 0,
    bill: 0,
    booking: 0,
    announcement: 0,
    conversation: 0,
  });
});

it('does nothing without DEMO', async () => {
  await using app = await startLiveledger({ env: { DEMO: '0' }, demo: { history: true } });
  await using demo = await startLiveledger();

  expect(await countRows(app)).toEqual(await countRows(demo));
});

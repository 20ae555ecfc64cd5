import { startLiveledger } from '../../../src/testing';
import { cloneDatabase, dropDatabase, testDatabaseServer } from '../../../src/testing/database-server';
import { CommitCutter, type Moment } from './commit-cutter';
import { answered, available, givenPerson, key, problemsOf, told, trySending } from './given';

/** A world whose server reaches its database by a road that can be cut. */
async function givenRoad() {
  const server = await testDatabaseServer();
  const database = await cloneDatabase(server);
  const road = await CommitCutter.to(server);
  const address = { host: '127.0.0.1', port: road.port, user: server.user, database };
  const app = await startLiveledger({ database: address });
  return {
    app,
    road,
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await road[Symbol.asyncDispose]();
      await dropDatabase(server, database);
    },
  };
}

it.each<Moment>(['before', 'after'])(
  'says that it does not know when the connection breaks %s COMMIT was done; the key then tells, and it happens once',
  async (moment) => {
    await using given = await givenRoad();
    const { app, road } = given;
    const ann = await givenPerson(app, '10.00 EUR');
    const bob = await givenPerson(app, null);
    const heard = await bob.subscribe<{ paymentCompleted: { payment: { amount: { amount: string } } } }>(
      'subscription { paymentCompleted { payment { amount { amount } } } }',
    );
    const sending = { to: bob.id, amount: '7.00 EUR', idempotencyKey: key() };

    road.cutAtNext(moment);
    const { data, errors } = await trySending(ann, sending);

    expect(data ?? null).toBeNull();
    expect(errors).toMatchObject([
      { message: expect.stringContaining('same idempotency key') as unknown, extensions: { code: 'OUTCOME_UNKNOWN' } },
    ]);
    // Connections that broke are replaced one by one: whoever meets another of them is told to come back.
    const again = await answered(() => trySending(ann, sending));
    expect(again.data).toMatchObject({ transfer: { status: 'COMPLETED', amount: { amount: '7.00' } } });
    expect(again.extensions).toMatchObject({ events: expect.arrayContaining([expect.anything()]) as unknown });
    expect([await available(ann), await available(bob)]).toEqual(['3.00', '7.00']);
    expect(await told(app, bob, 'payment.completed')).toHaveLength(1);
    expect(await heard.next()).toMatchObject({ paymentCompleted: { payment: { amount: { amount: '7.00' } } } });
    expect(await problemsOf(app)).toEqual([]);
  },
);

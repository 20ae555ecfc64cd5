import { FaultProxy, startLiveledger, type World } from '../../src/testing';
import { BALANCES, cents, expectUnbroken, GivenClient, pay, type Told } from './given';

async function rich(app: World) {
  const payer = await app.as('customer');
  const ann = await app.signUp();
  return { payer, ann };
}

function roadTo(app: World): Promise<FaultProxy> {
  return FaultProxy.to({ host: '127.0.0.1', port: Number(new URL(app.url).port) });
}

it('loses nothing and repeats nothing over three killed sockets', async () => {
  await using app = await startLiveledger();
  await using road = await roadTo(app);
  const { payer, ann } = await rich(app);
  using given = new GivenClient(`http://127.0.0.1:${road.port}/graphql`, ann);
  const heard = given.listen<Told>(BALANCES);
  await given.is('live');
  await pay(payer, ann, 1);
  await heard.until((all) => all.length === 1);

  for (let round = 1; round <= 3; round += 1) {
    const paying = pay(payer, ann, 20);
    await heard.until((all) => all.length >= round * 20 - 10);
    road.cut();
    await paying;
    await heard.until((all) => all.length >= round * 20 + 1);
  }

  expectUnbroken(heard.all, '0.00', cents(61));
  expect(given.states).toEqual(expect.arrayContaining(['reconnecting', 'catching-up']));
  await given.is('live');
});

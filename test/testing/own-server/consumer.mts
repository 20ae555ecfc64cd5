import { connectLiveledger, FaultProxy, startLiveledger, type World } from 'liveledger/testing';

/** Compiled by a test as somebody else's code would be, and never run. */
export async function example(): Promise<string> {
  await using app: World = await startLiveledger({ env: { DEMO: '1' } });
  await using proxy = await FaultProxy.to({ host: '127.0.0.1', port: Number(new URL(app.url).port) });
  proxy.stall('down');
  const ann = await app.signUp({ displayName: 'Ann' });
  const { viewer } = await ann.query<{ viewer: { displayName: string } }>('{ viewer { displayName } }');
  await using heard = await ann.subscribe<{ notificationReceived: { id: string } }>(
    'subscription { notificationReceived { id } }',
  );
  const { notificationReceived } = await heard.next({
    where: (event) => event.notificationReceived.id !== '',
    within: 100,
  });
  await app.drop();
  await connectLiveledger(app.url).idle();
  // @ts-expect-error the types are there: this is no number
  const wrong: number = viewer.displayName;
  return `${wrong} ${notificationReceived.id}`;
}

import { startLiveledger } from '../../../src/testing';
import { claimsOf, craft, secret } from './crafted-tokens';
import { EXTEND, SIGN_OUT, WHO } from './documents';
import { deviceOf, openRows, signIn, suspend, whenRefused } from './given';
import { OpenSocket } from './sockets';

const env = { JWT_SECRET: secret, ACCESS_TOKEN_SECONDS: '5' };
const seconds = () => Math.floor(Date.now() / 1000);

it('keeps a connection open beyond its first token, and closes those that were not extended', async () => {
  await using app = await startLiveledger({ env });
  const ann = await app.signUp();
  const bob = await app.signUp();
  const end = seconds() + 3_600;
  const short = () => craft(claimsOf(ann.id, deviceOf(ann.accessToken), { exp: seconds() + 6 }));
  await using extended = await OpenSocket.open(app, short());
  await using refused = await OpenSocket.open(app, short());
  await using silent = await OpenSocket.open(app, ann.accessToken);

  const fresh = craft(claimsOf(ann.id, deviceOf(ann.accessToken), { exp: end }));
  const moment = await extended.ask(EXTEND, { token: fresh });
  const foreign = await refused.ask(EXTEND, {
    token: craft(claimsOf(bob.id, deviceOf(bob.accessToken), { exp: end })),
  });
  const stillThere = await refused.ask(WHO);

  expect(moment).toMatchObject({ data: { extendConnection: new Date(end * 1000).toISOString() } });
  expect(foreign.errors).toMatchObject([
    { extensions: { code: 'UNAUTHENTICATED' }, message: 'The token belongs to somebody else.' },
  ]);
  expect(stillThere).toMatchObject({ data: { viewer: { id: ann.id } } });
  expect(await Promise.all([refused.closed, silent.closed])).toEqual([
    { code: 4403, reason: 'TOKEN_EXPIRED' },
    { code: 4403, reason: 'TOKEN_EXPIRED' },
  ]);
  expect(await extended.ask(WHO)).toMatchObject({ data: { viewer: { id: ann.id } } });
});

it('refuses a token that does not hold, and leaves the connection as it was', async () => {
  await using app = await startLiveledger({ env: { JWT_SECRET: secret } });
  const ann = await app.signUp({ email: 'ann@example.com', password: 'correct horse' });
  const other = app.visitor(await signIn(app.stranger(), 'ann@example.com', 'correct horse'));
  await other.mutate(SIGN_OUT);
  await using socket = await OpenSocket.open(app, ann.accessToken);
  const attempts = [
    ['', 'TOKEN_INVALID'],
    ['garbage', 'TOKEN_INVALID'],
    [ann.refreshToken, 'TOKEN_INVALID'],
    [craft(claimsOf(ann.id, deviceOf(ann.accessToken)), { alg: 'none' }), 'TOKEN_INVALID'],
    [craft(claimsOf(ann.id, deviceOf(ann.accessToken), { exp: seconds() - 1 })), 'TOKEN_EXPIRED'],
    [other.accessToken, 'SESSION_REVOKED'],
  ] as const;

  for (const [token, reason] of attempts) {
    const { errors } = await socket.ask(EXTEND, { token });

    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED', reason } }]);
  }
  expect(await socket.ask(WHO)).toMatchObject({ data: { viewer: { id: ann.id } } });
});

it('takes a token of another device of the same person', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp({ email: 'ann@example.com', password: 'correct horse' });
  const { accessToken, accessTokenExpiresAt } = await signIn(app.stranger(), 'ann@example.com', 'correct horse');
  await using socket = await OpenSocket.open(app, ann.accessToken);

  const { data } = await socket.ask(EXTEND, { token: accessToken });

  expect(data).toEqual({ extendConnection: accessTokenExpiresAt });
});

it('extends nothing for a suspended person', async () => {
  await using app = await startLiveledger({ env: { JWT_SECRET: secret } });
  const ann = await app.signUp();
  await using socket = await OpenSocket.open(app, ann.accessToken);
  await using rows = await openRows(app);
  await suspend(rows, ann.id);
  await whenRefused(ann);

  const { errors } = await socket.ask(EXTEND, { token: ann.accessToken });

  expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED', reason: 'SUSPENDED' } }]);
});

it('has nothing to extend over HTTP', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp();

  const refusal = await ann.refusal(EXTEND, { token: ann.accessToken });

  expect(refusal).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'accessToken',
    message: 'There is no connection to extend: this works over an open WebSocket only.',
  });
  expect(await app.stranger().refusal(EXTEND, { token: ann.accessToken })).toMatchObject({ reason: 'TOKEN_MISSING' });
});

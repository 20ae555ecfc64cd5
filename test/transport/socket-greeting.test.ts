import { AccessTokens } from '../../src/features/identity/access-tokens';
import { startLiveledger, type Visitor } from '../../src/testing';
import { Peer } from './peer';
import { sharedWorld } from './shared-world';

const world = sharedWorld();
let ann: Visitor;
beforeAll(async () => {
  ann = await world().signUp({ displayName: 'Ann', roles: ['CUSTOMER', 'SELLER'] });
});

async function greet(payload: unknown): Promise<Peer> {
  const peer = await Peer.open(world().socketUrl);
  peer.send({ type: 'connection_init', payload });
  return peer;
}

it('welcomes whoever has a token, and says for how long', async () => {
  const before = Date.now();
  await using peer = await greet({ token: ann.accessToken });

  const { type, payload } = await peer.next();

  expect(type).toBe('connection_ack');
  const moment = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as unknown;
  expect(payload).toEqual({
    userId: ann.id,
    roles: ['CUSTOMER', 'SELLER'],
    displayName: 'Ann',
    sessionExpiresAt: moment,
    serverTime: moment,
    message: 'Welcome, Ann.',
  });
  const { serverTime, sessionExpiresAt } = payload as { serverTime: string; sessionExpiresAt: string };
  expect(Date.parse(serverTime)).toBeGreaterThanOrEqual(before);
  expect(Date.parse(sessionExpiresAt)).toBeGreaterThan(Date.parse(serverTime));
});

describe.each([
  ['authorization', (token: string) => ({ authorization: token })],
  ['Authorization', (token: string) => ({ Authorization: token })],
  ['token', (token: string) => ({ token })],
  ['authToken', (token: string) => ({ authToken: token })],
  ['headers.authorization', (token: string) => ({ headers: { authorization: token } })],
  ['headers.Authorization', (token: string) => ({ headers: { Authorization: token } })],
])('a token in %s', (_, place) => {
  it.each(['', 'Bearer ', 'bearer ', 'BEARER  '])('counts with “%s” before it', async (word) => {
    await using peer = await greet(place(`${word}${ann.accessToken}`));
    expect(await peer.next()).toMatchObject({ type: 'connection_ack', payload: { userId: ann.id } });
  });
});

it('looks further where one place is empty', async () => {
  await using peer = await greet({
    authorization: '',
    Authorization: 'Bearer',
    token: null,
    headers: { authorization: ann.accessToken },
  });
  expect(await peer.next()).toMatchObject({ type: 'connection_ack', payload: { userId: ann.id } });
});

it('does not care who somebody says he is', async () => {
  const bob = await world().signUp({ displayName: 'Bob' });
  await using peer = await greet({
    token: ann.accessToken,
    userId: bob.id,
    user: { id: bob.id },
    roles: ['ADMIN'],
    sub: bob.id,
  });
  expect(await peer.next()).toMatchObject({ payload: { userId: ann.id, roles: ['CUSTOMER', 'SELLER'] } });
  expect(await peer.ask('{ viewer { id } }')).toEqual({ data: { viewer: { id: ann.id } } });
});

it.each([
  ['no payload', undefined],
  ['null', null],
  ['an empty payload', {}],
  ['a word without a token', { authorization: 'Bearer ' }],
  ['a token that is no text', { token: { toString: 'x' }, authToken: 5, headers: 'authorization' }],
  ['headers that are an array', { headers: ['authorization'] }],
])('closes with 4403 TOKEN_MISSING after %s', async (_, payload) => {
  const peer = await greet(payload);
  expect(await peer.closed).toEqual({ code: 4403, reason: 'TOKEN_MISSING' });
});

it.each([
  ['garbage', 'garbage'],
  ['nothing but dots', '...'],
  ['one without a signature', `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`],
  ['one as long as a message may be', 'x'.repeat(200_000)],
  ['control characters', '\0\r\n'],
  ['half of a character', '\ud800'],
  ['a wrong scheme', 'Basic YTpi'],
])('closes with 4403 TOKEN_INVALID after %s', async (_, token) => {
  const peer = await greet({ token });
  expect(await peer.closed).toEqual({ code: 4403, reason: 'TOKEN_INVALID' });
});

it('closes with 4403 TOKEN_INVALID after a token of another server', async () => {
  await using other = await startLiveledger({ env: { JWT_SECRET: 'the secret of another server, long enough' } });
  const stranger = await other.as('customer');
  const peer = await greet({ token: stranger.accessToken });
  expect(await peer.closed).toEqual({ code: 4403, reason: 'TOKEN_INVALID' });
});

it('closes with 4403 SESSION_REVOKED after a token that was signed out', async () => {
  const bob = await world().signUp();
  await bob.mutate('mutation { signOut }');
  const peer = await greet({ token: bob.accessToken });
  expect(await peer.closed).toEqual({ code: 4403, reason: 'SESSION_REVOKED' });
});

it('closes with 4403 TOKEN_EXPIRED when the token ends, and after one that has ended', async () => {
  const secret = 'a secret that this test knows as well';
  await using app = await startLiveledger({ env: { JWT_SECRET: secret } });
  const bob = await app.as('customer');
  const { sid } = JSON.parse(Buffer.from(bob.accessToken.split('.')[1] ?? '', 'base64url').toString()) as {
    sid: string;
  };
  const { token } = new AccessTokens(secret, 2).issue(bob.id, sid);

  const open = await Peer.greet(app.socketUrl, token);
  expect(await open.closed).toEqual({ code: 4403, reason: 'TOKEN_EXPIRED' });

  const late = await Peer.open(app.socketUrl);
  late.send({ type: 'connection_init', payload: { token } });
  expect(await late.closed).toEqual({ code: 4403, reason: 'TOKEN_EXPIRED' });
});

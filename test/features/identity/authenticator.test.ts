import { newId } from '../../../src/base/ids';
import { post, startLiveledger, type GraphQLResult } from '../../../src/testing';
import { CHALLENGE, REFRESH, SIGN_IN, SIGN_OUT, SIGN_UP, WHO } from './documents';
import { claimsOf, craft, secret } from './crafted-tokens';
import { deviceOf, holderOf, openRows, suspend, whenRefused } from './given';
import { newWallet, signedChallenge, signInWith } from './wallets';

const env = { JWT_SECRET: secret };
const past = Math.floor(Date.now() / 1000) - 10;

it('lets a token in wherever the word Bearer stands, and nobody without one', async () => {
  await using app = await startLiveledger({ env });
  const ann = await app.signUp();
  const ask = async (authorization: string) =>
    (await post(app.graphqlUrl, { query: WHO }, { authorization })).body as GraphQLResult;

  const answers = [
    await ask(`Bearer ${ann.accessToken}`),
    await ask(`bearer  ${ann.accessToken}`),
    await ask(ann.accessToken),
    await ask('Bearer'),
    await ask(''),
  ];

  expect(answers.map(({ data }) => (data?.['viewer'] as { id: string } | null)?.id)).toEqual([
    ...[ann.id, ann.id, ann.id],
    ...[undefined, undefined],
  ]);
});

it('refuses every token that does not hold, with 401 and the reason', async () => {
  await using app = await startLiveledger({ env });
  const ann = await app.signUp();
  const bob = await app.signUp();
  const [user, device] = [ann.id, deviceOf(ann.accessToken)];
  const tokens: readonly (readonly [string, string, string])[] = [
    ['garbage', 'garbage', 'TOKEN_INVALID'],
    ['three dots', 'a.b.c.d', 'TOKEN_INVALID'],
    ['a refresh token', ann.refreshToken, 'TOKEN_INVALID'],
    ['alg none', craft(claimsOf(user, device), { alg: 'none' }), 'TOKEN_INVALID'],
    ['another key', craft(claimsOf(user, device), { key: 'another secret of 32 bytes or more' }), 'TOKEN_INVALID'],
    ['HS512', craft(claimsOf(user, device), { alg: 'HS512' }), 'TOKEN_INVALID'],
    ['expired', craft(claimsOf(user, device, { exp: past })), 'TOKEN_EXPIRED'],
    ['not valid yet', craft(claimsOf(user, device, { nbf: past + 3_600 })), 'TOKEN_INVALID'],
    ['another issuer', craft(claimsOf(user, device, { iss: 'https://issuer.example.com' })), 'TOKEN_INVALID'],
    ['another’s device', craft(claimsOf(user, deviceOf(bob.accessToken))), 'TOKEN_INVALID'],
    ['a device that never was', craft(claimsOf(user, newId('dev'))), 'TOKEN_INVALID'],
    ['a person that never was', craft(claimsOf(newId('usr'), device)), 'TOKEN_INVALID'],
    ['7 kB', craft(claimsOf(user, device, { more: 'x'.repeat(5_000) })), 'TOKEN_INVALID'],
  ];

  const answers = await Promise.all(tokens.map(([, token]) => holderOf(app, token).request(WHO)));

  expect(
    answers.map(({ status, data, errors }, at) => [
      tokens[at]?.[0],
      status,
      data,
      errors?.length,
      errors?.[0]?.extensions.code,
      errors?.[0]?.extensions['reason'],
    ]),
  ).toEqual(tokens.map(([what, , reason]) => [what, 401, undefined, 1, 'UNAUTHENTICATED', reason]));
  expect(await ann.query('{ viewer { id } }')).toEqual({ viewer: { id: ann.id } });
});

it('knows nobody who was deleted, and lets no suspended person do anything', async () => {
  await using app = await startLiveledger({ env });
  const ann = await app.signUp();
  const bob = await app.signUp();
  await using rows = await openRows(app);
  await rows.query('DELETE FROM users WHERE id = $1', [ann.id]);
  await suspend(rows, bob.id);

  expect(await whenRefused(ann)).toEqual({ status: 401, code: 'UNAUTHENTICATED', reason: 'TOKEN_INVALID' });
  expect(await whenRefused(bob)).toEqual({ status: 401, code: 'UNAUTHENTICATED', reason: 'SUSPENDED' });
});

it('spoils whatever is asked with a bad token, introspection included', async () => {
  await using app = await startLiveledger({ env });
  const holder = holderOf(app, 'garbage');
  const operations = [
    '{ __typename }',
    '{ __schema { queryType { name } } }',
    'mutation { __typename }',
    '{ viewer { id } }',
    `{ user(id: "${newId('usr')}") { id } }`,
    '{ node(id: "none") { id } }',
    '{ devices { id } }',
    SIGN_OUT,
    'mutation { a: signIn(email: "a", password: "b") { accessToken } b: signOut }',
    'mutation { ...Both } fragment Both on Mutation { signIn(email: "a", password: "b") { accessToken } signOut }',
    'mutation { updateProfile(displayName: "Ann") { id } }',
    'mutation { linkWallet(message: "", signature: "") { id } }',
    'mutation { extendConnection(accessToken: "") }',
  ];

  const answers = await Promise.all(operations.map((operation) => holder.request(operation)));

  for (const { status, errors } of answers) {
    expect(status).toBe(401);
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED', reason: 'TOKEN_INVALID' } }]);
  }
});

it.each<[string, object]>([
  ['an expired token', { exp: past }],
  ['a token of a person who is gone', { sub: newId('usr') }],
])('gives new tokens to whoever still shows %s', async (_, claims) => {
  await using app = await startLiveledger({ env });
  const password = 'correct horse';
  const ann = await app.signUp({ email: 'ann@example.com', password });
  const holder = holderOf(app, craft(claimsOf(ann.id, deviceOf(ann.accessToken), claims)));
  const input = { email: 'bob@example.com', password, displayName: 'Bob' };
  const wallet = newWallet();

  const answers = [
    await holder.request(SIGN_UP, { input }),
    await holder.request(SIGN_IN, { email: 'ann@example.com', password }),
    await holder.request(CHALLENGE, { address: wallet.address }),
    await holder.request(REFRESH, { token: ann.refreshToken }),
  ];
  const session = await signInWith(holder, await signedChallenge(holder, wallet));

  expect(answers.map(({ status, errors }) => [status, errors])).toEqual(answers.map(() => [200, undefined]));
  expect(session.user.walletAddress).toBe(wallet.address);
});

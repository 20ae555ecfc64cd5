import fc from 'fast-check';
import { startLiveledger } from '../../../src/testing';
import { SIGN_UP, type Person } from './documents';
import { deviceOf, whoIs } from './given';
import { link, newWallet, signedChallenge } from './wallets';

const USER = 'query ($id: ID!) { user(id: $id) { id displayName roles email walletAddress createdAt } }';
const NODE = 'query ($id: ID!) { node(id: $id) { id __typename ... on User { displayName email walletAddress } } }';

it('shows an e-mail address to its owner and to admins only', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp({ email: 'ann@example.com', roles: ['SELLER'] });
  const readers = { ann, admin: await app.as('admin'), bob: await app.signUp(), stranger: app.stranger() };

  const seen = await Promise.all(
    Object.entries(readers).map(async ([name, reader]) => {
      const { user } = await reader.query<{ user: Person }>(USER, { id: ann.id });
      const { node } = await reader.query<{ node: Person }>(NODE, { id: ann.id });
      return [name, user.displayName, user.email, node.email];
    }),
  );

  expect(seen).toEqual([
    ['ann', 'Person 1', 'ann@example.com', 'ann@example.com'],
    ['admin', 'Person 1', 'ann@example.com', 'ann@example.com'],
    ['bob', 'Person 1', null, null],
    ['stranger', 'Person 1', null, null],
  ]);
});

it('shows the wallet of a SELLER to everybody, of others to themselves and admins', async () => {
  await using app = await startLiveledger();
  const seller = await app.signUp({ roles: ['CUSTOMER', 'SELLER'] });
  const customer = await app.signUp();
  const [sold, kept] = [newWallet(), newWallet()];
  await link(seller, await signedChallenge(seller, sold));
  await link(customer, await signedChallenge(customer, kept));
  const readers = [seller, customer, await app.as('admin'), await app.signUp(), app.stranger()];

  const seen = await Promise.all(
    readers.map(async (reader) => {
      const { node } = await reader.query<{ node: Person }>(NODE, { id: seller.id });
      const { user } = await reader.query<{ user: Person }>(USER, { id: customer.id });
      return [node.walletAddress, user.walletAddress];
    }),
  );

  expect(seen).toEqual([
    [sold.address, null],
    [sold.address, kept.address],
    [sold.address, kept.address],
    [sold.address, null],
    [sold.address, null],
  ]);
});

it('shows oneself in the session that one has just been given, whoever asked for it', async () => {
  await using app = await startLiveledger();
  const bob = await app.signUp();
  const input = { email: 'ann@example.com', password: 'correct horse', displayName: 'Ann' };

  const { signUp } = await bob.mutate<{ signUp: { user: Person } }>(SIGN_UP, { input });

  expect(signUp.user).toMatchObject({ email: 'ann@example.com' });
  expect(await bob.query(USER, { id: signUp.user.id })).toMatchObject({ user: { email: null } });
});

it('has no viewer where nobody is signed in', async () => {
  await using app = await startLiveledger();

  expect(await whoIs(app.stranger())).toBeNull();
});

it('finds a person by id as a node, and nothing by an id of something else', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp();

  expect(await app.stranger().query(NODE, { id: ann.id })).toMatchObject({ node: { __typename: 'User', id: ann.id } });
  expect(await ann.query(USER, { id: deviceOf(ann.accessToken) })).toEqual({ user: null });
  expect(await ann.query(NODE, { id: `dev_${ann.id.slice(4)}` })).toEqual({ node: null });
});

it('answers null to an id of nothing, whatever it looks like', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp();
  const ids = [
    '',
    '1',
    'usr_',
    'dev_',
    ann.id.toUpperCase(),
    `${ann.id} `,
    `${ann.id}\n`,
    ann.id.slice(0, -1),
    `${ann.id}0`,
  ];
  const others = [
    "usr_' OR 1=1 --",
    'xyz_00000000000000000000000000',
    `usr_${'0'.repeat(26)}`,
    'usr_80000000000000000000000000',
  ];
  const random = fc.sample(
    fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => !text.includes('\0')),
    40,
  );

  for (const id of [...ids, ...others, ...random]) {
    expect(await ann.query(USER, { id })).toEqual({ user: null });
    expect(await ann.query(NODE, { id })).toEqual({ node: null });
  }
});

it('keeps hashes, secrets and outside names out of the schema', async () => {
  await using app = await startLiveledger();
  const query = '{ user: __type(name: "User") { fields { name } } device: __type(name: "Device") { fields { name } } }';

  const types = await app.stranger().query<Record<string, { fields: { name: string }[] }>>(query);

  const names = (type: string) => types[type]?.fields.map(({ name }) => name).sort();
  expect(names('device')).toEqual(['createdAt', 'current', 'id', 'lastSeenAt', 'name']);
  expect(names('user')).toEqual(['createdAt', 'displayName', 'email', 'id', 'roles', 'walletAddress']);
});

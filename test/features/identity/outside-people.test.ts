import { WHO } from './documents';
import { openRows, suspend, whenRefused, whoIs } from './given';
import { openOutside } from './outside';

const seconds = () => Math.floor(Date.now() / 1000);

it('makes a CUSTOMER on first sight and knows him ever after', async () => {
  await using world = await openOutside();

  const first = await world.see({ name: ' Ann Castell ', email: 'Ann@Example.com' });
  const again = await world.see({ name: 'Ann C.', sid: 'another sign-in', exp: seconds() + 600 });
  const other = await world.see({ sub: 'person-2', preferred_username: 'bob' });

  expect(first).toMatchObject({ displayName: 'Ann Castell', email: 'ann@example.com', roles: ['CUSTOMER'] });
  expect(again).toEqual(first);
  expect(other?.id).not.toBe(first?.id);
  expect(other).toMatchObject({ displayName: 'bob', email: null });
});

it('makes one person of ten first requests at once, e-mail and all', async () => {
  await using world = await openOutside();
  const holder = await world.holder({ email: 'ann@example.com' });

  const seen = await Promise.all(Array.from({ length: 10 }, () => whoIs(holder)));

  expect(new Set(seen.map((person) => person?.id)).size).toBe(1);
  expect(seen.map((person) => person?.email)).toEqual(Array(10).fill('ann@example.com'));
});

it('gives an address that five strangers claim at once to one of them', async () => {
  await using world = await openOutside();

  const seen = await Promise.all(
    Array.from({ length: 5 }, (_, at) => world.see({ sub: `person-${at}`, email: 'ann@example.com' })),
  );

  expect(new Set(seen.map((person) => person?.id)).size).toBe(5);
  expect(seen.flatMap((person) => person?.email ?? [])).toEqual(['ann@example.com']);
});

it('does not take over an account by naming its address', async () => {
  await using world = await openOutside();
  const ann = await world.app.signUp({ email: 'ann@example.com' });

  const claimed = await world.see({ email: 'ANN@example.com', email_verified: true });

  expect(claimed?.id).not.toBe(ann.id);
  expect(claimed?.email).toBeNull();
  expect(await whoIs(ann)).toMatchObject({ email: 'ann@example.com' });
});

it('keeps no address that the issuer has not verified, and no name that cannot be shown', async () => {
  await using world = await openOutside();

  const seen = [
    await world.see({ sub: '1', email: 'a@example.com', email_verified: false, name: 'A\u202eB', nickname: 'ab' }),
    await world.see({ sub: '2', email: 'b@example.com', email_verified: 'false', name: '\u200b' }),
    await world.see({ sub: '3', email: 'no address', name: 5 }),
    await world.see({ sub: '4', email: ['c@example.com'], name: 'N'.repeat(81) }),
  ];

  expect(seen.map((person) => person?.email)).toEqual([null, null, null, null]);
  expect(seen.map((person) => person?.displayName)).toEqual(['ab', 'Unnamed', 'Unnamed', 'Unnamed']);
});

it('gives no role that a token names, unless the operator says where roles stand', async () => {
  await using world = await openOutside();

  expect(await world.see({ roles: ['ADMIN'], role: 'ADMIN' })).toMatchObject({ roles: ['CUSTOMER'] });
});

it('gives the roles of the claim that the operator names, as they are in the newest token', async () => {
  await using world = await openOutside({ JWT_ROLES_CLAIM: 'https://example.com/roles' });
  const as = async (roles: unknown) =>
    (await world.see({ 'https://example.com/roles': roles, roles: ['BUYER'] }))?.roles;

  expect(await as(['admin', 'SELLER', 'superhero'])).toEqual(['SELLER', 'ADMIN']);
  expect(await as('INVESTOR biller')).toEqual(['INVESTOR', 'BILLER']);
  expect(await as([])).toEqual([]);
  expect(await as({ ADMIN: true })).toEqual([]);
  expect(await as(undefined)).toEqual(['CUSTOMER']);
});

it('keeps a suspended person out, whatever he brings', async () => {
  await using world = await openOutside();
  const ann = await world.holder();
  const person = await whoIs(ann);
  await using rows = await openRows(world.app);
  await suspend(rows, person?.id ?? '');

  expect(await whenRefused(ann)).toMatchObject({ reason: 'SUSPENDED' });
  expect(await (await world.holder({ sid: 'new' })).refusal(WHO)).toMatchObject({
    code: 'UNAUTHENTICATED',
    reason: 'SUSPENDED',
  });
});

it('takes any issuer whose keys it trusts where JWT_ISSUER is not set, each with people of its own', async () => {
  await using world = await openOutside({ JWT_ISSUER: '', JWT_AUDIENCE: '' });

  const seen = [
    await world.see({ iss: 'urn:first' }),
    await world.see({ iss: 'http://' }),
    await world.see({ iss: undefined, iat: undefined }),
  ];

  expect(new Set(seen.map((person) => person?.id)).size).toBe(3);
  expect(await world.see({ iss: 'urn:first', aud: 'another', exp: 1e15 })).toEqual(seen[0]);
});

import { startLiveledger } from '../../../src/testing';
import { whoIs } from './given';
import { OpenSocket } from './sockets';

const UPDATE = 'mutation ($name: String!) { updateProfile(displayName: $name) { id displayName email } }';

it('changes the name that others see, at once', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp({ displayName: 'Ann' });
  const bob = await app.signUp();

  const { updateProfile } = await ann.mutate<{ updateProfile: object }>(UPDATE, { name: '  Ann Caste\u0301ll ' });

  expect(updateProfile).toMatchObject({ id: ann.id, displayName: 'Ann Cast\u00e9ll', email: 'person-1@world.test' });
  expect(await whoIs(ann)).toMatchObject({ displayName: 'Ann Cast\u00e9ll' });
  expect(await bob.query('query ($id: ID!) { user(id: $id) { displayName } }', { id: ann.id })).toEqual({
    user: { displayName: 'Ann Cast\u00e9ll' },
  });
  expect(await whoIs(bob)).toMatchObject({ displayName: 'Person 2' });
});

it('refuses a name that breaks a rule, and keeps the old one', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp({ displayName: 'Ann' });
  const names = ['', '   ', 'A'.repeat(81), 'Ann\n', 'A\u202eB', 'A\0', '\udfff', '\u200b', 'A'.repeat(100_000)];

  const refusals = await Promise.all(names.map((name) => ann.refusal(UPDATE, { name })));

  for (const refusal of refusals) {
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', field: 'displayName' });
    expect(refusal.message).toMatch(/^displayName: [a-z]/);
  }
  expect(await whoIs(ann)).toMatchObject({ displayName: 'Ann' });
});

it('is for those who are signed in', async () => {
  await using app = await startLiveledger();

  expect(await app.stranger().refusal(UPDATE, { name: 'Ann' })).toMatchObject({
    code: 'UNAUTHENTICATED',
    reason: 'TOKEN_MISSING',
  });
});

it('works over a socket too', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp();
  await using socket = await OpenSocket.open(app, ann.accessToken);

  const { data } = await socket.ask(UPDATE, { name: 'Ann' });

  expect(data).toMatchObject({ updateProfile: { id: ann.id, displayName: 'Ann' } });
});

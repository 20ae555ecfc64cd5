import { post, startLiveledger, type World } from '../../../src/testing';
import { demoAccounts, demoPassword } from '../../../src/features/identity';
import type { SessionAnswer } from './documents';
import { openRows, refresh, signIn, suspend, whoIs } from './given';

const sentence =
  'Send { "account": … } with one of customer, vendor, seller, investor, buyer, payer, biller, client, provider, admin, ' +
  'or { "role": … } with one of CUSTOMER, SELLER, INVESTOR, BUYER, BILLER, ADMIN.';

it('opens a session of each account, as whom one can sign in with the password too', async () => {
  await using app = await startLiveledger();

  const sessions = await Promise.all(demoAccounts.map(({ account }) => demo(app, { account })));

  expect(sessions.map(({ status }) => status)).toEqual(demoAccounts.map(() => 200));
  for (const [at, { account, displayName, roles }] of demoAccounts.entries()) {
    const { user } = await signIn(app.stranger(), `${account}@demo.test`, demoPassword);
    expect(user).toMatchObject({ displayName, roles, id: sessions[at]?.session.user.id });
  }
});

it('opens a session of the first account of a role', async () => {
  await using app = await startLiveledger();
  const roles = ['CUSTOMER', 'SELLER', 'INVESTOR', 'BUYER', 'BILLER', 'ADMIN'];

  const sessions = await Promise.all(roles.map((role) => demo(app, { role })));

  expect(sessions.map(({ session }) => session.user.email)).toEqual(
    ['customer', 'vendor', 'investor', 'buyer', 'biller', 'admin'].map((account) => `${account}@demo.test`),
  );
});

it('gives what GraphQL shows of a session and nothing more, and its tokens work', async () => {
  await using app = await startLiveledger();

  const { session } = await demo(app, { account: 'vendor' });

  const { user, ...tokens } = session;
  expect(Object.keys(tokens).sort()).toEqual(['accessToken', 'accessTokenExpiresAt', 'refreshToken']);
  expect(user).toEqual({
    id: expect.stringMatching(/^usr_/) as unknown,
    displayName: 'Taco Verde',
    roles: ['SELLER'],
    email: 'vendor@demo.test',
    walletAddress: null,
    createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as unknown,
  });
  expect(Date.parse(tokens.accessTokenExpiresAt)).toBeGreaterThan(Date.now());
  expect(await whoIs(app.visitor(session))).toMatchObject({ id: user.id });
  expect(await refresh(app.stranger(), tokens.refreshToken)).toMatchObject({ user: { id: user.id } });
});

it('says what can be sent to whoever sends something else', async () => {
  await using app = await startLiveledger();
  const bodies = [
    { account: 'nobody' },
    { account: 'vendor@demo.test' },
    { account: 'constructor' },
    { account: '' },
    { role: 'KING' },
    { role: 'admin' },
    {},
    [{ account: 'vendor' }],
    null,
  ];

  const answers = await Promise.all(bodies.map((body) => post(`${app.url}/demo/session`, body)));

  for (const { status, body } of answers) {
    expect(status).toBe(400);
    expect(body).toEqual({
      errors: [
        {
          message: sentence,
          extensions: { code: 'BAD_USER_INPUT', field: 'account', requestId: expect.any(String) as unknown },
        },
      ],
    });
  }
});

it('opens no session of an account that an admin has suspended', async () => {
  await using app = await startLiveledger();
  const vendor = await app.as('vendor');
  await using rows = await openRows(app);
  await suspend(rows, vendor.id);

  const { status, body } = await post(`${app.url}/demo/session`, { account: 'vendor' });

  expect(status).toBe(403);
  expect(body).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN', reason: 'SUSPENDED' } }] });
});

it('is not there without DEMO', async () => {
  await using app = await startLiveledger({ env: { DEMO: '0' } });

  const { status, body } = await post(`${app.url}/demo/session`, { account: 'vendor' });

  expect(status).toBe(404);
  expect(body).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
});

it('changes nothing on the next start', async () => {
  await using app = await startLiveledger();
  await using rows = await openRows(app);
  const before = await rows.query('SELECT * FROM users ORDER BY id');

  await app.restart();

  expect(before).toHaveLength(10);
  expect(await rows.query('SELECT * FROM users ORDER BY id')).toEqual(before);
});

async function demo(app: World, body: object): Promise<{ status: number; session: SessionAnswer }> {
  const answer = await post(`${app.url}/demo/session`, body);
  return { status: answer.status, session: answer.body as SessionAnswer };
}

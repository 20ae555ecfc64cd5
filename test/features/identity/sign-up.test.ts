import { post, startLiveledger, type Visitor } from '../../../src/testing';
import { SIGN_UP, type SessionAnswer } from './documents';
import { openRows, signIn, whoIs } from './given';

const ann = { email: 'ann@example.com', password: 'correct horse', displayName: 'Ann Castell' };

/** What is wrong, the field that must be named, and what is sent instead of Ann's. */
const broken: readonly (readonly [string, string, object])[] = [
  ['no address', 'email', { email: 'ann' }],
  ['no domain', 'email', { email: 'ann@' }],
  ['a domain without a dot', 'email', { email: 'ann@example' }],
  ['a domain that begins with a hyphen', 'email', { email: 'ann@-example.com' }],
  ['a domain that ends in a hyphen', 'email', { email: 'ann@example.com-' }],
  ['two at signs', 'email', { email: 'ann@home@example.com' }],
  ['a name in front of the address', 'email', { email: 'Ann <ann@example.com>' }],
  ['a blank inside', 'email', { email: 'an n@example.com' }],
  ['a line break in an address', 'email', { email: 'ann@example.com\nbcc:bob@example.com' }],
  ['an invisible character in an address', 'email', { email: 'an\u200bn@example.com' }],
  ['an address too long', 'email', { email: `ann@${'long.'.repeat(50)}com` }],
  ['an address of 100 kB', 'email', { email: `${'a'.repeat(100_000)}@example.com` }],
  ['half a character in an address', 'email', { email: 'ann\ud800@example.com' }],
  ['NUL in an address', 'email', { email: 'ann\0@example.com' }],
  ['a short password', 'password', { password: '7 chars' }],
  ['a long password', 'password', { password: 'p'.repeat(201) }],
  ['NUL in a password', 'password', { password: 'correct\0horse' }],
  ['half a character in a password', 'password', { password: 'correct horse\udc00' }],
  ['no name', 'displayName', { displayName: '' }],
  ['a name of blanks', 'displayName', { displayName: ' \u00a0 ' }],
  ['a name of nothing visible', 'displayName', { displayName: '\u200b\u2060\u3164' }],
  ['81 characters', 'displayName', { displayName: 'ä'.repeat(81) }],
  ['a control character', 'displayName', { displayName: 'Ann\u0007' }],
  ['a line break', 'displayName', { displayName: 'Ann\nCastell' }],
  ['a mark that turns the direction', 'displayName', { displayName: 'Ann \u202emoc' }],
  ['an isolate', 'displayName', { displayName: '\u2066Ann\u2069' }],
  ['NUL in a name', 'displayName', { displayName: 'Ann\0' }],
  ['half a character in a name', 'displayName', { displayName: 'Ann \ud800' }],
  ['no roles at all', 'roles', { roles: [] }],
  ['a role too many', 'roles', { roles: Array<string>(7).fill('SELLER') }],
];

it('signs up a CUSTOMER, signed in at once', async () => {
  await using app = await startLiveledger();

  const session = await signUp(app.stranger(), { ...ann, email: '  Ann@Example.COM ' });

  expect(session.user).toMatchObject({ email: 'ann@example.com', roles: ['CUSTOMER'], displayName: 'Ann Castell' });
  expect(await whoIs(app.visitor(session))).toEqual(session.user);
  expect(await signIn(app.stranger(), 'ANN@example.com', ann.password)).toMatchObject({ user: session.user });
});

it('gives exactly the roles that were asked for, each once', async () => {
  await using app = await startLiveledger();

  const session = await signUp(app.stranger(), { ...ann, roles: ['SELLER', 'INVESTOR', 'SELLER'] });

  expect(session.user.roles).toEqual(['SELLER', 'INVESTOR']);
});

it('names the field of each rule that is broken', async () => {
  await using app = await startLiveledger();
  const refuse = async (change: object) => app.stranger().refusal(SIGN_UP, { input: { ...ann, ...change } });

  const refusals = await Promise.all(broken.map(async ([wrong, , change]) => [wrong, await refuse(change)] as const));

  const seen = refusals.map(([wrong, { code, field }]) => [wrong, code, field]);
  expect(seen).toEqual(broken.map(([wrong, field]) => [wrong, 'BAD_USER_INPUT', field]));
  for (const [, { field, message }] of refusals) expect(message).toMatch(new RegExp(`^${String(field)}: [a-z]`));
  await using rows = await openRows(app);
  expect(await rows.query('SELECT id FROM users WHERE email = $1', [ann.email])).toEqual([]);
});

it('accepts addresses, names and passwords as people have them', async () => {
  await using app = await startLiveledger();
  const people = [
    { email: "o'neil+shop@mail.example.museum", displayName: 'Seán O’Neil' },
    { email: 'Søren@пример.xn--p1ai', displayName: '👩‍👩‍👧 family' },
    { email: 'उषा@उदाहरण.भारत', displayName: 'उषा' },
    { email: 'a@b.cd', displayName: '😀'.repeat(80) },
  ];

  const sessions = await Promise.all(people.map((person) => signUp(app.stranger(), { ...ann, ...person })));

  expect(sessions.map(({ user }) => user.displayName)).toEqual(people.map(({ displayName }) => displayName));
});

it('refuses a body of a megabyte and goes on', async () => {
  await using app = await startLiveledger();
  const input = { ...ann, displayName: 'A'.repeat(1_000_000) };

  const { status } = await post(app.graphqlUrl, { query: SIGN_UP, variables: { input } });

  expect(status).toBe(413);
  await expect(signUp(app.stranger(), ann)).resolves.toMatchObject({ user: { displayName: 'Ann Castell' } });
});

it('makes nobody an ADMIN', async () => {
  await using app = await startLiveledger();

  const refusal = await app.stranger().refusal(SIGN_UP, { input: { ...ann, roles: ['SELLER', 'ADMIN'] } });

  expect(refusal).toMatchObject({ code: 'FORBIDDEN', message: 'Nobody becomes ADMIN by signing up.' });
  await expect(signUp(app.stranger(), ann)).resolves.toMatchObject({ user: { roles: ['CUSTOMER'] } });
});

it('gives an address to one account only, whatever its capitals', async () => {
  await using app = await startLiveledger();
  await signUp(app.stranger(), ann);

  const refusal = await app.stranger().refusal(SIGN_UP, { input: { ...ann, email: 'ANN@Example.com' } });

  expect(refusal).toMatchObject({ code: 'CONFLICT', reason: 'EMAIL_TAKEN', field: 'email' });
});

it('lets exactly one of five have an address that all ask for at once', async () => {
  await using app = await startLiveledger();

  const answers = await Promise.all(
    ['ann@x.example', 'Ann@x.example', 'ANN@x.example', 'ann@X.example', 'ann@x.EXAMPLE'].map((email) =>
      app.stranger().request(SIGN_UP, { input: { ...ann, email } }),
    ),
  );

  const reasons = answers.map(({ errors }) => errors?.[0]?.extensions['reason'] ?? 'welcome').sort();
  expect(reasons).toEqual(['EMAIL_TAKEN', 'EMAIL_TAKEN', 'EMAIL_TAKEN', 'EMAIL_TAKEN', 'welcome']);
  await using rows = await openRows(app);
  expect(await rows.query(`SELECT email FROM users WHERE email LIKE '%x.example'`)).toHaveLength(1);
});

async function signUp(visitor: Visitor, input: object): Promise<SessionAnswer> {
  const data = await visitor.mutate<{ signUp: SessionAnswer }>(SIGN_UP, { input });
  return data.signUp;
}

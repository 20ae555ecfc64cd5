import { startLiveledger } from '../../../src/testing';
import { SIGN_IN } from './documents';
import { openRows, signIn, suspend, whoIs } from './given';

const password = 'correct horse';

it('signs in with any capitals of the address, on a device of its own each time', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp({ email: 'ann@example.com', password });

  const session = await signIn(app.stranger(), ' ANN@example.com ', password);

  expect(session.user.id).toBe(ann.id);
  expect(session.refreshToken).not.toBe(ann.refreshToken);
  expect(await whoIs(app.visitor(session))).toMatchObject({ id: ann.id, email: 'ann@example.com' });
});

it('answers alike to a wrong password and to whatever has no password here', async () => {
  await using app = await startLiveledger();
  await app.signUp({ email: 'ann@example.com', password });
  const bob = await app.signUp({ email: 'bob@example.com', password });
  const cy = await app.signUp({ email: 'cy@example.com', password });
  await using rows = await openRows(app);
  await rows.query('UPDATE users SET password_hash = NULL WHERE id = $1', [bob.id]);
  await suspend(rows, cy.id);

  const attempts = [
    { email: 'ann@example.com', password: 'incorrect horse' },
    { email: 'ann@example.com', password: 'CORRECT HORSE' },
    { email: 'ann@example.com', password: '' },
    { email: 'ann@example.com', password: 'x'.repeat(16_000) },
    { email: 'nobody@example.com', password },
    { email: 'bob@example.com', password },
    { email: 'bob@example.com', password: 'the password of nobody' },
    { email: 'nobody@example.com', password: 'the password of nobody' },
    { email: 'cy@example.com', password: 'incorrect horse' },
    { email: 'not an address', password },
    { email: '', password: '' },
    { email: `' OR 1=1 --`, password },
  ];
  const refusals = await Promise.all(attempts.map((attempt) => app.stranger().refusal(SIGN_IN, attempt)));

  for (const { requestId, ...refusal } of refusals) {
    expect(requestId).toMatch(/^req_/);
    expect(refusal).toEqual({
      code: 'UNAUTHENTICATED',
      reason: 'WRONG_CREDENTIALS',
      message: 'There is no account with this e-mail address and password.',
    });
  }
});

it('refuses what is no text, and names the argument', async () => {
  await using app = await startLiveledger();

  const refusals = await Promise.all([
    app.stranger().refusal(SIGN_IN, { email: 'ann\0@example.com', password }),
    app.stranger().refusal(SIGN_IN, { email: 'ann@example.com', password: 'half \ud83d' }),
    app.stranger().refusal(SIGN_IN, { email: 'ann@example.com', password: 'x'.repeat(100_000) }),
  ]);

  expect(refusals).toMatchObject([
    { code: 'BAD_USER_INPUT', field: 'email' },
    { code: 'BAD_USER_INPUT', field: 'password' },
    { code: 'BAD_USER_INPUT', field: 'password' },
  ]);
});

it('tells only the owner that an account is suspended', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp({ email: 'ann@example.com', password });
  await using rows = await openRows(app);
  await suspend(rows, ann.id);

  const refusal = await app.stranger().refusal(SIGN_IN, { email: 'ann@example.com', password });

  expect(refusal).toMatchObject({ code: 'FORBIDDEN', reason: 'SUSPENDED', message: 'This account is suspended.' });
});

it('takes a password however the keyboard spells its accents', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp({ email: 'ann@example.com', password: 'caf\u00e9 cr\u00e8me' });

  const session = await signIn(app.stranger(), 'ann@example.com', 'cafe\u0301 cre\u0300me');

  expect(session.user.id).toBe(ann.id);
});

it('keeps passwords as Argon2id and nothing else', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp({ password });
  await using rows = await openRows(app);

  const [kept] = await rows.query<{ password_hash: string }>('SELECT password_hash FROM users WHERE id = $1', [ann.id]);

  expect(kept?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(JSON.stringify(await rows.query('SELECT * FROM users'))).not.toContain(password);
});

import { Throttle } from '../../../src/features/identity/throttle';
import { post, startLiveledger, type ErrorShape, type World } from '../../../src/testing';
import { CHALLENGE, SIGN_IN, SIGN_IN_WITH_WALLET, SIGN_UP } from './documents';

const password = 'correct horse';
let people = 0;

it('limits guesses at one account from one address, the right one included', async () => {
  await using app = await startLiveledger({ env: { RATE_LIMIT_PER_MINUTE: '60' } });
  await signUpFrom(app, '192.0.2.1', 'ann@example.com');
  await inTurn(10, () => signInFrom(app, '192.0.2.1', 'ann@example.com', 'a wrong guess'));

  const eleventh = await signInFrom(app, '192.0.2.1', 'Ann@Example.com', password);

  expect(eleventh?.code).toBe('RATE_LIMITED');
  expect(eleventh?.message).toMatch(/^Too many attempts\. Try again in \d+ s\.$/);
  expect(eleventh?.['retryAfterMs']).toBeGreaterThan(0);
  expect(eleventh?.['retryAfterMs']).toBeLessThanOrEqual(5 * 60_000);
  expect(await signInFrom(app, '192.0.2.2', 'ann@example.com', password)).toBeNull();
});

it('counts guesses that arrive at once one by one', async () => {
  await using app = await startLiveledger({ env: { RATE_LIMIT_PER_MINUTE: '60' } });

  const guesses = await Promise.all(
    Array.from({ length: 30 }, () => signInFrom(app, '192.0.2.1', 'nobody@example.com', password)),
  );

  const codes = guesses.map((refusal) => refusal?.code);
  expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(10);
  expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(20);
});

it('limits guesses at one account from many addresses, and no other account with it', async () => {
  const throttle = new Throttle(60, null);
  await inTurn(50, (turn) => throttle.mayGuess('ann@example.com', `198.51.100.${turn}`));

  const next = throttle.mayGuess('ann@example.com', '192.0.2.1');

  await expect(next).rejects.toMatchObject({
    code: 'RATE_LIMITED',
    details: { retryAfterMs: expect.any(Number) as unknown },
  });
  await expect(throttle.mayGuess('bob@example.com', '192.0.2.1')).resolves.toBeUndefined();
});

it('forgets wrong guesses after the right one', async () => {
  await using app = await startLiveledger({ env: { RATE_LIMIT_PER_MINUTE: '60' } });
  await signUpFrom(app, '192.0.2.1', 'ann@example.com');
  await inTurn(9, () => signInFrom(app, '192.0.2.1', 'ann@example.com', 'a wrong guess'));

  expect(await signInFrom(app, '192.0.2.1', 'ann@example.com', password)).toBeNull();
  const later = await inTurn(9, () => signInFrom(app, '192.0.2.1', 'ann@example.com', 'a wrong guess'));

  expect(later.map((refusal) => refusal?.code)).toEqual(Array(9).fill('UNAUTHENTICATED'));
});

it('limits what one address may try, each thing by itself', async () => {
  await using app = await startLiveledger({ env: { RATE_LIMIT_PER_MINUTE: '3' } });
  const from = (address: string) => ({
    'signing up': () => signUpFrom(app, address),
    'signing in': () => signInFrom(app, address, `nobody-${++people}@example.com`, password),
    challenge: () => ask(app, address, CHALLENGE, { address: `0x${'0'.repeat(40)}` }),
    wallet: () => ask(app, address, SIGN_IN_WITH_WALLET, { message: 'none', signature: '0x' }),
  });

  for (const attempt of Object.values(from('192.0.2.1'))) {
    const allowed = await inTurn(3, attempt);
    const fourth = await attempt();

    expect(allowed.map((refusal) => refusal?.code)).not.toContain('RATE_LIMITED');
    expect(fourth?.code).toBe('RATE_LIMITED');
    expect(fourth?.['retryAfterMs']).toBeGreaterThan(0);
  }
  for (const attempt of Object.values(from('192.0.2.2'))) expect((await attempt())?.code).not.toBe('RATE_LIMITED');
});

it('counts the address that the nearest proxy has seen, not what its client claims', async () => {
  await using app = await startLiveledger({ env: { RATE_LIMIT_PER_MINUTE: '2' } });
  await inTurn(2, (turn) => signUpFrom(app, `10.9.8.${turn}, 203.0.113.${turn}, 192.0.2.1`));

  const third = await signUpFrom(app, '203.0.113.77, 192.0.2.1');

  expect(third).toMatchObject({ code: 'RATE_LIMITED' });
  expect(await signUpFrom(app, '192.0.2.1, 203.0.113.77')).toBeNull();
});

it('counts all addresses of one IPv6 network together', async () => {
  await using app = await startLiveledger({ env: { RATE_LIMIT_PER_MINUTE: '2' } });
  await inTurn(2, (turn) => signUpFrom(app, `2001:db8:1:2::${turn}`));

  expect(await signUpFrom(app, '2001:db8:1:2:ffff::9')).toMatchObject({ code: 'RATE_LIMITED' });
  expect(await signUpFrom(app, '2001:db8:1:3::1')).toBeNull();
});

it('limits nothing with RATE_LIMIT_PER_MINUTE=0', async () => {
  await using app = await startLiveledger({ env: { RATE_LIMIT_PER_MINUTE: '0' } });

  const guesses = await Promise.all(
    Array.from({ length: 25 }, () => signInFrom(app, '192.0.2.1', 'ann@example.com', 'a wrong guess')),
  );

  expect(new Set(guesses.map((refusal) => refusal?.code))).toEqual(new Set(['UNAUTHENTICATED']));
});

type Refusal = ErrorShape['extensions'] & { message: string };

function signUpFrom(
  app: World,
  forwardedFor: string,
  email = `person-${++people}@example.com`,
): Promise<Refusal | null> {
  return ask(app, forwardedFor, SIGN_UP, { input: { email, password, displayName: 'Somebody' } });
}

function signInFrom(app: World, forwardedFor: string, email: string, guess: string): Promise<Refusal | null> {
  return ask(app, forwardedFor, SIGN_IN, { email, password: guess });
}

/** Through a proxy on this machine, as a balancer would forward it. Null when it was allowed. */
async function ask(app: World, forwardedFor: string, query: string, variables: object): Promise<Refusal | null> {
  const { body } = await post(app.graphqlUrl, { query, variables }, { 'x-forwarded-for': forwardedFor });
  const [error] = (body as { errors?: ErrorShape[] }).errors ?? [];
  return error ? { ...error.extensions, message: error.message } : null;
}

async function inTurn<Result>(times: number, work: (turn: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let turn = 1; turn <= times; turn += 1) results.push(await work(turn));
  return results;
}

import pino from 'pino';
import { Closing } from '../../../src/base/closing';
import { identity } from '../../../src/features/identity/identity.feature';
import { openEngine } from '../../../src/live/open-engine';
import { hash, verify } from '@node-rs/argon2';
import { Services } from '../../../src/base/services';
import { Database } from '../../../src/db/database';
import { Device } from '../../../src/features/identity/device.entity';
import { passwordsKey, sessionTokensKey, throttleKey } from '../../../src/features/identity/identity.services';
import { AccessTokens } from '../../../src/features/identity/access-tokens';
import { Passwords } from '../../../src/features/identity/passwords';
import { RefreshTokens } from '../../../src/features/identity/refresh-tokens';
import { signIn } from '../../../src/features/identity/sign-in';
import { Throttle } from '../../../src/features/identity/throttle';
import { User } from '../../../src/features/identity/user.entity';
import { Context } from '../../../src/live/context';
import { startLiveledger, type World } from '../../../src/testing';
import { secret } from './crafted-tokens';
import { openRows } from './given';

/** The real algorithm, with a count of how often it was used. */
class CountedArgon {
  verified = 0;
  readonly hash = hash;
  readonly verify = (passwordHash: string, password: string) => {
    this.verified += 1;
    return verify(passwordHash, password);
  };
}

it('costs one comparison to be refused, whatever there is behind the address', async () => {
  await using app = await startLiveledger();
  await app.signUp({ email: 'ann@example.com', password: 'correct horse' });
  const bob = await app.signUp({ email: 'bob@example.com' });
  await using rows = await openRows(app);
  await rows.query('UPDATE users SET password_hash = NULL WHERE id = $1', [bob.id]);
  const argon = new CountedArgon();
  await using server = await openVerbs(app, new Passwords(argon));
  const costs: number[] = [];

  for (const email of ['ann@example.com', 'bob@example.com', 'nobody@example.com', 'no address']) {
    const before = argon.verified;
    await expect(signIn(server.ctx, email, 'incorrect horse')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    costs.push(argon.verified - before);
  }

  expect(costs).toEqual([1, 1, 1, 1]);
});

it('compares with a hash as dear as that of a real account', async () => {
  const compared: string[] = [];
  const passwords = new Passwords({ hash, verify: (kept, given) => (compared.push(kept), verify(kept, given)) });

  await passwords.fits('correct horse', await passwords.hash('correct horse'));
  await passwords.fits('correct horse', null);

  const costs = compared.map((kept) => kept.split('$').slice(0, 4));
  expect(costs[1]).toEqual(costs[0]);
});

it('lets nobody in with the password that stands in for nobody', async () => {
  const passwords = new Passwords();

  const answers = await Promise.all([
    passwords.fits('the password of nobody', null),
    passwords.fits('the password of nobody', undefined),
  ]);

  expect(answers).toEqual([false, false]);
});

it('works on two at a time, and sends away whom it could not serve soon', async () => {
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const running = { now: 0, most: 0 };
  const passwords = new Passwords({
    verify,
    async hash(password) {
      if (password !== 'correct horse') return hash(password);
      running.now += 1;
      running.most = Math.max(running.most, running.now);
      await gate;
      running.now -= 1;
      return 'hash';
    },
  });

  const crowd = Array.from({ length: 203 }, () => passwords.hash('correct horse'));
  const late = await Promise.race(crowd).catch((error: unknown) => error);
  open();
  const answers = await Promise.allSettled(crowd);

  expect(late).toMatchObject({ code: 'UNAVAILABLE', details: { retryAfterMs: 2_000 } });
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(202);
  expect(running.most).toBe(2);
});

it('goes on with those who wait when one of them fails', async () => {
  const passwords = new Passwords();

  const answers = await Promise.allSettled([
    ...Array.from({ length: 5 }, () => passwords.fits('correct horse', 'no hash at all')),
    passwords.hash('correct horse'),
  ]);

  expect(answers.map(({ status }) => status)).toEqual([...Array<string>(5).fill('rejected'), 'fulfilled']);
});

/** The verbs on the database of a world, with a service of our own in place of the server's. */
async function openVerbs({ address }: World, passwords: Passwords): Promise<AsyncDisposable & { ctx: Context }> {
  if (!address) throw new Error('This world has no database yet.');
  const database = await Database.open(address, { entities: [User, Device], onIdleError: () => undefined });
  const services = new Services();
  services.provide(passwordsKey, passwords);
  services.provide(throttleKey, new Throttle(60, null));
  const access = new AccessTokens(secret, 60);
  services.provide(sessionTokensKey, { access, refresh: new RefreshTokens(secret), refreshTokenDays: 1 });
  const closing = new Closing();
  closing.add(() => database.close());
  const log = pino({ level: 'silent' });
  const { engine } = await openEngine(
    { database, redisUrl: undefined, topics: identity.topics, followers: [], retentionHours: 1, log },
    closing,
  );
  const surroundings = { services, database, engine };
  const ctx = new Context(surroundings, { refused: null }, { address: '127.0.0.1', userAgent: '' }, 'req_test');
  return { ctx, [Symbol.asyncDispose]: () => closing.close() };
}

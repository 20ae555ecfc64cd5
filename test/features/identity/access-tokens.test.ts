import fc from 'fast-check';
import { newId } from '../../../src/base/ids';
import { AccessTokens, algorithmOf } from '../../../src/features/identity/access-tokens';
import { claimsOf, craft, secret } from './crafted-tokens';

const tokens = new AccessTokens(secret, 60);
const user = newId('usr');
const device = newId('dev');
const now = Date.now();

it('gives back what it was issued for, to the end of its last second', () => {
  const { token, expiresAt } = tokens.issue(user, device, now);

  expect(tokens.read(token, expiresAt.getTime() - 1)).toEqual({ userId: user, deviceId: device, expiresAt });
  expect(refusalOf(token, expiresAt.getTime())).toBe('TOKEN_EXPIRED');
  expect(expiresAt.getTime()).toBeGreaterThan(now + 58_000);
  expect(expiresAt.getTime()).toBeLessThanOrEqual(now + 60_000);
});

it('is a JWT that other libraries can read', async () => {
  const { jwtVerify } = await import('jose');
  const { token } = tokens.issue(user, device);

  const { payload, protectedHeader } = await jwtVerify(token, Buffer.from(secret), { issuer: 'liveledger' });

  expect(protectedHeader).toEqual({ alg: 'HS256', typ: 'JWT' });
  expect(payload).toMatchObject({ sub: user, sid: device });
});

it('reads what another server with the same secret has made', () => {
  expect(tokens.read(craft(claimsOf(user, device)))).toMatchObject({ userId: user, deviceId: device });
});

it.each<[string, string]>([
  ['an empty text', ''],
  ['garbage', 'garbage'],
  ['two dots', '..'],
  ['three dots', '...'],
  ['a part too many', `${tokens.issue(user, device).token}.`],
  ['a part too few', tokens.issue(user, device).token.split('.').slice(0, 2).join('.')],
  ['no signature', tokens.issue(user, device).token.replace(/[^.]*$/, '')],
  ['alg none', craft(claimsOf(user, device), { alg: 'none' })],
  ['alg None with a right signature', craft(claimsOf(user, device), { alg: 'None' })],
  ['HS512 with the right key', craft(claimsOf(user, device), { alg: 'HS512' })],
  ['a head that lies about its algorithm', craft(claimsOf(user, device), { head: { alg: 'RS256' } })],
  ['another key', craft(claimsOf(user, device), { key: `${secret}!` })],
  ['an empty key', craft(claimsOf(user, device), { key: '' })],
  ['another issuer', craft(claimsOf(user, device, { iss: 'somebody' }))],
  ['no issuer', craft(claimsOf(user, device, { iss: undefined }))],
  ['not valid yet', craft(claimsOf(user, device, { nbf: now / 1000 + 30 }))],
  ['no end', craft(claimsOf(user, device, { exp: undefined }))],
  ['an end that is a text', craft(claimsOf(user, device, { exp: '9999999999' }))],
  ['an end that is no number', craft(claimsOf(user, device, { exp: null }))],
  ['no person', craft(claimsOf(user, device, { sub: undefined }))],
  ['a person that is none', craft(claimsOf('ann@example.com', device))],
  ['a device for a person', craft(claimsOf(device, device))],
  ['a person for a device', craft(claimsOf(user, user))],
  ['NUL in a person', craft(claimsOf(`usr_\0${user.slice(5)}`, device))],
  ['a list for a person', craft(claimsOf(user, device, { sub: [user] }))],
  ['claims that are a list', craft([1, 2])],
  ['5 kB', craft(claimsOf(user, device, { more: 'x'.repeat(5_000) }))],
])('refuses a token with %s', (_, token) => {
  expect(refusalOf(token)).toBe('TOKEN_INVALID');
});

it('says of a token that it has expired, but only if it was ours', () => {
  const exp = Math.floor(now / 1000) - 1;

  expect(refusalOf(craft(claimsOf(user, device, { exp })))).toBe('TOKEN_EXPIRED');
  expect(refusalOf(craft(claimsOf(user, device, { exp }), { key: 'another' }))).toBe('TOKEN_INVALID');
});

it('holds to the letter: no character can be changed, added or left out', () => {
  const { token } = tokens.issue(user, device);
  const characters = fc.constantFrom(...Array.from('AZaz09-_.=+/ \n!'));

  fc.assert(
    fc.property(fc.nat(token.length - 1), characters, fc.constantFrom(0, 1), (at, character, removed) => {
      const altered = token.slice(0, at) + character + token.slice(at + removed);
      fc.pre(altered !== token);

      expect(refusalOf(altered)).toBe('TOKEN_INVALID');
      expect(refusalOf(token.slice(0, at))).toBe('TOKEN_INVALID');
    }),
    { numRuns: 500 },
  );
});

it('refuses whatever else is sent with a refusal, never with a bug', () => {
  const parts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json().map((json) => Buffer.from(json).toString('base64url')),
  );

  fc.assert(
    fc.property(fc.array(parts, { maxLength: 4 }), (some) => {
      expect(refusalOf(some.join('.'))).toBe('TOKEN_INVALID');
    }),
  );
});

it('names the algorithm of a head, and nothing where there is none', () => {
  expect(algorithmOf(craft({}, { alg: 'ES256' }))).toBe('ES256');
  for (const text of [
    '',
    '.',
    'garbage',
    `${Buffer.from('{"alg":5}').toString('base64url')}.`,
    `${Buffer.from('null').toString('base64url')}.`,
  ])
    expect(algorithmOf(text)).toBe('');
});

function refusalOf(token: string, at?: number): unknown {
  try {
    return tokens.read(token, at);
  } catch (error) {
    if (error instanceof Error && 'details' in error) return (error.details as { reason: string }).reason;
    throw error;
  }
}

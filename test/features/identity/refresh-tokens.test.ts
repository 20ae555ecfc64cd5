import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { newId } from '../../../src/base/ids';
import { RefreshTokens } from '../../../src/features/identity/refresh-tokens';
import { startLiveledger, type Visitor } from '../../../src/testing';
import { secret } from './crafted-tokens';
import { REFRESH } from './documents';
import { refresh } from './given';

const tokens = new RefreshTokens(secret);
const device = { id: newId('dev'), refreshSecret: randomBytes(32), generation: 7 };

it('proves its device and its generation, and nothing else', () => {
  const claim = tokens.read(tokens.issue(device));

  expect(claim).toMatchObject({ deviceId: device.id, generation: 7 });
  if (!claim) throw new Error('It was issued a moment ago.');
  expect(tokens.holds(claim, device.refreshSecret)).toBe(true);
  expect(tokens.holds(claim, randomBytes(32))).toBe(false);
  expect(tokens.holds({ ...claim, generation: 8 }, device.refreshSecret)).toBe(false);
  expect(new RefreshTokens(`${secret}!`).holds(claim, device.refreshSecret)).toBe(false);
});

it('is the same each time for one generation, and another one for the next', () => {
  const next = { ...device, generation: 8 };

  expect(tokens.issue(device)).toBe(tokens.issue(device));
  expect(tokens.issue(next)).not.toBe(tokens.issue(device));
});

it('holds to the letter: no character can be changed, added or left out', () => {
  const token = tokens.issue(device);
  const characters = fc.constantFrom(...Array.from('AZaz09-_.=+/ \n'));

  fc.assert(
    fc.property(fc.nat(token.length), characters, fc.constantFrom(0, 1), (at, character, removed) => {
      const altered = token.slice(0, at) + character + token.slice(at + removed);
      fc.pre(altered !== token);

      const claim = tokens.read(altered);
      const stillOurs = claim?.deviceId === device.id && tokens.holds(claim, device.refreshSecret);
      expect(stillOurs).toBe(false);
    }),
    { numRuns: 500 },
  );
});

it('refuses what is no token of this server, and ends nothing for it', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp();
  const bob = await app.signUp();
  const [, device, generation, proof = ''] = ann.refreshToken.split('.');
  const [, bobsDevice, , bobsProof] = bob.refreshToken.split('.');
  const flipped = (proof.startsWith('A') ? 'B' : 'A') + proof.slice(1);

  const refusals = await Promise.all(
    [
      '',
      'garbage',
      'a.b.c',
      'rt...',
      ann.accessToken,
      `rt.${device}.${generation}.${bobsProof}`,
      `rt.${bobsDevice}.${generation}.${proof}`,
      `rt.${device}.2.${proof}`,
      `rt.${device}.0.${proof}`,
      `rt.${device}.999999999.${proof}`,
      `rt.${device}.99999999999999999999.${proof}`,
      `rt.${device}.${generation}.${flipped}`,
      `rt.${device}.${generation}.${proof}A`,
      `${ann.refreshToken}\n`,
      `rt.dev_${'0'.repeat(26)}.1.${proof}`,
      'x'.repeat(16_000),
    ].map((token) => refusalOf(app.stranger(), token)),
  );

  for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'TOKEN_INVALID' });
  expect(await refresh(app.stranger(), ann.refreshToken)).toMatchObject({ user: { id: ann.id } });
  expect(await refresh(app.stranger(), bob.refreshToken)).toMatchObject({ user: { id: bob.id } });
});

it('refuses what is no text as bad input', async () => {
  await using app = await startLiveledger();

  const refusals = await Promise.all(
    ['rt.\0', 'rt.\ud800', 'x'.repeat(100_000)].map((token) => refusalOf(app.stranger(), token)),
  );

  for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', field: 'refreshToken' });
});

function refusalOf(visitor: Visitor, token: string) {
  return visitor.refusal(REFRESH, { token });
}

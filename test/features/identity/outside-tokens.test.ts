import { exportSPKI, importJWK, UnsecuredJWT } from 'jose';
import { startLiveledger } from '../../../src/testing';
import { craft } from './crafted-tokens';
import { REFRESH, WHO } from './documents';
import { holderOf, whoIs } from './given';
import { Issuer } from './issuer';

const seconds = () => Math.floor(Date.now() / 1000);

it('refuses a token that is not for us, not now, or not of this issuer', async () => {
  await using issuer = await Issuer.open();
  await using app = await startLiveledger({ env: issuer.env });
  const tokens: readonly (readonly [string, string, string])[] = [
    ['another audience', await issuer.token({ aud: 'another-app' }), 'TOKEN_INVALID'],
    ['no audience', await issuer.token({ aud: undefined }), 'TOKEN_INVALID'],
    ['another issuer', await issuer.token({ iss: 'https://issuer.example.com' }), 'TOKEN_INVALID'],
    ['no issuer', await issuer.token({ iss: undefined }), 'TOKEN_INVALID'],
    ['expired', await issuer.token({ exp: seconds() - 60 }), 'TOKEN_EXPIRED'],
    ['no end', await issuer.token({ exp: undefined }), 'TOKEN_INVALID'],
    ['not valid yet', await issuer.token({ nbf: seconds() + 60 }), 'TOKEN_INVALID'],
    ['no person', await issuer.token({ sub: undefined }), 'TOKEN_INVALID'],
    ['an empty person', await issuer.token({ sub: '' }), 'TOKEN_INVALID'],
    ['a number for a person', await issuer.token({ sub: 5 }), 'TOKEN_INVALID'],
    ['NUL in a person', await issuer.token({ sub: 'person\0' }), 'TOKEN_INVALID'],
    ['half a character in a person', await issuer.token({ sub: '\ud800' }), 'TOKEN_INVALID'],
    ['a person of 3 kB', await issuer.token({ sub: 'p'.repeat(3_000) }), 'TOKEN_INVALID'],
    ['10 kB', await issuer.token({ more: 'x'.repeat(10_000) }), 'TOKEN_INVALID'],
    ['garbage', 'garbage', 'TOKEN_INVALID'],
    ['no signature', (await issuer.token()).replace(/[^.]*$/, ''), 'TOKEN_INVALID'],
  ];

  const answers = await Promise.all(tokens.map(([, token]) => holderOf(app, token).refusal(WHO)));

  expect(answers.map(({ code, reason }, at) => [tokens[at]?.[0], code, reason])).toEqual(
    tokens.map(([what, , reason]) => [what, 'UNAUTHENTICATED', reason]),
  );
  expect(await whoIs(holderOf(app, await issuer.token()))).toMatchObject({ roles: ['CUSTOMER'] });
});

it('takes no public key for a secret, and no token without a key', async () => {
  await using issuer = await Issuer.open();
  await using app = await startLiveledger({ env: issuer.env });
  const key = await importJWK({ ...issuer.publicJwk, ext: true }, 'ES256', { extractable: true });
  if (key instanceof Uint8Array) throw new Error('A public key is no secret.');
  const pem = await exportSPKI(key);
  const claims = { iss: issuer.url, aud: 'liveledger-app', sub: 'person-1', iat: seconds(), exp: seconds() + 60 };
  const head = { kid: 'first' };
  const forged = [
    ...[pem, pem.trim(), JSON.stringify(issuer.publicJwk), issuer.publicJwk.x ?? ''].flatMap((text) => [
      craft(claims, { key: text, head }),
      craft(claims, { alg: 'HS384', key: text, head }),
      craft({ ...claims, iss: 'liveledger' }, { key: text, head }),
    ]),
    craft(claims, { head: { ...head, alg: 'ES256' } }),
    new UnsecuredJWT(claims).encode(),
    craft(claims, { head: { ...head, alg: 'ES256', jwk: issuer.publicJwk } }),
  ];

  const answers = await Promise.all(forged.map((token) => holderOf(app, token).refusal(WHO)));

  for (const answer of answers) expect(answer).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'TOKEN_INVALID' });
});

it('follows the issuer to a new key, and refuses one that he does not publish', async () => {
  await using issuer = await Issuer.open();
  await using app = await startLiveledger({ env: issuer.env });
  const before = await whoIs(holderOf(app, await issuer.token()));

  await issuer.rotate('second');
  const after = await whenAsked(() => issuer.token().then((token) => whoIs(holderOf(app, token))));
  await issuer.signInSecret('third');
  const secretly = await holderOf(app, await issuer.token()).refusal(WHO);
  const impostor = await holderOf(app, await issuer.token({}, { kid: 'second' })).refusal(WHO);

  expect(after).toEqual(before);
  for (const answer of [secretly, impostor])
    expect(answer).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'TOKEN_INVALID' });
});

it('asks the issuer for his keys once, however many come at the same moment', async () => {
  await using issuer = await Issuer.open();
  await using app = await startLiveledger({ env: issuer.env });
  const tokens = await Promise.all(Array.from({ length: 20 }, (_, at) => issuer.token({ sub: `person-${at}` })));

  const people = await Promise.all(tokens.map((token) => whoIs(holderOf(app, token))));

  expect(new Set(people.map((person) => person?.id)).size).toBe(20);
  expect(issuer.fetches).toBe(1);
});

it.each([
  ['answers with an error', { status: 503, body: 'down for maintenance' }],
  ['answers with a page', { status: 200, body: '<html></html>' }],
  ['answers with JSON that is no set of keys', { status: 200, body: '{"error":"no"}' }],
])('is unavailable, and not wrong, while the issuer %s', async (_, trouble) => {
  await using issuer = await Issuer.open();
  await using app = await startLiveledger({ env: issuer.env });
  const holder = holderOf(app, await issuer.token());
  issuer.trouble = trouble;

  const { status, errors } = await holder.request(WHO);
  issuer.trouble = null;

  expect(status).toBe(503);
  expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE', retryAfterMs: 1_000 } }]);
  expect(await whoIs(holder)).toMatchObject({ roles: ['CUSTOMER'] });
});

it('goes on for everybody else when the issuer cannot be reached', async () => {
  const issuer = await Issuer.open();
  const token = await issuer.token();
  await using app = await startLiveledger({ env: issuer.env });
  await issuer[Symbol.asyncDispose]();
  const ann = await app.signUp();

  const refusal = await holderOf(app, token).refusal(WHO);
  const refreshed = await holderOf(app, token).mutate(REFRESH, { token: ann.refreshToken });

  expect(refusal).toMatchObject({ code: 'UNAVAILABLE' });
  expect(refusal.message).toBe('The keys of the identity provider cannot be fetched at the moment. Try again.');
  expect(refreshed).toMatchObject({ refreshSession: { user: { id: ann.id } } });
  expect(await whoIs(ann)).toMatchObject({ id: ann.id });
});

it('knows no outside tokens where no issuer is named', async () => {
  await using issuer = await Issuer.open();
  await using app = await startLiveledger();

  const refusal = await holderOf(app, await issuer.token()).refusal(WHO);

  expect(refusal).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'TOKEN_INVALID' });
  expect(issuer.fetches).toBe(0);
});

/** Keys are asked for anew at most every quarter of a second: until then a new one is not known. */
async function whenAsked<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === 1_000) throw error;
    }
  }
}

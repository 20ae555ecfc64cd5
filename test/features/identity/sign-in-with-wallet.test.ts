import { WalletMessages } from '../../../src/features/identity/wallet-messages';
import { startLiveledger } from '../../../src/testing';
import { CHALLENGE, REFRESH, SIGN_IN_WITH_WALLET } from './documents';
import { secret } from './crafted-tokens';
import { openRows, suspend, whoIs } from './given';
import { challenge, newWallet, signedChallenge, signInWith } from './wallets';

it('makes a SELLER of a new address, and knows him the next time', async () => {
  await using app = await startLiveledger();
  const wallet = newWallet();

  const first = await signInWith(app.stranger(), await signedChallenge(app.stranger(), wallet));
  const second = await signInWith(app.stranger(), await signedChallenge(app.stranger(), wallet));

  expect(first.user).toMatchObject({ roles: ['SELLER'], walletAddress: wallet.address, email: null });
  expect(first.user.displayName).toBe(`${wallet.address.slice(0, 6)}…${wallet.address.slice(-4)}`);
  expect(second.user).toEqual(first.user);
  expect(await whoIs(app.visitor(second))).toEqual(first.user);
});

it('takes lower case, upper case and checksum of an address for one person', async () => {
  await using app = await startLiveledger();
  const wallet = newWallet();
  const digits = wallet.address.slice(2);
  const spellings = [
    wallet.address,
    `0x${digits.toLowerCase()}`,
    `0x${digits.toUpperCase()}`,
    `0X${digits.toLowerCase()}`,
  ];

  const people = [];
  for (const spelling of spellings)
    people.push(await signInWith(app.stranger(), await signedChallenge(app.stranger(), wallet, spelling)));

  expect(new Set(people.map(({ user }) => user.id)).size).toBe(1);
  expect(people.map(({ user }) => user.walletAddress)).toEqual(spellings.map(() => wallet.address));
});

it('finds one person for a new address that signs in five times at once', async () => {
  await using app = await startLiveledger();
  const wallet = newWallet();
  const signed = await Promise.all(Array.from({ length: 5 }, () => signedChallenge(app.stranger(), wallet)));

  const sessions = await Promise.all(signed.map((proof) => signInWith(app.stranger(), proof)));

  expect(new Set(sessions.map(({ user }) => user.id)).size).toBe(1);
  expect(new Set(sessions.map(({ refreshToken }) => refreshToken)).size).toBe(5);
});

it('says what is wrong with an address', async () => {
  await using app = await startLiveledger();
  const wrongCapitals = '0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
  const lengths = ['', '0x', 'garbage', `0x${'0'.repeat(39)}`, `0x${'0'.repeat(41)}`, `0x${'g'.repeat(40)}`, 'ann.eth'];

  for (const address of lengths)
    expect(await app.stranger().refusal(CHALLENGE, { address })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'address',
      message: 'address: must be 0x and 40 hexadecimal digits',
    });
  expect(await app.stranger().refusal(CHALLENGE, { address: wrongCapitals })).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'address',
    message: 'address: the capitals do not fit its checksum (EIP-55); use lower case or copy it again',
  });
});

it('takes a signed message once, also from five at the same moment', async () => {
  await using app = await startLiveledger();
  const wallet = newWallet();
  const signed = await signedChallenge(app.stranger(), wallet);

  const answers = await Promise.all(
    Array.from({ length: 5 }, () => app.stranger().request(SIGN_IN_WITH_WALLET, signed)),
  );

  const reasons = answers.map(({ errors }) => errors?.[0]?.extensions['reason'] ?? 'welcome').sort();
  expect(reasons).toEqual(['WALLET_USED', 'WALLET_USED', 'WALLET_USED', 'WALLET_USED', 'welcome']);
  expect(await app.stranger().refusal(SIGN_IN_WITH_WALLET, signed)).toMatchObject({
    code: 'UNAUTHENTICATED',
    message: 'This message was used before. Ask for a new challenge.',
  });
});

it('names the domain at which people find the server, and refuses one made elsewhere', async () => {
  const env = { PUBLIC_URL: 'https://pay.example.com', JWT_SECRET: secret };
  await using app = await startLiveledger({ env });
  await using other = await startLiveledger({ env: { ...env, PUBLIC_URL: 'https://evil.example.com' } });
  const wallet = newWallet();

  const { message } = await challenge(app.stranger(), wallet.address);
  const foreign = await signedChallenge(other.stranger(), wallet);

  expect(message).toMatch(/^pay\.example\.com wants you to sign in with your Ethereum account:\n/);
  expect(await app.stranger().refusal(SIGN_IN_WITH_WALLET, foreign)).toMatchObject({
    code: 'UNAUTHENTICATED',
    reason: 'WALLET_DOMAIN',
  });
});

it('refuses a message of six minutes ago', async () => {
  const env = { PUBLIC_URL: 'https://pay.example.com', JWT_SECRET: secret };
  await using app = await startLiveledger({ env });
  const wallet = newWallet();
  const server = new WalletMessages(secret, { domain: 'pay.example.com', origin: 'https://pay.example.com' });

  const { message } = await server.challenge(wallet.address, new Date(Date.now() - 6 * 60_000));
  const signature = await wallet.signMessage({ message });

  expect(await app.stranger().refusal(SIGN_IN_WITH_WALLET, { message, signature })).toMatchObject({
    code: 'UNAUTHENTICATED',
    reason: 'WALLET_EXPIRED',
    message: 'The message has expired. Ask for a new challenge.',
  });
});

it('refuses a signature of another key, an altered message and what is neither, and uses nothing up', async () => {
  await using app = await startLiveledger();
  const wallet = newWallet();
  const signed = await signedChallenge(app.stranger(), wallet);
  const altered = signed.message.replace('Liveledger', 'Liveledgor');
  const attempts = [
    { ...signed, signature: await newWallet().signMessage(signed) },
    { message: altered, signature: signed.signature },
    { message: altered, signature: await wallet.signMessage({ message: altered }) },
    { ...signed, signature: signed.signature.slice(0, -2) },
    { ...signed, message: 'Let me in' },
    { ...signed, message: `${signed.message}\0` },
  ];

  const refusals = await Promise.all(attempts.map((attempt) => app.stranger().refusal(SIGN_IN_WITH_WALLET, attempt)));

  expect(refusals).toMatchObject([
    { code: 'UNAUTHENTICATED', reason: 'WALLET_SIGNATURE' },
    { code: 'UNAUTHENTICATED', reason: 'WALLET_NONCE' },
    { code: 'UNAUTHENTICATED', reason: 'WALLET_NONCE' },
    { code: 'BAD_USER_INPUT', field: 'signature' },
    { code: 'BAD_USER_INPUT', field: 'message' },
    { code: 'BAD_USER_INPUT', field: 'message' },
  ]);
  expect(await signInWith(app.stranger(), signed)).toMatchObject({ user: { walletAddress: wallet.address } });
});

it('keeps a suspended person out', async () => {
  await using app = await startLiveledger();
  const wallet = newWallet();
  const { user, refreshToken } = await signInWith(app.stranger(), await signedChallenge(app.stranger(), wallet));
  await using rows = await openRows(app);
  await suspend(rows, user.id);

  const again = await app.stranger().refusal(SIGN_IN_WITH_WALLET, await signedChallenge(app.stranger(), wallet));

  expect(again).toMatchObject({ code: 'FORBIDDEN', reason: 'SUSPENDED' });
  expect(await app.stranger().refusal(REFRESH, { token: refreshToken })).toMatchObject({ reason: 'SUSPENDED' });
});

it('forgets used messages once they would be refused for their age', async () => {
  await using app = await startLiveledger();
  await using rows = await openRows(app);
  await signInWith(app.stranger(), await signedChallenge(app.stranger(), newWallet()));
  await rows.query(`UPDATE used_wallet_nonce SET expires_at = now() - interval '2 hours'`);

  await signInWith(app.stranger(), await signedChallenge(app.stranger(), newWallet()));

  expect(await rows.query('SELECT nonce FROM used_wallet_nonce')).toHaveLength(1);
});

import fc from 'fast-check';
import { createSiweMessage, parseSiweMessage } from 'viem/siwe';
import { AppError } from '../../../src/base/errors';
import { WalletMessages } from '../../../src/features/identity/wallet-messages';
import { secret } from './crafted-tokens';
import { newWallet, type Wallet } from './wallets';

const here = { domain: 'app.example.com', origin: 'https://app.example.com' };
const messages = new WalletMessages(secret, here);
const start = new Date('2026-03-01T12:00:00.000Z');
const after = (ms: number) => new Date(start.getTime() + ms);
const fiveMinutes = 300_000;

it('writes what EIP-4361 wants, to the letter', async () => {
  const wallet = newWallet();

  const { message, expiresAt } = await messages.challenge(wallet.address, start);

  const { nonce = '' } = parseSiweMessage(message);
  expect(nonce).toMatch(/^[0-9a-f]{48}$/);
  expect(expiresAt).toEqual(after(fiveMinutes));
  expect(message).toBe(
    createSiweMessage({
      domain: here.domain,
      uri: here.origin,
      address: wallet.address,
      statement: 'Sign in to Liveledger.',
      version: '1',
      chainId: 1,
      nonce,
      issuedAt: start,
      expirationTime: expiresAt,
    }),
  );
});

it.each(['localhost:4000', 'liveledger:8080', '[::1]:4000', 'xn--e1afmkfd.xn--p1ai', 'a.b.co.uk'])(
  'works for a server at %s',
  async (domain) => {
    const wallet = newWallet();
    const server = new WalletMessages(secret, { domain, origin: `http://${domain}` });
    const { message } = await server.challenge(wallet.address);

    const proof = await server.prove(message, await wallet.signMessage({ message }));

    expect(proof).toMatchObject({ address: wallet.address });
  },
);

it('never makes the same message twice', async () => {
  const { address } = newWallet();

  const made = await Promise.all(Array.from({ length: 100 }, () => messages.challenge(address, start)));

  expect(new Set(made.map(({ message }) => message)).size).toBe(100);
});

it('is good for five minutes', async () => {
  const wallet = newWallet();
  const { message } = await messages.challenge(wallet.address, start);
  const signature = await wallet.signMessage({ message });

  await expect(messages.prove(message, signature, after(fiveMinutes - 1))).resolves.toBeTruthy();

  await expect(messages.prove(message, signature, after(fiveMinutes))).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
    details: { reason: 'WALLET_EXPIRED' },
  });
});

it('vouches for every character of the message', async () => {
  const wallet = newWallet();
  const { message } = await messages.challenge(wallet.address, start);

  await fc.assert(
    fc.asyncProperty(fc.nat(message.length - 1), fc.constantFrom(...Array.from('aZ09 \n.:-')), async (at, letter) => {
      fc.pre(message[at] !== letter);
      const altered = message.slice(0, at) + letter + message.slice(at + 1);

      expect(await refusalOf(altered, await wallet.signMessage({ message: altered }))).toMatch(
        /^(BAD_USER_INPUT message|UNAUTHENTICATED (WALLET_DOMAIN|WALLET_NONCE))$/,
      );
    }),
    { numRuns: 60 },
  );
});

it.each<[string, (message: string, other: Wallet) => string, string]>([
  ['made for another site', (text) => text.replaceAll('app.example.com', 'evil.example.com'), 'WALLET_DOMAIN'],
  ['that names another wallet', (text, other) => text.replace(/0x\w{40}/, other.address), 'WALLET_NONCE'],
  ['with another statement', (text) => text.replace('Sign in to Liveledger.', 'Free tokens!'), 'WALLET_NONCE'],
  ['with more to it', (text) => `${text}\nResources:\n- https://evil.example.com`, 'WALLET_NONCE'],
  ['that lasts longer', (text) => text.replace(/Time: 2026/, 'Time: 2036'), 'WALLET_NONCE'],
  ['that never ends', (text) => text.replace(/\nExpiration Time: .*/, ''), 'WALLET_NONCE'],
  ['issued on no day', (text) => text.replace(/Issued At: .*/, 'Issued At: yesterday'), 'WALLET_NONCE'],
  ['with a nonce of its own', (text) => text.replace(/Nonce: \w+/, 'Nonce: 0123456789abcdef'), 'WALLET_NONCE'],
])('refuses a message %s, whoever signed it', async (_, alter, reason) => {
  const wallet = newWallet();
  const { message } = await messages.challenge(wallet.address, start);
  const altered = alter(message, newWallet());

  expect(await refusalOf(altered, await wallet.signMessage({ message: altered }))).toBe(`UNAUTHENTICATED ${reason}`);
});

it('refuses a message of a server with another key', async () => {
  const wallet = newWallet();
  const { message } = await new WalletMessages(`${secret}!`, here).challenge(wallet.address, start);

  expect(await refusalOf(message, await wallet.signMessage({ message }))).toBe('UNAUTHENTICATED WALLET_NONCE');
});

it('refuses signatures that are none, or of another key', async () => {
  const wallet = newWallet();
  const { message } = await messages.challenge(wallet.address, start);
  const right = await wallet.signMessage({ message });
  const refused = (signature: string) => refusalOf(message, signature);

  expect(await refused(await newWallet().signMessage({ message }))).toBe('UNAUTHENTICATED WALLET_SIGNATURE');
  expect(await refused(await wallet.signMessage({ message: 'another' }))).toBe('UNAUTHENTICATED WALLET_SIGNATURE');
  expect(await refused(`0x${'0'.repeat(130)}`)).toBe('UNAUTHENTICATED WALLET_SIGNATURE');
  expect(await refused(`0x${'f'.repeat(130)}`)).toBe('UNAUTHENTICATED WALLET_SIGNATURE');
  for (const malformed of ['', '0x', 'garbage', right.slice(0, -1), `${right}0`, right.replace('0x', ''), `${right}\n`])
    expect(await refused(malformed)).toBe('BAD_USER_INPUT signature');
});

it('refuses whatever else is sent with a refusal, never with a bug', async () => {
  const { message } = await messages.challenge(newWallet().address, start);
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc
      .array(fc.constantFrom(...message.split('\n'), 'URI: URI: ', 'Nonce: a', ''), { maxLength: 40 })
      .map((lines) => lines.join('\n')),
  );

  await fc.assert(
    fc.asyncProperty(texts, fc.string(), async (text, signature) => {
      await expect(messages.prove(text, signature, start)).rejects.toBeInstanceOf(AppError);
    }),
  );
  await expect(messages.prove('URI: '.repeat(3_200), '0x', start)).rejects.toMatchObject({
    details: { field: 'message' },
  });
});

/** Code and reason, or the field. */
async function refusalOf(message: string, signature: string): Promise<string> {
  const refusal: unknown = await messages.prove(message, signature, start).catch((error: unknown) => error);
  if (!(refusal instanceof AppError)) throw new Error('It should have been refused.');
  return `${refusal.code} ${String(refusal.details['reason'] ?? refusal.details['field'])}`;
}

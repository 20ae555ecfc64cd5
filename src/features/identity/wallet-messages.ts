import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { AppError, badInput, unavailable } from '../../base/errors';
import type { Links } from '../../base/links';
import type { WalletChallenge } from './wallet-challenge.type';

const lifetimeMs = 5 * 60_000;
/** Ours have some 400 characters; a wallet that adds to them signs another message. */
const longestMessage = 2_000;
const randomDigits = 16;

const shape =
  /^(?<domain>\S+) wants you to sign in with your Ethereum account:\n(?<address>0x[0-9a-f]{40})\n(?:.*\n)*?Nonce: (?<nonce>[0-9a-z]{8,100})\n/i;

/** What a wallet has proved: which address is its own, by a nonce that the caller must now use up. */
export interface WalletProof {
  readonly address: string;
  readonly nonce: string;
  readonly expiresAt: Date;
}

/**
 * Messages of EIP-4361. The nonce vouches for the message that it stands in: it carries a seal over all the rest, so that
 * asking for challenges stores nothing and cannot fill a table, and not a letter can be altered. Only plain keys can sign; a
 * contract's signature (EIP-1271) would need a node of its chain.
 */
export class WalletMessages {
  constructor(
    private readonly key: string,
    private readonly links: Pick<Links, 'domain' | 'origin'>,
  ) {}

  async challenge(given: string, now = new Date()): Promise<WalletChallenge> {
    const address = await checksummed(given);
    const expiresAt = new Date(now.getTime() + lifetimeMs);
    const random = randomBytes(randomDigits / 2).toString('hex');
    // Written by hand: viem's own writer refuses hosts such as `liveledger:4000`, `[::1]:4000` and whatever ends in `.xn--p1ai`.
    const write = (nonce: string) =>
      [
        `${this.links.domain} wants you to sign in with your Ethereum account:`,
        address,
        '',
        'Sign in to Liveledger.',
        '',
        `URI: ${this.links.origin}`,
        'Version: 1',
        'Chain ID: 1',
        `Nonce: ${nonce}`,
        `Issued At: ${now.toISOString()}`,
        `Expiration Time: ${expiresAt.toISOString()}`,
      ].join('\n');
    return { message: write(random + this.seal(write(random))), expiresAt };
  }

  /** Ours, for this domain, in time, and signed by the address that it names. Whether it was used before is for the caller to ask. */
  async prove(message: string, signature: string, now = new Date()): Promise<WalletProof> {
    const { domain, address, nonce } = (message.length <= longestMessage && shape.exec(message)?.groups) || {};
    if (domain === undefined || address === undefined || nonce === undefined)
      throw badInput('message', 'message: must be the one that createWalletChallenge gave, to the letter');
    if (domain !== this.links.domain) throw refused('WALLET_DOMAIN', 'The message was made for another site.');
    if (!this.vouchesFor(nonce, message))
      throw refused('WALLET_NONCE', 'The message is not one that this server has made. Sign it as it came.');
    const expiresAt = new Date(/\nExpiration Time: (.+)$/.exec(message)?.[1] ?? '');
    if (!(expiresAt > now)) throw refused('WALLET_EXPIRED', 'The message has expired. Ask for a new challenge.');
    if ((await signerOf(message, signature)) !== address.toLowerCase())
      throw refused('WALLET_SIGNATURE', 'The signature was not made with the key of this address.');
    return { address, nonce, expiresAt };
  }

  private vouchesFor(nonce: string, message: string): boolean {
    const random = nonce.slice(0, randomDigits);
    const given = Buffer.from(nonce.slice(randomDigits));
    const right = Buffer.from(this.seal(message.replace(`\nNonce: ${nonce}\n`, `\nNonce: ${random}\n`)));
    return given.length === right.length && timingSafeEqual(given, right);
  }

  private seal(unsealed: string): string {
    return createHmac('sha256', `wallet ${this.key}`).update(unsealed).digest('hex').slice(0, 32);
  }
}

/** The address with the capitals of its checksum; whoever writes capitals must write the right ones, since they are there to catch slips. */
async function checksummed(address: string): Promise<string> {
  const { getAddress, isAddress } = await viem();
  if (!/^0x[0-9a-f]{40}$/i.test(address)) throw badInput('address', 'address: must be 0x and 40 hexadecimal digits');
  const digits = address.slice(2);
  if (/[a-f]/.test(digits) && /[A-F]/.test(digits) && !isAddress(`0x${digits}`))
    throw badInput(
      'address',
      'address: the capitals do not fit its checksum (EIP-55); use lower case or copy it again',
    );
  return getAddress(`0x${digits.toLowerCase()}`);
}

async function signerOf(message: string, signature: string): Promise<string> {
  const { recoverMessageAddress } = await viem();
  if (!/^0x[0-9a-f]{130}$/i.test(signature))
    throw badInput('signature', 'signature: must be 0x and 130 hexadecimal digits');
  try {
    return (await recoverMessageAddress({ message, signature: `0x${signature.slice(2)}` })).toLowerCase();
  } catch {
    return ''; // No point of the curve: signed by nobody.
  }
}

/** Sixty megabytes that most never need: an optional package, loaded when the first wallet comes. */
async function viem() {
  return import('viem').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && /MODULE_NOT_FOUND$/.test(String(error.code))) throw notInstalled();
    throw error;
  });
}

function notInstalled(): AppError {
  return unavailable(
    'Signing in with a wallet is not installed on this server (the optional package viem is missing).',
    3_600_000,
  );
}

function refused(reason: string, message: string): AppError {
  return new AppError('UNAUTHENTICATED', message, { reason });
}

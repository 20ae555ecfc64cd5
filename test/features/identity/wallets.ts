import { generatePrivateKey, privateKeyToAccount, type PrivateKeyAccount } from 'viem/accounts';
import type { Visitor } from '../../../src/testing';
import { CHALLENGE, LINK_WALLET, SIGN_IN_WITH_WALLET, type SessionAnswer } from './documents';

export type Wallet = PrivateKeyAccount;

export function newWallet(): Wallet {
  return privateKeyToAccount(generatePrivateKey());
}

export interface Signed {
  readonly message: string;
  readonly signature: string;
}

export async function challenge(visitor: Visitor, address: string): Promise<{ message: string; expiresAt: string }> {
  const data = await visitor.mutate<{ createWalletChallenge: { message: string; expiresAt: string } }>(CHALLENGE, {
    address,
  });
  return data.createWalletChallenge;
}

/** A challenge of the server, signed as a wallet signs it. */
export async function signedChallenge(
  visitor: Visitor,
  wallet: Wallet,
  address: string = wallet.address,
): Promise<Signed> {
  const { message } = await challenge(visitor, address);
  return { message, signature: await wallet.signMessage({ message }) };
}

export async function signInWith(visitor: Visitor, signed: Signed): Promise<SessionAnswer> {
  const data = await visitor.mutate<{ signInWithWallet: SessionAnswer }>(SIGN_IN_WITH_WALLET, signed);
  return data.signInWithWallet;
}

export async function link(visitor: Visitor, signed: Signed): Promise<{ id: string; walletAddress: string }> {
  const data = await visitor.mutate<{ linkWallet: { id: string; walletAddress: string } }>(LINK_WALLET, signed);
  return data.linkWallet;
}

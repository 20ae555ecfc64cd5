/** The part of EIP-1193 that signing a message takes. */
interface Wallet {
  request(call: { readonly method: string; readonly params?: readonly unknown[] }): Promise<unknown>;
}

export function hasWallet(): boolean {
  return walletHere() !== null;
}

export async function walletAddress(): Promise<string> {
  const accounts = await ask({ method: 'eth_requestAccounts' });
  const first: unknown = Array.isArray(accounts) ? accounts[0] : null;
  if (typeof first !== 'string') throw new Error('The wallet showed no address.');
  return first;
}

export async function signWithWallet(message: string, address: string): Promise<string> {
  const bytes = new TextEncoder().encode(message);
  const hex = `0x${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  const signature = await ask({ method: 'personal_sign', params: [hex, address] });
  if (typeof signature !== 'string') throw new Error('The wallet did not sign.');
  return signature;
}

function ask(call: Parameters<Wallet['request']>[0]): Promise<unknown> {
  const wallet = walletHere();
  if (!wallet) throw new Error('There is no wallet in this browser.');
  return wallet.request(call);
}

function walletHere(): Wallet | null {
  const found: unknown = Reflect.get(window, 'ethereum');
  return isWallet(found) ? found : null;
}

function isWallet(value: unknown): value is Wallet {
  return typeof value === 'object' && value !== null && 'request' in value && typeof value.request === 'function';
}

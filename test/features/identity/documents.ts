/** What these tests ask for, as a front end would write it. */
const SESSION = 'accessToken accessTokenExpiresAt refreshToken user { id email roles displayName walletAddress }';

export const SIGN_UP = `mutation ($input: SignUpInput!) { signUp(input: $input) { ${SESSION} } }`;
export const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(email: $email, password: $password) { ${SESSION} }
}`;
export const REFRESH = `mutation ($token: String!) { refreshSession(refreshToken: $token) { ${SESSION} } }`;
export const SIGN_OUT = 'mutation { signOut }';
export const SIGN_OUT_EVERYWHERE = 'mutation { signOutEverywhere }';
export const EXTEND = 'mutation ($token: String!) { extendConnection(accessToken: $token) }';
export const CHALLENGE =
  'mutation ($address: String!) { createWalletChallenge(address: $address) { message expiresAt } }';
export const SIGN_IN_WITH_WALLET = `mutation ($message: String!, $signature: String!) {
  signInWithWallet(message: $message, signature: $signature) { ${SESSION} }
}`;
export const LINK_WALLET = `mutation ($message: String!, $signature: String!) {
  linkWallet(message: $message, signature: $signature) { id walletAddress }
}`;
export const WHO = '{ viewer { id email roles displayName walletAddress } }';

export interface SessionAnswer {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: string;
  readonly refreshToken: string;
  readonly user: Person;
}

export interface Person {
  readonly id: string;
  readonly email: string | null;
  readonly roles: readonly string[];
  readonly displayName: string;
  readonly walletAddress: string | null;
}

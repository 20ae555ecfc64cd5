import { startLiveledger } from '../../../src/testing';
import { holderOf, whoIs } from './given';
import { Issuer } from './issuer';

/** A server that trusts an issuer, and people who show tokens of it. */
export async function openOutside(env: Record<string, string> = {}) {
  const issuer = await Issuer.open();
  const app = await startLiveledger({ env: { ...issuer.env, ...env } });
  return {
    app,
    issuer,
    holder: async (claims: Record<string, unknown> = {}) => holderOf(app, await issuer.token(claims)),
    /** Whom the server sees in a new token with these claims. */
    see: async (claims: Record<string, unknown> = {}) => whoIs(holderOf(app, await issuer.token(claims))),
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await issuer[Symbol.asyncDispose]();
    },
  };
}

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

interface Key {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/** An identity provider on this machine: it publishes its keys and signs whatever a test wants to have signed. */
export class Issuer implements AsyncDisposable {
  readonly url: string;
  private published: readonly Key[];
  /** How often its keys were fetched. */
  fetches = 0;
  /** What it answers with instead of its keys. */
  trouble: { readonly status: number; readonly body: string } | null = null;

  private constructor(
    private readonly server: Server,
    private signing: Key,
  ) {
    const { port } = server.address() as AddressInfo;
    this.url = `http://127.0.0.1:${port}`;
    this.published = [signing];
    server.on('request', (_, response) => {
      this.fetches += 1;
      response.writeHead(this.trouble?.status ?? 200, { 'content-type': 'application/json' });
      response.end(this.trouble?.body ?? JSON.stringify({ keys: this.published.map((key) => key.publicJwk) }));
    });
  }

  static async open(): Promise<Issuer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Issuer(server, await newKey('first'));
  }

  /** What a server needs to trust it. */
  get env(): Record<string, string> {
    return { JWKS_URL: `${this.url}/keys`, JWT_ISSUER: this.url, JWT_AUDIENCE: 'liveledger-app' };
  }

  get publicJwk(): JWK {
    return this.signing.publicJwk;
  }

  /** Good in every respect unless the claims say otherwise; `undefined` leaves one out. */
  token(claims: Readonly<Record<string, unknown>> = {}, head: { kid?: string } = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const usual = { iss: this.url, aud: 'liveledger-app', sub: 'person-1', sid: 'sign-in-1', iat: now, exp: now + 300 };
    return new SignJWT({ ...usual, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: this.signing.kid, ...head })
      .sign(this.signing.privateKey);
  }

  /** Signs with a new key from now on; the world learns of it when it asks. */
  async rotate(kid: string): Promise<void> {
    this.signing = await newKey(kid);
    this.published = [this.signing];
  }

  /** Signs with a key that it does not publish. */
  async signInSecret(kid: string): Promise<void> {
    this.signing = await newKey(kid);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

async function newKey(kid: string): Promise<Key> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } };
}

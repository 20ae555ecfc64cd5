import { createHmac } from 'node:crypto';
import { z } from 'zod';

const Claims = z.looseObject({ sid: z.string() });

/** What an access token says, unchecked: it is ours. */
export function claimsOf(token: string): z.output<typeof Claims> {
  return Claims.parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')));
}

/** The same token as it would have been, had it been issued so early that it is over now. */
export function expired(token: string, secret: string): string {
  const exp = Math.floor(Date.now() / 1_000) - 1;
  const payload = Buffer.from(JSON.stringify({ ...claimsOf(token), exp }), 'utf8').toString('base64url');
  const body = `${token.split('.')[0] ?? ''}.${payload}`;
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
}

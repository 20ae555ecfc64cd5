import { post, type Answer, type World } from '../../../src/testing';
import { signatureOf } from '../../../src/features/payments/webhook-signature';
import { key } from './given';

/** Two while one is replaced. */
export const secrets = {
  zeffy: 'whsec_zeffy_of_the_tests',
  next: 'whsec_zeffy_of_tomorrow',
  other: 'whsec_other_of_the_tests',
};

/** The server has these providers; `simulated` pays by itself. */
export const withProviders = {
  WEBHOOK_SECRETS: `zeffy:${secrets.zeffy},zeffy:${secrets.next},other:${secrets.other},simulated:whsec_simulated_tests`,
};

export interface Telling {
  readonly id?: string;
  readonly type: 'payment.completed' | 'payment.failed' | 'payment.refunded';
  readonly data: object;
}

/** What a provider's machine does. */
export function tell(app: World, { id = key(), ...telling }: Telling, provider = 'zeffy'): Promise<Answer> {
  return tellRaw(app, JSON.stringify({ id, ...telling }), { provider });
}

export interface Envelope {
  readonly provider?: string;
  readonly secret?: string;
  /** In seconds; made when it is sent, however long the test has waited for its turn. */
  readonly age?: number;
  readonly header?: string;
}

export function tellRaw(
  app: World,
  body: string,
  { provider = 'zeffy', secret, age = 0, header }: Envelope = {},
): Promise<Answer> {
  const own = secret ?? (provider === 'other' ? secrets.other : secrets.zeffy);
  const signature = header ?? signatureOf(own, Math.floor(Date.now() / 1000) - age, Buffer.from(body));
  return post(`${app.url}/webhooks/payments/${provider}`, body, { 'liveledger-signature': signature });
}

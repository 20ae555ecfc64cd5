import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import { check } from '../../base/check';
import { badInput } from '../../base/errors';
import { isText, line } from '../../base/text';
import { PaymentFailure } from './payment.enums';

const short = line(200);
const amount = z.object({ amount: z.string().max(60), currency: z.string().max(10) });

/** Providers add fields as they please; those that we do not know are left alone. */
const Message = z.object({
  id: short,
  type: z.enum(['payment.completed', 'payment.failed', 'payment.refunded'], {
    error: 'must be payment.completed, payment.failed or payment.refunded',
  }),
  data: z.object({
    reference: short,
    paymentId: text(60),
    userId: text(60),
    email: text(254),
    amount: amount.nullish(),
    failure: z.enum(PaymentFailure).nullish(),
    transactionHash: z
      .string()
      .regex(/^[\x21-\x7e]{1,200}$/, 'must consist of visible ASCII characters')
      .nullish(),
  }),
});

export type ProviderMessage = z.output<typeof Message>;

/** What a provider says, once it is known to be him who says it. */
export function readProviderMessage(body: Buffer): ProviderMessage {
  const message = check(Message, parse(body));
  if (message.type === 'payment.completed' && !message.data.amount)
    throw badInput('data.amount', 'data.amount: must say how much has arrived');
  return message;
}

function text(max: number) {
  return z.string().max(max).refine(isText, 'must be well-formed Unicode without NUL').nullish();
}

function parse(body: Buffer): unknown {
  if (isUtf8(body)) {
    try {
      return JSON.parse(body.toString('utf8'));
    } catch {
      // Said below, as for other bytes.
    }
  }
  throw badInput('', 'The body is not JSON in UTF-8.');
}

import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { isBrowserKey } from './encrypt-push';

@InputType({ description: 'What `PushSubscription.toJSON()` gives in a browser.' })
export class PushSubscriptionInput {
  @Field(() => String, { description: 'Where to push: an address with https on the open internet.' })
  endpoint!: string;

  @Field(() => String, { description: '`keys.p256dh`, in base64url.' })
  p256dh!: string;

  @Field(() => String, { description: '`keys.auth`, in base64url.' })
  auth!: string;
}

/** Longer ones are not seen, and would not fit into an index. */
export const longestEndpoint = 2_048;

export const endpointText = z
  .string()
  .max(longestEndpoint, `must have at most ${longestEndpoint} characters`)
  .refine((text) => URL.canParse(text), 'must be an address')
  .transform((text) => new URL(text))
  .refine(({ href }) => href.length <= longestEndpoint, `must have at most ${longestEndpoint} characters`);

export const PushSubscription = z.object({
  endpoint: endpointText,
  p256dh: bytes(200).refine(isBrowserKey, 'must be a point of the curve P-256, uncompressed: 65 bytes'),
  auth: bytes(100).refine(({ length }) => length === 16, 'must be 16 bytes'),
});

/** In base64url, or in plain base64 as `btoa` writes it. */
function bytes(longest: number) {
  return z
    .string()
    .max(longest, 'is too long')
    .regex(/^[\w+/-]*={0,2}$/, 'must be in base64url')
    .transform((text) => Buffer.from(text, 'base64url'));
}

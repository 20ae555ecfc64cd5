import { z } from 'zod';
import { userStream } from '../../live/streams';
import { topic, type Invalidated } from '../../live/topic';
import { sellerIdOf } from './seller-id.rules';
import { reviewInJson, type Review } from './review.type';
import { Tier } from './tier.rules';

const ofSeller = (userId: string, ...fields: readonly string[]): Invalidated => ({
  typename: 'Seller',
  id: sellerIdOf(userId),
  fields,
});

const ItemChanged = z.object({ itemId: z.string(), sellerId: z.string(), isNew: z.boolean() });

export const itemChanged = topic<z.output<typeof ItemChanged>>({
  name: 'item.changed',
  type: null,
  description: 'A seller offers something new, or something else of an item than before.',
  payload: ItemChanged,
  streams: ({ sellerId }) => [userStream(sellerId)],
  invalidates: ({ itemId, sellerId, isNew }) => [
    { typename: 'Item', id: itemId },
    ...(isNew ? [ofSeller(sellerId, 'items')] : []),
  ],
});

const SellerChanged = z.object({ userId: z.string(), fields: z.array(z.string()) });

export const sellerChanged = topic<z.output<typeof SellerChanged>>({
  name: 'seller.changed',
  type: null,
  description: 'What is counted of a seller has changed.',
  payload: SellerChanged,
  streams: ({ userId }) => [userStream(userId)],
  invalidates: ({ userId, fields }) => [ofSeller(userId, ...fields)],
});

const TierUpgraded = z.object({
  userId: z.string(),
  newTier: z.enum(Tier),
  previousTier: z.enum(Tier),
  benefits: z.array(z.string()).readonly(),
});
export type TierUpgraded = z.output<typeof TierUpgraded>;

export const tierUpgraded = topic<TierUpgraded>({
  name: 'seller.tier-upgraded',
  type: 'TierUpgradedEvent',
  description: 'A seller has reached a tier; told once for each step up.',
  payload: TierUpgraded,
  streams: ({ userId }) => [userStream(userId)],
  invalidates: ({ userId }) => [ofSeller(userId, 'tier', 'benefits')],
});

export interface ReviewReceived {
  readonly review: Review;
}

export const reviewReceived = topic<ReviewReceived>({
  name: 'review.received',
  type: 'ReviewReceivedEvent',
  description: 'Somebody has left a review; told to whom it is about.',
  payload: z.object({ review: reviewInJson }),
  streams: ({ review }) => [userStream(review.seller.id)],
  invalidates: ({ review }) => [
    ofSeller(review.seller.id, 'rating', 'reviewCount', 'reviews'),
    ...(review.orderId === null ? [] : [{ typename: 'Order', id: review.orderId, fields: ['review'] }]),
  ],
});

import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../../graphql/node';
import { connectionType } from '../../graphql/pages/connection';
import type { Person } from '../identity';
import { benefitsOf, ratingOf, Tier } from './tier.rules';
import { sellerIdOf } from './seller-id.rules';

registerEnumType(Tier, {
  name: 'Tier',
  description: 'How far a seller has come; a tier once reached stays.',
  valuesConfig: {
    BRONZE: { description: 'Where everybody starts.' },
    SILVER: { description: 'From 10 completed orders, rated 4.0 or better or not yet.' },
    GOLD: { description: 'From 50 completed orders, rated 4.0 or better or not yet.' },
    PLATINUM: { description: 'From 200 completed orders, rated 4.0 or better or not yet.' },
  },
});

export interface SellerRow {
  readonly userId: string;
  readonly displayName: string;
  readonly tier: Tier;
  readonly completedOrders: number;
  readonly reviewCount: number;
  readonly ratingSum: bigint;
}

@ObjectType({ implements: Node, description: 'Somebody who sells: whoever has the role SELLER.' })
export class Seller extends Node {
  @Field(() => Tier, { description: 'How far the seller has come.' })
  readonly tier!: Tier;

  @Field(() => [String], { description: 'What the tier brings.' })
  get benefits(): readonly string[] {
    return benefitsOf(this.tier);
  }

  @Field(() => Float, { nullable: true, description: 'Stars on average, 1 to 5; null without reviews.' })
  readonly rating!: number | null;

  @Field(() => Int, { description: 'How many have left a review.' })
  readonly reviewCount!: number;

  @Field(() => Int, { description: 'How many orders were completed and not wholly refunded.' })
  readonly completedOrders!: number;

  readonly person!: Person;

  static of({ userId, displayName, tier, completedOrders, reviewCount, ratingSum }: SellerRow): Seller {
    return Object.assign(new Seller(), {
      id: sellerIdOf(userId),
      person: { id: userId, displayName },
      tier,
      completedOrders,
      reviewCount,
      rating: ratingOf({ reviewCount, ratingSum: Number(ratingSum) }),
    });
  }
}

export const SellerConnection = connectionType(Seller, 'Seller');

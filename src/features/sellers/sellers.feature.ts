import type { Feature } from '../../graphql/feature';
import { loadItem } from './item.queries';
import { ItemResolver } from './item.resolver';
import { sellerProofs } from './proofs';
import { Reviewables, reviewablesKey } from './reviewables';
import { findReview } from './review.queries';
import { ReviewResolver } from './review.resolver';
import { SellerEventsResolver } from './seller-events.resolver';
import { findSeller } from './seller.queries';
import { SellerResolver } from './seller.resolver';
import { itemChanged, reviewReceived, sellerChanged, tierUpgraded } from './seller.topics';

export const sellers: Feature = {
  name: 'sellers',
  resolvers: [SellerResolver, ItemResolver, ReviewResolver, SellerEventsResolver],
  entities: [],
  nodes: [
    { kind: 'sel', find: findSeller },
    { kind: 'itm', find: loadItem },
    { kind: 'rev', find: findReview },
  ],
  provide: (services) => services.provide(reviewablesKey, new Reviewables()),
  topics: [itemChanged, sellerChanged, tierUpgraded, reviewReceived],
  proofs: sellerProofs,
};

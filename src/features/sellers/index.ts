export { loadItem } from './item.queries';
export { offeredItems, toItem } from './item.rows';
export { Item } from './item.type';
export { loadReviewOf } from './review.queries';
export { Review } from './review.type';
export { reviewablesKey, type Reviewable } from './reviewables';
export { sellerIdOf } from './seller-id.rules';
export { sellers } from './sellers.feature';
export { changeStanding, lockStanding } from './standing';

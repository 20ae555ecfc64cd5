/** What these tests ask for, as a front end would write it. */
export const ORDER = `id number status note version total { amount currency } createdAt updatedAt estimatedReadyAt cancelledBy cancelReason
  customer { id displayName } seller { id displayName } payment { id status method refunded { amount } checkoutUrl }
  lines { name quantity unitPrice { amount } total { amount } item { id name } }`;

export const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { ${ORDER} } }`;
export const UPDATE = `mutation ($input: UpdateOrderStatusInput!) { updateOrderStatus(input: $input) { ${ORDER} } }`;
export const CANCEL = `mutation ($id: ID!, $reason: String) { cancelOrder(id: $id, reason: $reason) { ${ORDER} } }`;
export const FIND = `query ($id: ID!) { order(id: $id) { ${ORDER} review { rating } } }`;
export const LIST = `query ($side: Side, $status: [OrderStatus!], $first: Int, $after: Cursor, $last: Int, $before: Cursor) {
  orders(side: $side, status: $status, first: $first, after: $after, last: $last, before: $before) {
    nodes { id number status } pageInfo { hasNextPage endCursor }
  }
}`;
export const REVIEW = `mutation ($input: ReviewInput!) { leaveReview(input: $input) {
  id rating text author { displayName } seller { id } order { id status } } }`;
export const CREATE_ITEM = `mutation ($input: ItemInput!) { createItem(input: $input) {
  id name description available price { amount currency } seller { id } } }`;
export const UPDATE_ITEM = `mutation ($id: ID!, $input: ItemInput!) { updateItem(id: $id, input: $input) {
  id name description available price { amount currency } } }`;
export const SELLER = `query ($id: ID!) { seller(id: $id) { id user { id displayName roles } tier benefits rating reviewCount completedOrders
  items { nodes { id name available } } reviews { nodes { rating text author { displayName } } } } }`;
export const SELLERS = `query ($search: String, $first: Int, $after: Cursor, $last: Int, $before: Cursor) {
  sellers(search: $search, first: $first, after: $after, last: $last, before: $before) {
    nodes { id user { displayName } } pageInfo { hasNextPage endCursor } } }`;
export const ANALYTICS = `query ($currency: CurrencyCode!, $from: DateTime!, $to: DateTime!) {
  sellerAnalytics(currency: $currency, from: $from, to: $to) { currency orders revenue { amount } averageOrder { amount } openOrders
    medianPreparationSeconds topItems { name quantity revenue { amount } } series { at orders revenue { amount } } } }`;

export const PLACED = `subscription { orderPlaced { id occurredAt customerName order { ${ORDER} review { rating } } } }`;
export const STATUS = `subscription ($orderId: ID) { orderStatusChanged(orderId: $orderId) {
  id status previousStatus estimatedReadyAt itemName order { ${ORDER} } } }`;
export const READY = `subscription { orderReady { id itemName message order { id status version } } }`;
export const TIER = `subscription { tierUpgraded { newTier previousTier benefits } }`;
export const REVIEWED = `subscription { reviewReceived { review { id rating text author { displayName } order { id status review { rating } } } } }`;
export const TODAY = `subscription ($currency: CurrencyCode!) { sellerAnalyticsUpdated(currency: $currency) {
  id occurredAt analytics { orders openOrders revenue { amount } topItems { name quantity } } } }`;
export const INVALIDATED = `subscription ($typenames: [String!]) { cacheInvalidated(typenames: $typenames) { typename entityId fields } }`;
export const NOTIFIED = `subscription { notificationReceived { notification { kind title message subjectId } } }`;

const REQUEST = `id status amount { amount } lines { name quantity unitPrice { amount } item { id } } payment { id reason } order { ${ORDER} }`;
export const CREATE_REQUEST = `mutation ($input: PaymentRequestInput!) { createPaymentRequest(input: $input) { ${REQUEST} } }`;
export const PAY_REQUEST = `mutation ($id: ID!, $key: String!) { payPaymentRequest(id: $id, idempotencyKey: $key) { ${REQUEST} } }`;
export const FIND_REQUEST = `query ($id: ID!) { paymentRequest(id: $id) { ${REQUEST} } }`;

export interface OrderAnswer {
  readonly id: string;
  readonly number: number;
  readonly status: string;
  readonly version: number;
  readonly customer: { readonly displayName: string };
  readonly payment: { readonly id: string; readonly status: string; readonly checkoutUrl: string | null };
}

export interface RequestAnswer {
  readonly id: string;
  readonly status: string;
  readonly order: OrderAnswer | null;
}

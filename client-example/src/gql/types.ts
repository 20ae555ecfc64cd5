/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type MoneyInput = {
  readonly amount: string;
  readonly currency: string;
};

export type PaymentStatus =
  | 'CANCELLED'
  | 'COMPLETED'
  | 'FAILED'
  | 'PARTIALLY_REFUNDED'
  | 'PENDING'
  | 'REFUNDED';

export type TopUpInput = {
  readonly amount: MoneyInput;
  readonly idempotencyKey: string;
  readonly provider: string;
};

export type TransactionReason =
  | 'ADJUSTMENT'
  | 'BILL'
  | 'BOOKING'
  | 'FEE'
  | 'INVOICE_FUNDING'
  | 'INVOICE_SETTLEMENT'
  | 'ORDER'
  | 'PAYMENT_REQUEST'
  | 'REFUND'
  | 'TOP_UP'
  | 'TRANSFER'
  | 'WITHDRAWAL';

export type AmountFragment = { readonly __typename: 'Money', readonly amount: string, readonly currency: string };

export type BalancesQueryVariables = Exact<{ [key: string]: never; }>;


export type BalancesQuery = { readonly balances: ReadonlyArray<{ readonly __typename: 'Balance', readonly id: string, readonly version: number, readonly available: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> };

export type EvSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type EvSubscription = { readonly userEvents: ReadonlyArray<
    | { readonly __typename: 'AnnouncementPublishedEvent', readonly id: string }
    | { readonly __typename: 'BalanceUpdatedEvent', readonly reason: TransactionReason, readonly id: string }
    | { readonly __typename: 'BillGeneratedEvent', readonly id: string }
    | { readonly __typename: 'BillUpdatedEvent', readonly id: string }
    | { readonly __typename: 'BookingUpdatedEvent', readonly id: string }
    | { readonly __typename: 'BuyerConfirmationChangedEvent', readonly id: string }
    | { readonly __typename: 'CacheInvalidatedEvent', readonly id: string }
    | { readonly __typename: 'ConnectionsChangedEvent', readonly id: string }
    | { readonly __typename: 'ConversationReadEvent', readonly id: string }
    | { readonly __typename: 'InvoiceFundedEvent', readonly id: string }
    | { readonly __typename: 'InvoiceListedEvent', readonly id: string }
    | { readonly __typename: 'InvoiceUpdatedEvent', readonly id: string }
    | { readonly __typename: 'MarketUpdatedEvent', readonly id: string }
    | { readonly __typename: 'MessageReceivedEvent', readonly id: string }
    | { readonly __typename: 'NotificationReceivedEvent', readonly id: string }
    | { readonly __typename: 'NotificationsChangedEvent', readonly id: string }
    | { readonly __typename: 'OrderPlacedEvent', readonly id: string }
    | { readonly __typename: 'OrderReadyEvent', readonly id: string }
    | { readonly __typename: 'OrderStatusChangedEvent', readonly id: string }
    | { readonly __typename: 'PaymentCompletedEvent', readonly id: string }
    | { readonly __typename: 'PaymentUpdatedEvent', readonly id: string }
    | { readonly __typename: 'PortfolioUpdatedEvent', readonly id: string }
    | { readonly __typename: 'ReviewReceivedEvent', readonly id: string }
    | { readonly __typename: 'SellerAnalyticsUpdatedEvent', readonly id: string }
    | { readonly __typename: 'TierUpgradedEvent', readonly id: string }
    | { readonly __typename: 'TransactionRecordedEvent', readonly id: string }
    | { readonly __typename: 'TypingChangedEvent', readonly id: string }
  > };

export type TopUpMutationVariables = Exact<{
  input: TopUpInput;
}>;


export type TopUpMutation = { readonly topUp: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus } };

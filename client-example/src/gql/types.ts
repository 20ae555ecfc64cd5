/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Channel =
  | 'EMAIL'
  | 'IN_APP'
  | 'PUSH'
  | 'SOUND';

export type ItemInput = {
  readonly available?: boolean | null | undefined;
  readonly description?: string | null | undefined;
  readonly name: string;
  readonly price: MoneyInput;
};

export type MoneyInput = {
  readonly amount: string;
  readonly currency: string;
};

export type NotificationKind =
  | 'ANNOUNCEMENT'
  | 'BILL'
  | 'BOOKING'
  | 'INVOICE'
  | 'MESSAGE'
  | 'ORDER'
  | 'PAYMENT'
  | 'REVIEW'
  | 'SYSTEM'
  | 'TIER';

export type NotificationPreferenceInput = {
  readonly channels: ReadonlyArray<Channel>;
  readonly kind: NotificationKind;
};

export type NotificationPreferencesInput = {
  readonly minimumPriority?: Priority | null | undefined;
  readonly preferences?: ReadonlyArray<NotificationPreferenceInput> | null | undefined;
  readonly quietFrom?: string | null | undefined;
  readonly quietTo?: string | null | undefined;
  readonly timeZone?: string | null | undefined;
};

export type OrderLineInput = {
  readonly itemId: string;
  readonly quantity: number;
};

export type OrderStatus =
  | 'AWAITING_PAYMENT'
  | 'CANCELLED'
  | 'COMPLETED'
  | 'PLACED'
  | 'PREPARING'
  | 'READY';

export type PaymentEventKind =
  | 'PAYMENT_CONFIRMED'
  | 'PAYMENT_FAILED'
  | 'PAYMENT_RECEIVED'
  | 'PAYMENT_REFUNDED';

export type PaymentFailure =
  | 'DECLINED'
  | 'EXPIRED'
  | 'INSUFFICIENT_FUNDS'
  | 'PROVIDER_ERROR';

export type PaymentMethod =
  | 'BALANCE'
  | 'PROVIDER'
  | 'WALLET';

export type PaymentRequestInput = {
  readonly amount?: MoneyInput | null | undefined;
  readonly description: string;
  readonly expiresInSeconds?: number | null | undefined;
  readonly lines?: ReadonlyArray<OrderLineInput> | null | undefined;
};

export type PaymentRequestStatus =
  | 'CANCELLED'
  | 'EXPIRED'
  | 'OPEN'
  | 'PAID';

export type PaymentStatus =
  | 'CANCELLED'
  | 'COMPLETED'
  | 'FAILED'
  | 'PARTIALLY_REFUNDED'
  | 'PENDING'
  | 'REFUNDED';

export type PlaceOrderInput = {
  readonly idempotencyKey: string;
  readonly lines: ReadonlyArray<OrderLineInput>;
  readonly method?: PaymentMethod | null | undefined;
  readonly note?: string | null | undefined;
  readonly provider?: string | null | undefined;
  readonly sellerId: string;
};

export type Priority =
  | 'HIGH'
  | 'LOW'
  | 'NORMAL'
  | 'URGENT';

export type RefundInput = {
  readonly amount?: MoneyInput | null | undefined;
  readonly idempotencyKey: string;
  readonly paymentId: string;
  readonly reason?: string | null | undefined;
};

export type ReviewInput = {
  readonly bookingId?: string | null | undefined;
  readonly orderId?: string | null | undefined;
  readonly rating: number;
  readonly text?: string | null | undefined;
};

export type Role =
  | 'ADMIN'
  | 'BILLER'
  | 'BUYER'
  | 'CUSTOMER'
  | 'INVESTOR'
  | 'SELLER';

export type SendMessageInput = {
  readonly body: string;
  readonly conversationId?: string | null | undefined;
  readonly idempotencyKey: string;
  readonly subjectId?: string | null | undefined;
  readonly to?: string | null | undefined;
};

export type Severity =
  | 'ERROR'
  | 'INFO'
  | 'SUCCESS'
  | 'WARNING';

export type Side =
  | 'CUSTOMER'
  | 'SELLER';

export type SignUpInput = {
  readonly displayName: string;
  readonly email: string;
  readonly password: string;
  readonly roles?: ReadonlyArray<Role> | null | undefined;
};

export type Tier =
  | 'BRONZE'
  | 'GOLD'
  | 'PLATINUM'
  | 'SILVER';

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

export type TransferInput = {
  readonly amount: MoneyInput;
  readonly idempotencyKey: string;
  readonly note?: string | null | undefined;
  readonly to: string;
};

export type UpdateOrderStatusInput = {
  readonly estimatedReadyAt?: string | null | undefined;
  readonly orderId: string;
  readonly status: OrderStatus;
};

export type NoticeFragment = { readonly __typename: 'Notification', readonly id: string, readonly kind: NotificationKind, readonly severity: Severity, readonly priority: Priority, readonly title: string, readonly message: string, readonly subjectId: string | null, readonly createdAt: string, readonly readAt: string | null };

export type UnreadCountQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadCountQuery = { readonly unreadNotificationCount: number };

export type NotificationsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type NotificationsQuery = { readonly notifications: { readonly __typename: 'NotificationConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Notification', readonly id: string, readonly kind: NotificationKind, readonly severity: Severity, readonly priority: Priority, readonly title: string, readonly message: string, readonly subjectId: string | null, readonly createdAt: string, readonly readAt: string | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type NotificationHeardSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type NotificationHeardSubscription = { readonly notificationReceived: { readonly __typename: 'NotificationReceivedEvent', readonly id: string, readonly occurredAt: string, readonly unreadCount: number, readonly sound: boolean, readonly notification: { readonly __typename: 'Notification', readonly id: string, readonly kind: NotificationKind, readonly severity: Severity, readonly priority: Priority, readonly title: string, readonly message: string, readonly subjectId: string | null, readonly createdAt: string, readonly readAt: string | null } } };

export type NotificationsHeardChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type NotificationsHeardChangedSubscription = { readonly notificationsChanged: { readonly __typename: 'NotificationsChangedEvent', readonly id: string, readonly occurredAt: string, readonly changedIds: ReadonlyArray<string>, readonly unreadCount: number } };

export type AnnouncementHeardSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type AnnouncementHeardSubscription = { readonly announcementPublished: { readonly __typename: 'AnnouncementPublishedEvent', readonly id: string, readonly occurredAt: string, readonly announcement: { readonly __typename: 'Announcement', readonly id: string, readonly title: string, readonly message: string, readonly severity: Severity } } };

export type MarkReadMutationVariables = Exact<{
  id: string;
}>;


export type MarkReadMutation = { readonly markNotificationRead: { readonly __typename: 'Notification', readonly id: string, readonly readAt: string | null } };

export type MarkAllReadMutationVariables = Exact<{ [key: string]: never; }>;


export type MarkAllReadMutation = { readonly markAllNotificationsRead: number };

export type DismissNotificationMutationVariables = Exact<{
  id: string;
}>;


export type DismissNotificationMutation = { readonly dismissNotification: boolean };

export type ClearNotificationsMutationVariables = Exact<{ [key: string]: never; }>;


export type ClearNotificationsMutation = { readonly clearNotifications: number };

export type PreferencePartsFragment = { readonly __typename: 'NotificationPreferences', readonly quietFrom: string | null, readonly quietTo: string | null, readonly timeZone: string, readonly minimumPriority: Priority, readonly preferences: ReadonlyArray<{ readonly __typename: 'NotificationPreference', readonly kind: NotificationKind, readonly channels: ReadonlyArray<Channel> }> };

export type PreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type PreferencesQuery = { readonly notificationPreferences: { readonly __typename: 'NotificationPreferences', readonly quietFrom: string | null, readonly quietTo: string | null, readonly timeZone: string, readonly minimumPriority: Priority, readonly preferences: ReadonlyArray<{ readonly __typename: 'NotificationPreference', readonly kind: NotificationKind, readonly channels: ReadonlyArray<Channel> }> } };

export type UpdatePreferencesMutationVariables = Exact<{
  input: NotificationPreferencesInput;
}>;


export type UpdatePreferencesMutation = { readonly updateNotificationPreferences: { readonly __typename: 'NotificationPreferences', readonly quietFrom: string | null, readonly quietTo: string | null, readonly timeZone: string, readonly minimumPriority: Priority, readonly preferences: ReadonlyArray<{ readonly __typename: 'NotificationPreference', readonly kind: NotificationKind, readonly channels: ReadonlyArray<Channel> }> } };

export type RecipientsQueryVariables = Exact<{ [key: string]: never; }>;


export type RecipientsQuery = { readonly sellers: { readonly __typename: 'SellerConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Seller', readonly id: string, readonly user: { readonly __typename: 'User', readonly id: string, readonly displayName: string } }> } };

export type TransferMutationVariables = Exact<{
  input: TransferInput;
}>;


export type TransferMutation = { readonly transfer: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly method: PaymentMethod, readonly reason: TransactionReason, readonly note: string | null, readonly provider: string | null, readonly failure: PaymentFailure | null, readonly transactionHash: string | null, readonly createdAt: string, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly refunded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payer: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null, readonly payee: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null } };

export type StallsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type StallsQuery = { readonly sellers: { readonly __typename: 'SellerConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Seller', readonly id: string, readonly tier: Tier, readonly rating: number | null, readonly reviewCount: number, readonly user: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly items: { readonly __typename: 'ItemConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Item', readonly id: string, readonly name: string, readonly description: string | null, readonly available: boolean, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> } }> } };

export type PlaceOrderMutationVariables = Exact<{
  input: PlaceOrderInput;
}>;


export type PlaceOrderMutation = { readonly placeOrder: { readonly __typename: 'Order', readonly id: string, readonly number: number, readonly status: OrderStatus, readonly version: number, readonly note: string | null, readonly estimatedReadyAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly seller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly lines: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly name: string, readonly quantity: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly failure: PaymentFailure | null } | null } };

export type MessagePartsFragment = { readonly __typename: 'Message', readonly id: string, readonly conversationId: string, readonly body: string, readonly sentAt: string, readonly sender: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly readBy: ReadonlyArray<{ readonly __typename: 'ReadReceipt', readonly readAt: string, readonly user: { readonly __typename: 'User', readonly id: string } }> };

export type ConversationsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ConversationsQuery = { readonly conversations: { readonly __typename: 'ConversationConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Conversation', readonly id: string, readonly subjectId: string | null, readonly unreadCount: number, readonly participants: ReadonlyArray<{ readonly __typename: 'User', readonly id: string, readonly displayName: string }>, readonly lastMessage: { readonly __typename: 'Message', readonly id: string, readonly body: string, readonly sentAt: string } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ConversationQueryVariables = Exact<{
  id: string;
  before?: string | null | undefined;
}>;


export type ConversationQuery = { readonly conversation: { readonly __typename: 'Conversation', readonly id: string, readonly subjectId: string | null, readonly participants: ReadonlyArray<{ readonly __typename: 'User', readonly id: string, readonly displayName: string }>, readonly messages: { readonly __typename: 'MessageConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Message', readonly id: string, readonly conversationId: string, readonly body: string, readonly sentAt: string, readonly sender: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly readBy: ReadonlyArray<{ readonly __typename: 'ReadReceipt', readonly readAt: string, readonly user: { readonly __typename: 'User', readonly id: string } }> }> } } | null };

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendMessageMutation = { readonly sendMessage: { readonly __typename: 'Message', readonly id: string, readonly conversationId: string, readonly body: string, readonly sentAt: string, readonly sender: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly readBy: ReadonlyArray<{ readonly __typename: 'ReadReceipt', readonly readAt: string, readonly user: { readonly __typename: 'User', readonly id: string } }> } };

export type MarkConversationReadMutationVariables = Exact<{
  id: string;
}>;


export type MarkConversationReadMutation = { readonly markConversationRead: { readonly __typename: 'Conversation', readonly id: string, readonly unreadCount: number } };

export type SetTypingMutationVariables = Exact<{
  id: string;
  typing: boolean;
}>;


export type SetTypingMutation = { readonly setTyping: boolean };

export type MessageHeardSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type MessageHeardSubscription = { readonly messageReceived: { readonly __typename: 'MessageReceivedEvent', readonly id: string, readonly occurredAt: string, readonly message: { readonly __typename: 'Message', readonly id: string, readonly conversationId: string, readonly body: string, readonly sentAt: string, readonly sender: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly readBy: ReadonlyArray<{ readonly __typename: 'ReadReceipt', readonly readAt: string, readonly user: { readonly __typename: 'User', readonly id: string } }> } } };

export type ConversationReadHeardSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ConversationReadHeardSubscription = { readonly conversationRead: { readonly __typename: 'ConversationReadEvent', readonly id: string, readonly occurredAt: string, readonly conversationId: string, readonly readAt: string, readonly user: { readonly __typename: 'User', readonly id: string } } };

export type TypingHeardSubscriptionVariables = Exact<{
  id: string;
}>;


export type TypingHeardSubscription = { readonly typingChanged: { readonly __typename: 'TypingChangedEvent', readonly id: string, readonly occurredAt: string, readonly typing: boolean, readonly user: { readonly __typename: 'User', readonly id: string, readonly displayName: string } } };

export type BalancePartsFragment = { readonly __typename: 'Balance', readonly id: string, readonly version: number, readonly available: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly held: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } };

export type PaymentPartsFragment = { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly method: PaymentMethod, readonly reason: TransactionReason, readonly note: string | null, readonly provider: string | null, readonly failure: PaymentFailure | null, readonly transactionHash: string | null, readonly createdAt: string, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly refunded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payer: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null, readonly payee: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null };

export type BalancesQueryVariables = Exact<{ [key: string]: never; }>;


export type BalancesQuery = { readonly balances: ReadonlyArray<{ readonly __typename: 'Balance', readonly id: string, readonly version: number, readonly available: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly held: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> };

export type BalanceHeardSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type BalanceHeardSubscription = { readonly balanceUpdated: { readonly __typename: 'BalanceUpdatedEvent', readonly id: string, readonly occurredAt: string, readonly reason: TransactionReason, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly balance: { readonly __typename: 'Balance', readonly id: string, readonly version: number, readonly available: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly held: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } } };

export type PaymentHeardSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type PaymentHeardSubscription = { readonly paymentUpdated: { readonly __typename: 'PaymentUpdatedEvent', readonly id: string, readonly occurredAt: string, readonly kind: PaymentEventKind, readonly message: string, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly method: PaymentMethod, readonly reason: TransactionReason, readonly note: string | null, readonly provider: string | null, readonly failure: PaymentFailure | null, readonly transactionHash: string | null, readonly createdAt: string, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly refunded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payer: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null, readonly payee: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null } } };

export type TransactionsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type TransactionsQuery = { readonly transactions: { readonly __typename: 'TransactionConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Transaction', readonly id: string, readonly reason: TransactionReason, readonly note: string | null, readonly createdAt: string, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly balanceAfter: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly counterparty: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly method: PaymentMethod, readonly reason: TransactionReason, readonly note: string | null, readonly provider: string | null, readonly failure: PaymentFailure | null, readonly transactionHash: string | null, readonly createdAt: string, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly refunded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payer: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null, readonly payee: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type PaymentQueryVariables = Exact<{
  id: string;
}>;


export type PaymentQuery = { readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly method: PaymentMethod, readonly reason: TransactionReason, readonly note: string | null, readonly provider: string | null, readonly failure: PaymentFailure | null, readonly transactionHash: string | null, readonly createdAt: string, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly refunded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payer: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null, readonly payee: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null } | null };

export type TopUpMutationVariables = Exact<{
  input: TopUpInput;
}>;


export type TopUpMutation = { readonly topUp: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly method: PaymentMethod, readonly reason: TransactionReason, readonly note: string | null, readonly provider: string | null, readonly failure: PaymentFailure | null, readonly transactionHash: string | null, readonly createdAt: string, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly refunded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payer: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null, readonly payee: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null } };

export type RefundMutationVariables = Exact<{
  input: RefundInput;
}>;


export type RefundMutation = { readonly refundPayment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly method: PaymentMethod, readonly reason: TransactionReason, readonly note: string | null, readonly provider: string | null, readonly failure: PaymentFailure | null, readonly transactionHash: string | null, readonly createdAt: string, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly refunded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payer: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null, readonly payee: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null } };

export type OrderPartsFragment = { readonly __typename: 'Order', readonly id: string, readonly number: number, readonly status: OrderStatus, readonly version: number, readonly note: string | null, readonly estimatedReadyAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly seller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly lines: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly name: string, readonly quantity: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly failure: PaymentFailure | null } | null };

export type OrdersQueryVariables = Exact<{
  side: Side;
  status?: ReadonlyArray<OrderStatus> | OrderStatus | null | undefined;
  after?: string | null | undefined;
}>;


export type OrdersQuery = { readonly orders: { readonly __typename: 'OrderConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Order', readonly id: string, readonly number: number, readonly status: OrderStatus, readonly version: number, readonly note: string | null, readonly estimatedReadyAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly review: { readonly __typename: 'Review', readonly id: string, readonly rating: number } | null, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly seller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly lines: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly name: string, readonly quantity: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly failure: PaymentFailure | null } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type OrderPlacedHeardSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type OrderPlacedHeardSubscription = { readonly orderPlaced: { readonly __typename: 'OrderPlacedEvent', readonly id: string, readonly occurredAt: string, readonly customerName: string, readonly order: { readonly __typename: 'Order', readonly id: string, readonly number: number, readonly status: OrderStatus, readonly version: number, readonly note: string | null, readonly estimatedReadyAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly seller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly lines: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly name: string, readonly quantity: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly failure: PaymentFailure | null } | null } } };

export type OrderChangedHeardSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type OrderChangedHeardSubscription = { readonly orderStatusChanged: { readonly __typename: 'OrderStatusChangedEvent', readonly id: string, readonly occurredAt: string, readonly status: OrderStatus, readonly previousStatus: OrderStatus, readonly order: { readonly __typename: 'Order', readonly id: string, readonly number: number, readonly status: OrderStatus, readonly version: number, readonly note: string | null, readonly estimatedReadyAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly seller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly lines: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly name: string, readonly quantity: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly failure: PaymentFailure | null } | null } } };

export type OrderReadyHeardSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type OrderReadyHeardSubscription = { readonly orderReady: { readonly __typename: 'OrderReadyEvent', readonly id: string, readonly occurredAt: string, readonly itemName: string, readonly message: string, readonly order: { readonly __typename: 'Order', readonly id: string, readonly number: number, readonly status: OrderStatus, readonly version: number } } };

export type UpdateOrderMutationVariables = Exact<{
  input: UpdateOrderStatusInput;
}>;


export type UpdateOrderMutation = { readonly updateOrderStatus: { readonly __typename: 'Order', readonly id: string, readonly number: number, readonly status: OrderStatus, readonly version: number, readonly note: string | null, readonly estimatedReadyAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly seller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly lines: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly name: string, readonly quantity: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly failure: PaymentFailure | null } | null } };

export type CancelOrderMutationVariables = Exact<{
  id: string;
  reason?: string | null | undefined;
}>;


export type CancelOrderMutation = { readonly cancelOrder: { readonly __typename: 'Order', readonly id: string, readonly number: number, readonly status: OrderStatus, readonly version: number, readonly note: string | null, readonly estimatedReadyAt: string | null, readonly createdAt: string, readonly updatedAt: string, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly seller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly lines: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly name: string, readonly quantity: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly failure: PaymentFailure | null } | null } };

export type LeaveReviewMutationVariables = Exact<{
  input: ReviewInput;
}>;


export type LeaveReviewMutation = { readonly leaveReview: { readonly __typename: 'Review', readonly id: string, readonly rating: number, readonly order: { readonly __typename: 'Order', readonly id: string, readonly review: { readonly __typename: 'Review', readonly id: string, readonly rating: number } | null } | null, readonly booking: { readonly __typename: 'Booking', readonly id: string } | null } };

export type RequestPartsFragment = { readonly __typename: 'PaymentRequest', readonly id: string, readonly description: string, readonly status: PaymentRequestStatus, readonly expiresAt: string, readonly seller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly lines: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly name: string, readonly quantity: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> };

export type PaymentRequestQueryVariables = Exact<{
  id: string;
}>;


export type PaymentRequestQuery = { readonly paymentRequest: { readonly __typename: 'PaymentRequest', readonly id: string, readonly description: string, readonly status: PaymentRequestStatus, readonly expiresAt: string, readonly seller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly lines: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly name: string, readonly quantity: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> } | null };

export type PayRequestMutationVariables = Exact<{
  id: string;
  idempotencyKey: string;
}>;


export type PayRequestMutation = { readonly payPaymentRequest: { readonly __typename: 'PaymentRequest', readonly id: string, readonly description: string, readonly status: PaymentRequestStatus, readonly expiresAt: string, readonly order: { readonly __typename: 'Order', readonly id: string } | null, readonly seller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly lines: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly name: string, readonly quantity: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> } };

export type ItemPartsFragment = { readonly __typename: 'Item', readonly id: string, readonly name: string, readonly description: string | null, readonly available: boolean, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } };

export type MyShopQueryVariables = Exact<{
  userId: string;
}>;


export type MyShopQuery = { readonly seller: { readonly __typename: 'Seller', readonly id: string, readonly tier: Tier, readonly benefits: ReadonlyArray<string>, readonly rating: number | null, readonly reviewCount: number, readonly completedOrders: number, readonly items: { readonly __typename: 'ItemConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Item', readonly id: string, readonly name: string, readonly description: string | null, readonly available: boolean, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> }, readonly reviews: { readonly __typename: 'ReviewConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Review', readonly id: string, readonly rating: number, readonly text: string | null, readonly createdAt: string, readonly author: { readonly __typename: 'User', readonly id: string, readonly displayName: string } }> } } | null };

export type CreateItemMutationVariables = Exact<{
  input: ItemInput;
}>;


export type CreateItemMutation = { readonly createItem: { readonly __typename: 'Item', readonly id: string, readonly name: string, readonly description: string | null, readonly available: boolean, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } };

export type UpdateItemMutationVariables = Exact<{
  id: string;
  input: ItemInput;
}>;


export type UpdateItemMutation = { readonly updateItem: { readonly __typename: 'Item', readonly id: string, readonly name: string, readonly description: string | null, readonly available: boolean, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } };

export type ShownRequestPartsFragment = { readonly __typename: 'PaymentRequest', readonly id: string, readonly description: string, readonly status: PaymentRequestStatus, readonly url: string, readonly qrCode: string, readonly expiresAt: string, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } };

export type RequestPaymentMutationVariables = Exact<{
  input: PaymentRequestInput;
}>;


export type RequestPaymentMutation = { readonly createPaymentRequest: { readonly __typename: 'PaymentRequest', readonly id: string, readonly description: string, readonly status: PaymentRequestStatus, readonly url: string, readonly qrCode: string, readonly expiresAt: string, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } };

export type ShownRequestQueryVariables = Exact<{
  id: string;
}>;


export type ShownRequestQuery = { readonly paymentRequest: { readonly __typename: 'PaymentRequest', readonly id: string, readonly description: string, readonly status: PaymentRequestStatus, readonly url: string, readonly qrCode: string, readonly expiresAt: string, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null };

export type CancelRequestMutationVariables = Exact<{
  id: string;
}>;


export type CancelRequestMutation = { readonly cancelPaymentRequest: { readonly __typename: 'PaymentRequest', readonly id: string, readonly status: PaymentRequestStatus } };

export type AnalyticsPartsFragment = { readonly __typename: 'SellerAnalytics', readonly currency: string, readonly orders: number, readonly openOrders: number, readonly medianPreparationSeconds: number | null, readonly revenue: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly averageOrder: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly topItems: ReadonlyArray<{ readonly __typename: 'ItemSales', readonly name: string, readonly quantity: number, readonly revenue: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly series: ReadonlyArray<{ readonly __typename: 'AnalyticsPoint', readonly at: string, readonly orders: number, readonly revenue: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> };

export type AnalyticsQueryVariables = Exact<{
  currency: string;
  from: string;
  to: string;
}>;


export type AnalyticsQuery = { readonly sellerAnalytics: { readonly __typename: 'SellerAnalytics', readonly currency: string, readonly orders: number, readonly openOrders: number, readonly medianPreparationSeconds: number | null, readonly revenue: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly averageOrder: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly topItems: ReadonlyArray<{ readonly __typename: 'ItemSales', readonly name: string, readonly quantity: number, readonly revenue: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly series: ReadonlyArray<{ readonly __typename: 'AnalyticsPoint', readonly at: string, readonly orders: number, readonly revenue: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> } };

export type AnalyticsHeardSubscriptionVariables = Exact<{
  currency: string;
}>;


export type AnalyticsHeardSubscription = { readonly sellerAnalyticsUpdated: { readonly __typename: 'SellerAnalyticsUpdatedEvent', readonly id: string, readonly occurredAt: string, readonly analytics: { readonly __typename: 'SellerAnalytics', readonly currency: string, readonly orders: number, readonly openOrders: number, readonly medianPreparationSeconds: number | null, readonly revenue: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly averageOrder: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly topItems: ReadonlyArray<{ readonly __typename: 'ItemSales', readonly name: string, readonly quantity: number, readonly revenue: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly series: ReadonlyArray<{ readonly __typename: 'AnalyticsPoint', readonly at: string, readonly orders: number, readonly revenue: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> } } };

export type TierHeardSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type TierHeardSubscription = { readonly tierUpgraded: { readonly __typename: 'TierUpgradedEvent', readonly id: string, readonly occurredAt: string, readonly newTier: Tier, readonly previousTier: Tier, readonly benefits: ReadonlyArray<string> } };

export type ReviewHeardSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ReviewHeardSubscription = { readonly reviewReceived: { readonly __typename: 'ReviewReceivedEvent', readonly id: string, readonly occurredAt: string, readonly review: { readonly __typename: 'Review', readonly id: string, readonly rating: number, readonly text: string | null, readonly createdAt: string, readonly author: { readonly __typename: 'User', readonly id: string, readonly displayName: string } } } };

export type SessionPartsFragment = { readonly __typename: 'Session', readonly accessToken: string, readonly accessTokenExpiresAt: string, readonly refreshToken: string, readonly user: { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly roles: ReadonlyArray<Role>, readonly email: string | null, readonly walletAddress: string | null } };

export type SignInMutationVariables = Exact<{
  email: string;
  password: string;
}>;


export type SignInMutation = { readonly signIn: { readonly __typename: 'Session', readonly accessToken: string, readonly accessTokenExpiresAt: string, readonly refreshToken: string, readonly user: { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly roles: ReadonlyArray<Role>, readonly email: string | null, readonly walletAddress: string | null } } };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { readonly signUp: { readonly __typename: 'Session', readonly accessToken: string, readonly accessTokenExpiresAt: string, readonly refreshToken: string, readonly user: { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly roles: ReadonlyArray<Role>, readonly email: string | null, readonly walletAddress: string | null } } };

export type WalletChallengeMutationVariables = Exact<{
  address: string;
}>;


export type WalletChallengeMutation = { readonly createWalletChallenge: { readonly __typename: 'WalletChallenge', readonly message: string } };

export type SignInWithWalletMutationVariables = Exact<{
  message: string;
  signature: string;
}>;


export type SignInWithWalletMutation = { readonly signInWithWallet: { readonly __typename: 'Session', readonly accessToken: string, readonly accessTokenExpiresAt: string, readonly refreshToken: string, readonly user: { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly roles: ReadonlyArray<Role>, readonly email: string | null, readonly walletAddress: string | null } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { readonly signOut: boolean };

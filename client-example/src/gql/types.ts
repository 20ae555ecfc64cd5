/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AnnouncementInput = {
  readonly audience?: ReadonlyArray<Role> | null | undefined;
  readonly expiresAt?: string | null | undefined;
  readonly message: string;
  readonly severity?: Severity | null | undefined;
  readonly title: string;
};

export type BillStatus =
  | 'CANCELLED'
  | 'DUE'
  | 'OVERDUE'
  | 'PAID';

export type BookingEventKind =
  | 'BOOKING_ACCEPTED'
  | 'BOOKING_CANCELLED'
  | 'BOOKING_COMPLETED'
  | 'BOOKING_DECLINED'
  | 'NEW_BOOKING';

export type BookingStatus =
  | 'ACCEPTED'
  | 'CANCELLED'
  | 'COMPLETED'
  | 'DECLINED'
  | 'REQUESTED';

export type BuyerConfirmation =
  | 'CONFIRMED'
  | 'DISPUTED'
  | 'PENDING';

export type Channel =
  | 'EMAIL'
  | 'IN_APP'
  | 'PUSH'
  | 'SOUND';

export type FundInvoiceInput = {
  readonly amount: MoneyInput;
  readonly idempotencyKey: string;
  readonly invoiceId: string;
};

export type InvestmentStatus =
  | 'ACTIVE'
  | 'CANCELLED'
  | 'LOST'
  | 'REPAID';

export type InvoiceFilter = {
  readonly currency?: string | null | undefined;
  readonly dueBefore?: string | null | undefined;
  readonly industries?: ReadonlyArray<string> | null | undefined;
  readonly maxAmount?: string | null | undefined;
  readonly minAmount?: string | null | undefined;
  readonly minYield?: string | null | undefined;
  readonly riskGrades?: ReadonlyArray<RiskGrade> | null | undefined;
};

export type InvoiceInput = {
  readonly amount: MoneyInput;
  readonly buyerId: string;
  readonly description?: string | null | undefined;
  readonly dueAt: string;
  readonly industry?: string | null | undefined;
  readonly list?: boolean | null | undefined;
  readonly number: string;
  readonly price: MoneyInput;
  readonly riskGrade: RiskGrade;
};

export type InvoiceStatus =
  | 'CANCELLED'
  | 'DEFAULTED'
  | 'DRAFT'
  | 'FUNDED'
  | 'LISTED'
  | 'SETTLED';

export type IssueBillInput = {
  readonly amount: MoneyInput;
  readonly customerId: string;
  readonly dueAt: string;
  readonly periodEnd?: string | null | undefined;
  readonly periodStart?: string | null | undefined;
  readonly reference: string;
  readonly utility: Utility;
};

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

export type PayBillInput = {
  readonly billId: string;
  readonly idempotencyKey: string;
  readonly method?: PaymentMethod | null | undefined;
  readonly provider?: string | null | undefined;
};

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

export type RequestBookingInput = {
  readonly idempotencyKey: string;
  readonly note?: string | null | undefined;
  readonly serviceId: string;
  readonly startsAt: string;
};

export type ReviewInput = {
  readonly bookingId?: string | null | undefined;
  readonly orderId?: string | null | undefined;
  readonly rating: number;
  readonly text?: string | null | undefined;
};

export type RiskGrade =
  | 'A'
  | 'B'
  | 'C'
  | 'D';

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

export type ServiceInput = {
  readonly active?: boolean | null | undefined;
  readonly description?: string | null | undefined;
  readonly durationMinutes: number;
  readonly name: string;
  readonly price: MoneyInput;
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

export type Transport =
  | 'SSE'
  | 'WEBSOCKET';

export type UpdateOrderStatusInput = {
  readonly estimatedReadyAt?: string | null | undefined;
  readonly orderId: string;
  readonly status: OrderStatus;
};

export type Utility =
  | 'ELECTRICITY'
  | 'GAS'
  | 'INTERNET'
  | 'OTHER'
  | 'PHONE'
  | 'WATER';

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

export type TransactionHeardSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type TransactionHeardSubscription = { readonly transactionRecorded: { readonly __typename: 'TransactionRecordedEvent', readonly id: string, readonly occurredAt: string, readonly reason: TransactionReason, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly from: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null, readonly to: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly method: PaymentMethod, readonly reason: TransactionReason, readonly note: string | null, readonly provider: string | null, readonly failure: PaymentFailure | null, readonly transactionHash: string | null, readonly createdAt: string, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly refunded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payer: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null, readonly payee: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null } } };

export type MoneyFeedQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MoneyFeedQuery = { readonly payments: { readonly __typename: 'PaymentConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly method: PaymentMethod, readonly reason: TransactionReason, readonly note: string | null, readonly provider: string | null, readonly failure: PaymentFailure | null, readonly transactionHash: string | null, readonly createdAt: string, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly refunded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payer: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null, readonly payee: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ConnectionsQueryVariables = Exact<{
  userId?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type ConnectionsQuery = { readonly connections: { readonly __typename: 'LiveConnectionConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'LiveConnection', readonly id: string, readonly node: string, readonly transport: Transport, readonly connectedAt: string, readonly subscriptions: number, readonly delivered: number, readonly userAgent: string | null, readonly user: { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly roles: ReadonlyArray<Role> } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ConnectionsHeardSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ConnectionsHeardSubscription = { readonly connectionsChanged: { readonly __typename: 'ConnectionsChangedEvent', readonly id: string, readonly occurredAt: string, readonly connected: number, readonly users: number } };

export type LiveNodesQueryVariables = Exact<{ [key: string]: never; }>;


export type LiveNodesQuery = { readonly liveNodes: ReadonlyArray<{ readonly __typename: 'LiveNode', readonly id: string, readonly startedAt: string, readonly connections: number, readonly subscriptions: number, readonly deliveredPerSecond: number, readonly healthy: boolean }> };

export type AuditQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AuditQuery = { readonly auditLog: { readonly __typename: 'AuditEntryConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'AuditEntry', readonly id: string, readonly action: string, readonly subjectId: string | null, readonly at: string, readonly actor: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AnnouncementsQueryVariables = Exact<{ [key: string]: never; }>;


export type AnnouncementsQuery = { readonly announcements: ReadonlyArray<{ readonly __typename: 'Announcement', readonly id: string, readonly title: string, readonly message: string, readonly severity: Severity, readonly audience: ReadonlyArray<Role> | null, readonly createdAt: string }> };

export type AnnounceMutationVariables = Exact<{
  input: AnnouncementInput;
}>;


export type AnnounceMutation = { readonly publishAnnouncement: { readonly __typename: 'Announcement', readonly id: string, readonly title: string, readonly message: string, readonly severity: Severity, readonly audience: ReadonlyArray<Role> | null, readonly createdAt: string } };

export type UserQueryVariables = Exact<{
  id: string;
}>;


export type UserQuery = { readonly user: { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly roles: ReadonlyArray<Role>, readonly email: string | null, readonly walletAddress: string | null, readonly createdAt: string } | null };

export type AdjustBalanceMutationVariables = Exact<{
  userId: string;
  amount: MoneyInput;
  note: string;
  idempotencyKey: string;
}>;


export type AdjustBalanceMutation = { readonly adjustBalance: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus } };

export type DisconnectMutationVariables = Exact<{
  userId: string;
  reason: string;
}>;


export type DisconnectMutation = { readonly disconnectUser: number };

export type SuspendMutationVariables = Exact<{
  userId: string;
  reason: string;
}>;


export type SuspendMutation = { readonly suspendUser: { readonly __typename: 'User', readonly id: string } };

export type ReinstateMutationVariables = Exact<{
  userId: string;
}>;


export type ReinstateMutation = { readonly reinstateUser: { readonly __typename: 'User', readonly id: string } };

export type SetRolesMutationVariables = Exact<{
  userId: string;
  roles: ReadonlyArray<Role> | Role;
}>;


export type SetRolesMutation = { readonly setUserRoles: { readonly __typename: 'User', readonly id: string, readonly roles: ReadonlyArray<Role> } };

export type BillPartsFragment = { readonly __typename: 'Bill', readonly id: string, readonly version: number, readonly utility: Utility, readonly reference: string, readonly status: BillStatus, readonly dueAt: string, readonly createdAt: string, readonly biller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly method: PaymentMethod, readonly reason: TransactionReason, readonly note: string | null, readonly provider: string | null, readonly failure: PaymentFailure | null, readonly transactionHash: string | null, readonly createdAt: string, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly refunded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payer: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null, readonly payee: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null } | null };

export type BillsQueryVariables = Exact<{
  issued: boolean;
  after?: string | null | undefined;
}>;


export type BillsQuery = { readonly bills: { readonly __typename: 'BillConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Bill', readonly id: string, readonly version: number, readonly utility: Utility, readonly reference: string, readonly status: BillStatus, readonly dueAt: string, readonly createdAt: string, readonly biller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly method: PaymentMethod, readonly reason: TransactionReason, readonly note: string | null, readonly provider: string | null, readonly failure: PaymentFailure | null, readonly transactionHash: string | null, readonly createdAt: string, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly refunded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payer: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null, readonly payee: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type BillGeneratedHeardSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type BillGeneratedHeardSubscription = { readonly billGenerated: { readonly __typename: 'BillGeneratedEvent', readonly id: string, readonly occurredAt: string, readonly bill: { readonly __typename: 'Bill', readonly id: string, readonly version: number, readonly utility: Utility, readonly reference: string, readonly status: BillStatus, readonly dueAt: string, readonly createdAt: string, readonly biller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly method: PaymentMethod, readonly reason: TransactionReason, readonly note: string | null, readonly provider: string | null, readonly failure: PaymentFailure | null, readonly transactionHash: string | null, readonly createdAt: string, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly refunded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payer: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null, readonly payee: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null } | null } } };

export type BillChangedHeardSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type BillChangedHeardSubscription = { readonly billUpdated: { readonly __typename: 'BillUpdatedEvent', readonly id: string, readonly occurredAt: string, readonly status: BillStatus, readonly bill: { readonly __typename: 'Bill', readonly id: string, readonly version: number, readonly utility: Utility, readonly reference: string, readonly status: BillStatus, readonly dueAt: string, readonly createdAt: string, readonly biller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly method: PaymentMethod, readonly reason: TransactionReason, readonly note: string | null, readonly provider: string | null, readonly failure: PaymentFailure | null, readonly transactionHash: string | null, readonly createdAt: string, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly refunded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payer: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null, readonly payee: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null } | null } } };

export type PayBillMutationVariables = Exact<{
  input: PayBillInput;
}>;


export type PayBillMutation = { readonly payBill: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly method: PaymentMethod, readonly reason: TransactionReason, readonly note: string | null, readonly provider: string | null, readonly failure: PaymentFailure | null, readonly transactionHash: string | null, readonly createdAt: string, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly refunded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payer: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null, readonly payee: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null } };

export type IssueBillMutationVariables = Exact<{
  input: IssueBillInput;
}>;


export type IssueBillMutation = { readonly issueBill: { readonly __typename: 'Bill', readonly id: string, readonly version: number, readonly utility: Utility, readonly reference: string, readonly status: BillStatus, readonly dueAt: string, readonly createdAt: string, readonly biller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly method: PaymentMethod, readonly reason: TransactionReason, readonly note: string | null, readonly provider: string | null, readonly failure: PaymentFailure | null, readonly transactionHash: string | null, readonly createdAt: string, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly refunded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payer: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null, readonly payee: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null } | null } };

export type CancelBillMutationVariables = Exact<{
  id: string;
}>;


export type CancelBillMutation = { readonly cancelBill: { readonly __typename: 'Bill', readonly id: string, readonly version: number, readonly utility: Utility, readonly reference: string, readonly status: BillStatus, readonly dueAt: string, readonly createdAt: string, readonly biller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly method: PaymentMethod, readonly reason: TransactionReason, readonly note: string | null, readonly provider: string | null, readonly failure: PaymentFailure | null, readonly transactionHash: string | null, readonly createdAt: string, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly refunded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payer: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null, readonly payee: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null } | null } };

export type AutopaysQueryVariables = Exact<{ [key: string]: never; }>;


export type AutopaysQuery = { readonly autopays: ReadonlyArray<{ readonly __typename: 'Autopay', readonly biller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly limit: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> };

export type SetAutopayMutationVariables = Exact<{
  billerId: string;
  limit?: MoneyInput | null | undefined;
}>;


export type SetAutopayMutation = { readonly setAutopay: { readonly __typename: 'Autopay', readonly biller: { readonly __typename: 'User', readonly id: string } } | null };

export type ServicePartsFragment = { readonly __typename: 'Service', readonly id: string, readonly name: string, readonly description: string | null, readonly durationMinutes: number, readonly active: boolean, readonly provider: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } };

export type BookingPartsFragment = { readonly __typename: 'Booking', readonly id: string, readonly version: number, readonly serviceName: string, readonly startsAt: string, readonly endsAt: string, readonly status: BookingStatus, readonly note: string | null, readonly reason: string | null, readonly createdAt: string, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly provider: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } };

export type ServicesQueryVariables = Exact<{
  providerId?: string | null | undefined;
  search?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type ServicesQuery = { readonly services: { readonly __typename: 'ServiceConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Service', readonly id: string, readonly name: string, readonly description: string | null, readonly durationMinutes: number, readonly active: boolean, readonly provider: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type CreateServiceMutationVariables = Exact<{
  input: ServiceInput;
}>;


export type CreateServiceMutation = { readonly createService: { readonly __typename: 'Service', readonly id: string, readonly name: string, readonly description: string | null, readonly durationMinutes: number, readonly active: boolean, readonly provider: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } };

export type UpdateServiceMutationVariables = Exact<{
  id: string;
  input: ServiceInput;
}>;


export type UpdateServiceMutation = { readonly updateService: { readonly __typename: 'Service', readonly id: string, readonly name: string, readonly description: string | null, readonly durationMinutes: number, readonly active: boolean, readonly provider: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } };

export type BookingsQueryVariables = Exact<{
  side: Side;
  after?: string | null | undefined;
}>;


export type BookingsQuery = { readonly bookings: { readonly __typename: 'BookingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Booking', readonly id: string, readonly version: number, readonly serviceName: string, readonly startsAt: string, readonly endsAt: string, readonly status: BookingStatus, readonly note: string | null, readonly reason: string | null, readonly createdAt: string, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly provider: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type BookingHeardSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type BookingHeardSubscription = { readonly bookingUpdated: { readonly __typename: 'BookingUpdatedEvent', readonly id: string, readonly occurredAt: string, readonly kind: BookingEventKind, readonly message: string, readonly booking: { readonly __typename: 'Booking', readonly id: string, readonly version: number, readonly serviceName: string, readonly startsAt: string, readonly endsAt: string, readonly status: BookingStatus, readonly note: string | null, readonly reason: string | null, readonly createdAt: string, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly provider: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } } };

export type RequestBookingMutationVariables = Exact<{
  input: RequestBookingInput;
}>;


export type RequestBookingMutation = { readonly requestBooking: { readonly __typename: 'Booking', readonly id: string, readonly version: number, readonly serviceName: string, readonly startsAt: string, readonly endsAt: string, readonly status: BookingStatus, readonly note: string | null, readonly reason: string | null, readonly createdAt: string, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly provider: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } };

export type AcceptBookingMutationVariables = Exact<{
  id: string;
}>;


export type AcceptBookingMutation = { readonly acceptBooking: { readonly __typename: 'Booking', readonly id: string, readonly version: number, readonly serviceName: string, readonly startsAt: string, readonly endsAt: string, readonly status: BookingStatus, readonly note: string | null, readonly reason: string | null, readonly createdAt: string, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly provider: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } };

export type DeclineBookingMutationVariables = Exact<{
  id: string;
  reason?: string | null | undefined;
}>;


export type DeclineBookingMutation = { readonly declineBooking: { readonly __typename: 'Booking', readonly id: string, readonly version: number, readonly serviceName: string, readonly startsAt: string, readonly endsAt: string, readonly status: BookingStatus, readonly note: string | null, readonly reason: string | null, readonly createdAt: string, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly provider: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } };

export type CancelBookingMutationVariables = Exact<{
  id: string;
  reason?: string | null | undefined;
}>;


export type CancelBookingMutation = { readonly cancelBooking: { readonly __typename: 'Booking', readonly id: string, readonly version: number, readonly serviceName: string, readonly startsAt: string, readonly endsAt: string, readonly status: BookingStatus, readonly note: string | null, readonly reason: string | null, readonly createdAt: string, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly provider: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } };

export type CompleteBookingMutationVariables = Exact<{
  id: string;
}>;


export type CompleteBookingMutation = { readonly completeBooking: { readonly __typename: 'Booking', readonly id: string, readonly version: number, readonly serviceName: string, readonly startsAt: string, readonly endsAt: string, readonly status: BookingStatus, readonly note: string | null, readonly reason: string | null, readonly createdAt: string, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly provider: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } };

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

export type InvoicePartsFragment = { readonly __typename: 'Invoice', readonly id: string, readonly version: number, readonly number: string, readonly description: string | null, readonly industry: string | null, readonly status: InvoiceStatus, readonly buyerConfirmation: BuyerConfirmation, readonly riskGrade: RiskGrade, readonly annualYield: string, readonly fundedShare: number, readonly dueAt: string, readonly listedAt: string | null, readonly createdAt: string, readonly watched: boolean, readonly seller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly buyer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly funded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } };

export type InvoicesQueryVariables = Exact<{
  filter?: InvoiceFilter | null | undefined;
  status?: ReadonlyArray<InvoiceStatus> | InvoiceStatus | null | undefined;
  mine?: boolean | null | undefined;
  watched?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type InvoicesQuery = { readonly invoices: { readonly __typename: 'InvoiceConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Invoice', readonly id: string, readonly version: number, readonly number: string, readonly description: string | null, readonly industry: string | null, readonly status: InvoiceStatus, readonly buyerConfirmation: BuyerConfirmation, readonly riskGrade: RiskGrade, readonly annualYield: string, readonly fundedShare: number, readonly dueAt: string, readonly listedAt: string | null, readonly createdAt: string, readonly watched: boolean, readonly seller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly buyer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly funded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type InvoiceQueryVariables = Exact<{
  id: string;
}>;


export type InvoiceQuery = { readonly invoice: { readonly __typename: 'Invoice', readonly id: string, readonly version: number, readonly number: string, readonly description: string | null, readonly industry: string | null, readonly status: InvoiceStatus, readonly buyerConfirmation: BuyerConfirmation, readonly riskGrade: RiskGrade, readonly annualYield: string, readonly fundedShare: number, readonly dueAt: string, readonly listedAt: string | null, readonly createdAt: string, readonly watched: boolean, readonly investments: ReadonlyArray<{ readonly __typename: 'Investment', readonly id: string, readonly status: InvestmentStatus, readonly createdAt: string, readonly investor: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly expectedReturn: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly seller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly buyer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly funded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null };

export type InvoiceListedHeardSubscriptionVariables = Exact<{
  filter?: InvoiceFilter | null | undefined;
}>;


export type InvoiceListedHeardSubscription = { readonly invoiceListed: { readonly __typename: 'InvoiceListedEvent', readonly id: string, readonly occurredAt: string, readonly invoice: { readonly __typename: 'Invoice', readonly id: string, readonly version: number, readonly number: string, readonly description: string | null, readonly industry: string | null, readonly status: InvoiceStatus, readonly buyerConfirmation: BuyerConfirmation, readonly riskGrade: RiskGrade, readonly annualYield: string, readonly fundedShare: number, readonly dueAt: string, readonly listedAt: string | null, readonly createdAt: string, readonly watched: boolean, readonly seller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly buyer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly funded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } } };

export type InvoiceChangedHeardSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type InvoiceChangedHeardSubscription = { readonly invoiceUpdated: { readonly __typename: 'InvoiceUpdatedEvent', readonly id: string, readonly occurredAt: string, readonly status: InvoiceStatus, readonly previousStatus: InvoiceStatus, readonly invoice: { readonly __typename: 'Invoice', readonly id: string, readonly version: number, readonly number: string, readonly description: string | null, readonly industry: string | null, readonly status: InvoiceStatus, readonly buyerConfirmation: BuyerConfirmation, readonly riskGrade: RiskGrade, readonly annualYield: string, readonly fundedShare: number, readonly dueAt: string, readonly listedAt: string | null, readonly createdAt: string, readonly watched: boolean, readonly seller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly buyer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly funded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } } };

export type InvoiceFundedHeardSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type InvoiceFundedHeardSubscription = { readonly invoiceFunded: { readonly __typename: 'InvoiceFundedEvent', readonly id: string, readonly occurredAt: string, readonly fullyFunded: boolean, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly invoice: { readonly __typename: 'Invoice', readonly id: string, readonly version: number, readonly number: string, readonly description: string | null, readonly industry: string | null, readonly status: InvoiceStatus, readonly buyerConfirmation: BuyerConfirmation, readonly riskGrade: RiskGrade, readonly annualYield: string, readonly fundedShare: number, readonly dueAt: string, readonly listedAt: string | null, readonly createdAt: string, readonly watched: boolean, readonly seller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly buyer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly funded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } } };

export type ConfirmationHeardSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ConfirmationHeardSubscription = { readonly buyerConfirmationChanged: { readonly __typename: 'BuyerConfirmationChangedEvent', readonly id: string, readonly occurredAt: string, readonly buyerConfirmation: BuyerConfirmation, readonly reason: string | null, readonly invoice: { readonly __typename: 'Invoice', readonly id: string, readonly version: number, readonly number: string, readonly description: string | null, readonly industry: string | null, readonly status: InvoiceStatus, readonly buyerConfirmation: BuyerConfirmation, readonly riskGrade: RiskGrade, readonly annualYield: string, readonly fundedShare: number, readonly dueAt: string, readonly listedAt: string | null, readonly createdAt: string, readonly watched: boolean, readonly seller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly buyer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly funded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } } };

export type CreateInvoiceMutationVariables = Exact<{
  input: InvoiceInput;
}>;


export type CreateInvoiceMutation = { readonly createInvoice: { readonly __typename: 'Invoice', readonly id: string, readonly version: number, readonly number: string, readonly description: string | null, readonly industry: string | null, readonly status: InvoiceStatus, readonly buyerConfirmation: BuyerConfirmation, readonly riskGrade: RiskGrade, readonly annualYield: string, readonly fundedShare: number, readonly dueAt: string, readonly listedAt: string | null, readonly createdAt: string, readonly watched: boolean, readonly seller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly buyer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly funded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } };

export type ListInvoiceMutationVariables = Exact<{
  id: string;
}>;


export type ListInvoiceMutation = { readonly listInvoice: { readonly __typename: 'Invoice', readonly id: string, readonly version: number, readonly number: string, readonly description: string | null, readonly industry: string | null, readonly status: InvoiceStatus, readonly buyerConfirmation: BuyerConfirmation, readonly riskGrade: RiskGrade, readonly annualYield: string, readonly fundedShare: number, readonly dueAt: string, readonly listedAt: string | null, readonly createdAt: string, readonly watched: boolean, readonly seller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly buyer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly funded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } };

export type CancelInvoiceMutationVariables = Exact<{
  id: string;
}>;


export type CancelInvoiceMutation = { readonly cancelInvoice: { readonly __typename: 'Invoice', readonly id: string, readonly version: number, readonly number: string, readonly description: string | null, readonly industry: string | null, readonly status: InvoiceStatus, readonly buyerConfirmation: BuyerConfirmation, readonly riskGrade: RiskGrade, readonly annualYield: string, readonly fundedShare: number, readonly dueAt: string, readonly listedAt: string | null, readonly createdAt: string, readonly watched: boolean, readonly seller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly buyer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly funded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } };

export type ConfirmInvoiceMutationVariables = Exact<{
  id: string;
}>;


export type ConfirmInvoiceMutation = { readonly confirmInvoice: { readonly __typename: 'Invoice', readonly id: string, readonly version: number, readonly number: string, readonly description: string | null, readonly industry: string | null, readonly status: InvoiceStatus, readonly buyerConfirmation: BuyerConfirmation, readonly riskGrade: RiskGrade, readonly annualYield: string, readonly fundedShare: number, readonly dueAt: string, readonly listedAt: string | null, readonly createdAt: string, readonly watched: boolean, readonly seller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly buyer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly funded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } };

export type DisputeInvoiceMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type DisputeInvoiceMutation = { readonly disputeInvoice: { readonly __typename: 'Invoice', readonly id: string, readonly version: number, readonly number: string, readonly description: string | null, readonly industry: string | null, readonly status: InvoiceStatus, readonly buyerConfirmation: BuyerConfirmation, readonly riskGrade: RiskGrade, readonly annualYield: string, readonly fundedShare: number, readonly dueAt: string, readonly listedAt: string | null, readonly createdAt: string, readonly watched: boolean, readonly seller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly buyer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly funded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } };

export type SettleInvoiceMutationVariables = Exact<{
  id: string;
  idempotencyKey: string;
}>;


export type SettleInvoiceMutation = { readonly settleInvoice: { readonly __typename: 'Invoice', readonly id: string, readonly version: number, readonly number: string, readonly description: string | null, readonly industry: string | null, readonly status: InvoiceStatus, readonly buyerConfirmation: BuyerConfirmation, readonly riskGrade: RiskGrade, readonly annualYield: string, readonly fundedShare: number, readonly dueAt: string, readonly listedAt: string | null, readonly createdAt: string, readonly watched: boolean, readonly seller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly buyer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly funded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } };

export type FundInvoiceMutationVariables = Exact<{
  input: FundInvoiceInput;
}>;


export type FundInvoiceMutation = { readonly fundInvoice: { readonly __typename: 'Investment', readonly id: string, readonly invoice: { readonly __typename: 'Invoice', readonly id: string, readonly version: number, readonly number: string, readonly description: string | null, readonly industry: string | null, readonly status: InvoiceStatus, readonly buyerConfirmation: BuyerConfirmation, readonly riskGrade: RiskGrade, readonly annualYield: string, readonly fundedShare: number, readonly dueAt: string, readonly listedAt: string | null, readonly createdAt: string, readonly watched: boolean, readonly investments: ReadonlyArray<{ readonly __typename: 'Investment', readonly id: string, readonly status: InvestmentStatus, readonly createdAt: string, readonly investor: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly expectedReturn: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly seller: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly buyer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly funded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } } };

export type WatchInvoiceMutationVariables = Exact<{
  id: string;
}>;


export type WatchInvoiceMutation = { readonly watchInvoice: { readonly __typename: 'Invoice', readonly id: string, readonly watched: boolean } };

export type UnwatchInvoiceMutationVariables = Exact<{
  id: string;
}>;


export type UnwatchInvoiceMutation = { readonly unwatchInvoice: { readonly __typename: 'Invoice', readonly id: string, readonly watched: boolean } };

export type PortfolioPartsFragment = { readonly __typename: 'Portfolio', readonly currency: string, readonly activeCount: number, readonly averageYield: string | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly invested: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly outstanding: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly expectedReturn: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly realizedReturn: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } };

export type PortfolioQueryVariables = Exact<{
  currency: string;
}>;


export type PortfolioQuery = { readonly portfolio: { readonly __typename: 'Portfolio', readonly currency: string, readonly activeCount: number, readonly averageYield: string | null, readonly investments: { readonly __typename: 'InvestmentConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Investment', readonly id: string, readonly status: InvestmentStatus, readonly createdAt: string, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly expectedReturn: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly realizedReturn: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null, readonly invoice: { readonly __typename: 'Invoice', readonly id: string, readonly number: string, readonly status: InvoiceStatus, readonly version: number, readonly dueAt: string, readonly seller: { readonly __typename: 'User', readonly id: string, readonly displayName: string } } }> }, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly invested: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly outstanding: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly expectedReturn: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly realizedReturn: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } };

export type PortfolioHeardSubscriptionVariables = Exact<{
  currency: string;
}>;


export type PortfolioHeardSubscription = { readonly portfolioUpdated: { readonly __typename: 'PortfolioUpdatedEvent', readonly id: string, readonly portfolio: { readonly __typename: 'Portfolio', readonly currency: string, readonly activeCount: number, readonly averageYield: string | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly invested: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly outstanding: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly expectedReturn: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly realizedReturn: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } } };

export type MarketPartsFragment = { readonly __typename: 'Market', readonly currency: string, readonly listedCount: number, readonly averageYield: string | null, readonly listedVolume: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly fundedVolume24h: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly byRisk: ReadonlyArray<{ readonly __typename: 'RiskBucket', readonly riskGrade: RiskGrade, readonly count: number, readonly averageYield: string | null, readonly volume: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> };

export type MarketQueryVariables = Exact<{
  currency: string;
}>;


export type MarketQuery = { readonly market: { readonly __typename: 'Market', readonly currency: string, readonly listedCount: number, readonly averageYield: string | null, readonly listedVolume: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly fundedVolume24h: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly byRisk: ReadonlyArray<{ readonly __typename: 'RiskBucket', readonly riskGrade: RiskGrade, readonly count: number, readonly averageYield: string | null, readonly volume: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> } };

export type MarketHeardSubscriptionVariables = Exact<{
  currency: string;
}>;


export type MarketHeardSubscription = { readonly marketUpdated: { readonly __typename: 'MarketUpdatedEvent', readonly id: string, readonly occurredAt: string, readonly market: { readonly __typename: 'Market', readonly currency: string, readonly listedCount: number, readonly averageYield: string | null, readonly listedVolume: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly fundedVolume24h: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly byRisk: ReadonlyArray<{ readonly __typename: 'RiskBucket', readonly riskGrade: RiskGrade, readonly count: number, readonly averageYield: string | null, readonly volume: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> } } };

export type CriteriaQueryVariables = Exact<{ [key: string]: never; }>;


export type CriteriaQuery = { readonly investmentCriteria: { readonly __typename: 'InvestmentCriteria', readonly currency: string | null, readonly minYield: string | null, readonly maxAmount: string | null, readonly riskGrades: ReadonlyArray<RiskGrade> | null } | null };

export type SetCriteriaMutationVariables = Exact<{
  criteria?: InvoiceFilter | null | undefined;
}>;


export type SetCriteriaMutation = { readonly setInvestmentCriteria: { readonly __typename: 'InvestmentCriteria', readonly currency: string | null, readonly minYield: string | null, readonly maxAmount: string | null, readonly riskGrades: ReadonlyArray<RiskGrade> | null } | null };

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

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What an admin announces. */
export type AnnouncementInput = {
  /** Whom it is for: who has one of these; everybody when left out. */
  readonly audience?: ReadonlyArray<Role> | null | undefined;
  /** When it is no longer shown, a moment to come; never when left out. */
  readonly expiresAt?: string | null | undefined;
  /** 1 to 2,000 characters. */
  readonly message: string;
  /** Whether it is good news. */
  readonly severity?: Severity | null | undefined;
  /** One line, 1 to 120 characters. */
  readonly title: string;
};

/** How far a bill is. */
export type BillStatus =
  /** The biller has taken it back. */
  | 'CANCELLED'
  /** To be paid. */
  | 'DUE'
  /** To be paid, and late. */
  | 'OVERDUE'
  /** The biller has the money. */
  | 'PAID';

/** What has happened to a booking. */
export type BookingEventKind =
  /** The provider has accepted it. */
  | 'BOOKING_ACCEPTED'
  /** The customer or the provider has called it off. */
  | 'BOOKING_CANCELLED'
  /** The provider has completed it. */
  | 'BOOKING_COMPLETED'
  /** The provider has declined it. */
  | 'BOOKING_DECLINED'
  /** A customer has asked for it. */
  | 'NEW_BOOKING';

/** How far a booking is. */
export type BookingStatus =
  /** It will take place; the price is still held. */
  | 'ACCEPTED'
  /** One of the two called it off; the money is back. */
  | 'CANCELLED'
  /** It took place, and the provider has the money. */
  | 'COMPLETED'
  /** The provider did not want it; the money is back. */
  | 'DECLINED'
  /** The provider has not answered yet; the price is held. */
  | 'REQUESTED';

/** What the buyer says of an invoice in his name. */
export type BuyerConfirmation =
  /** That he owes it. */
  | 'CONFIRMED'
  /** That he does not; it cannot be funded until he confirms it. */
  | 'DISPUTED'
  /** Nothing yet. */
  | 'PENDING';

/** A way in which somebody is told. */
export type Channel =
  /** By e-mail. */
  | 'EMAIL'
  /** In the history and by `notificationReceived`. */
  | 'IN_APP'
  /** By web push, on devices that have registered for it. */
  | 'PUSH'
  /** With a sound on devices that show it. */
  | 'SOUND';

/** A part of an invoice to be bought. */
export type FundInvoiceInput = {
  /** How much of its price; at most what is left. */
  readonly amount: MoneyInput;
  /** Chosen by the caller, best a UUID: asking again with the same one and the same input buys no second part and gives the same answer. */
  readonly idempotencyKey: string;
  /** Of which invoice. */
  readonly invoiceId: string;
};

/** What became of an investment. */
export type InvestmentStatus =
  /** The money is held or at work. */
  | 'ACTIVE'
  /** The invoice was cancelled, and the money is back. */
  | 'CANCELLED'
  /** The buyer has not paid in time. He still may. */
  | 'LOST'
  /** The buyer has paid, and the investor has his share. */
  | 'REPAID';

/** Which invoices: those for which all of it holds; what is left out does not matter. */
export type InvoiceFilter = {
  /** In this currency. */
  readonly currency?: string | null | undefined;
  /** Due before then. */
  readonly dueBefore?: string | null | undefined;
  /** Of one of these trades, spelt the same; 50 at most. */
  readonly industries?: ReadonlyArray<string> | null | undefined;
  /** Of which the buyer owes at most so much. */
  readonly maxAmount?: string | null | undefined;
  /** Of which the buyer owes at least so much. */
  readonly minAmount?: string | null | undefined;
  /** With at least so many percent a year. */
  readonly minYield?: string | null | undefined;
  /** Of one of these grades. */
  readonly riskGrades?: ReadonlyArray<RiskGrade> | null | undefined;
};

/** An invoice to be made. */
export type InvoiceInput = {
  /** What the buyer owes on the due date. */
  readonly amount: MoneyInput;
  /** The user who owes it. */
  readonly buyerId: string;
  /** What it is for, up to 2,000 characters. */
  readonly description?: string | null | undefined;
  /** When the buyer has to pay; a moment to come. */
  readonly dueAt: string;
  /** Of which trade it is, up to 100 characters. */
  readonly industry?: string | null | undefined;
  /** Whether investors see it at once; otherwise it is a draft until it is listed. */
  readonly list?: boolean | null | undefined;
  /** What the seller calls it, 1 to 60 characters. */
  readonly number: string;
  /** What investors pay for it in all: at most its amount, in the same currency. */
  readonly price: MoneyInput;
  /** How likely it is that the buyer pays. */
  readonly riskGrade?: RiskGrade;
};

/** How far an invoice is. */
export type InvoiceStatus =
  /** The seller has taken it back, and investors have their money. */
  | 'CANCELLED'
  /** The buyer has not paid in time. He still may. */
  | 'DEFAULTED'
  /** Only its seller sees it. */
  | 'DRAFT'
  /** All of its price is the seller’s; the buyer owes its amount. */
  | 'FUNDED'
  /** Investors may fund it; what they fund is held until all of it is funded. */
  | 'LISTED'
  /** The buyer has paid, and the investors are repaid. */
  | 'SETTLED';

/** What somebody is to pay. */
export type IssueBillInput = {
  /** How much. */
  readonly amount: MoneyInput;
  /** Who: a user who is a CUSTOMER. */
  readonly customerId: string;
  /** By when it is to be paid. A moment that has passed makes it OVERDUE within seconds. */
  readonly dueAt: string;
  /** Until when it is reckoned; not before it begins. */
  readonly periodEnd?: string | null | undefined;
  /** From when it is reckoned. */
  readonly periodStart?: string | null | undefined;
  /** What the biller calls it, 1 to 100 characters on one line; no other bill of his may be called so. */
  readonly reference: string;
  /** What for. */
  readonly utility: Utility;
};

/** What a seller says of an item. */
export type ItemInput = {
  /** Whether it can be ordered: a new one can, a changed one as before, when not given. */
  readonly available?: boolean | null | undefined;
  /** Up to 2,000 characters. When an item is changed, null takes it away and leaving it out keeps it. */
  readonly description?: string | null | undefined;
  /** One line, 1 to 120 characters. */
  readonly name: string;
  /** What one of it costs, more than nothing. */
  readonly price: MoneyInput;
};

/** An exact amount of one currency. */
export type MoneyInput = {
  /** At most as many digits behind the point as the currency has. */
  readonly amount: string;
  /** Of which currency. */
  readonly currency: string;
};

/** What a notification is about. */
export type NotificationKind =
  /** Something that was announced. */
  | 'ANNOUNCEMENT'
  /** A bill. */
  | 'BILL'
  /** A booking. */
  | 'BOOKING'
  /** An invoice, or an investment in one. */
  | 'INVOICE'
  /** A message from somebody. */
  | 'MESSAGE'
  /** An order. */
  | 'ORDER'
  /** Money that came, went, or did not. */
  | 'PAYMENT'
  /** A review. */
  | 'REVIEW'
  /** The account, or this service itself. */
  | 'SYSTEM'
  /** The tier of a seller. */
  | 'TIER';

/** How the viewer is to be told of what is of one kind. */
export type NotificationPreferenceInput = {
  /** All ways in which he is to be told, each once. */
  readonly channels: ReadonlyArray<Channel>;
  /** What it is about. */
  readonly kind: NotificationKind;
};

/** What is to be changed; what is left out stays as it is. */
export type NotificationPreferencesInput = {
  /** What is less pressing makes no push, no e-mail and no sound. */
  readonly minimumPriority?: Priority | null | undefined;
  /** Kinds that are left out stay as they are. */
  readonly preferences?: ReadonlyArray<NotificationPreferenceInput> | null | undefined;
  /** `HH:MM`, together with `quietTo`; null ends quiet hours. */
  readonly quietFrom?: string | null | undefined;
  /** `HH:MM`, on the next day if it is earlier than `quietFrom`; null ends quiet hours. */
  readonly quietTo?: string | null | undefined;
  /** An IANA time zone, such as `Europe/Berlin`. */
  readonly timeZone?: string | null | undefined;
};

/** So many of one item. */
export type OrderLineInput = {
  /** Which item. */
  readonly itemId: string;
  /** How many, 1 to 1,000. */
  readonly quantity: number;
};

/** How far an order is. */
export type OrderStatus =
  /** A provider has not said yet that it is paid. */
  | 'AWAITING_PAYMENT'
  /** It was called off, or never paid; what was paid went back. */
  | 'CANCELLED'
  /** It was handed over. */
  | 'COMPLETED'
  /** It is paid; the seller has not begun. */
  | 'PLACED'
  /** The seller is at it. */
  | 'PREPARING'
  /** It can be picked up. */
  | 'READY';

/** Which bill to pay, and how. */
export type PayBillInput = {
  /** One of the viewer’s own. */
  readonly billId: string;
  /** Chosen by the caller, best a UUID: asking again with the same key and input pays nothing more and gives the same answer. */
  readonly idempotencyKey: string;
  /** From where; from the balance if left out. */
  readonly method?: PaymentMethod | null | undefined;
  /** Through whom, such as `zeffy`; required unless it is paid from the balance. */
  readonly provider?: string | null | undefined;
};

/** What has happened to a payment, as its recipient sees it. */
export type PaymentEventKind =
  /** To the payer: it went through. */
  | 'PAYMENT_CONFIRMED'
  /** To the payer: it did not. */
  | 'PAYMENT_FAILED'
  /** To the payee: the money is there. */
  | 'PAYMENT_RECEIVED'
  /** To both: all or a part was given back. */
  | 'PAYMENT_REFUNDED';

/** Why a payment failed. */
export type PaymentFailure =
  /** The provider, or the bank behind it, said no. */
  | 'DECLINED'
  /** Nobody paid in time. */
  | 'EXPIRED'
  /** There was not enough money. */
  | 'INSUFFICIENT_FUNDS'
  /** The provider could not do it. */
  | 'PROVIDER_ERROR';

/** Where the money of a payment comes from. */
export type PaymentMethod =
  /** From a balance here. */
  | 'BALANCE'
  /** Through a provider, who tells us when it is done. */
  | 'PROVIDER'
  /** From a wallet; a provider tells us of the transaction. */
  | 'WALLET';

/** What a seller asks somebody to pay: an amount, or items. */
export type PaymentRequestInput = {
  /** How much; not together with `lines`. */
  readonly amount?: MoneyInput | null | undefined;
  /** What it is for, up to 500 characters. */
  readonly description: string;
  /** How long it can be paid: 1 to 2592000, 900 when not given. */
  readonly expiresInSeconds?: number | null | undefined;
  /** Items of the viewer at the prices of now, 1 to 100 lines, all in one currency: paying also orders them. */
  readonly lines?: ReadonlyArray<OrderLineInput> | null | undefined;
};

/** How far a payment request is. */
export type PaymentRequestStatus =
  /** Its seller has taken it back. */
  | 'CANCELLED'
  /** Nobody has in time. */
  | 'EXPIRED'
  /** Somebody may pay it. */
  | 'OPEN'
  /** Somebody has. */
  | 'PAID';

/** How far a payment is. */
export type PaymentStatus =
  /** It was called off, and what was held is back. */
  | 'CANCELLED'
  /** The money is where it belongs. */
  | 'COMPLETED'
  /** No money moved, or it was given back; `failure` says why. */
  | 'FAILED'
  /** A part of it was given back. */
  | 'PARTIALLY_REFUNDED'
  /** A provider has not said yet, or the money is held. */
  | 'PENDING'
  /** All of it was given back. */
  | 'REFUNDED';

/** What the viewer orders. */
export type PlaceOrderInput = {
  /** Chosen by the caller, best a UUID: asking again with the same key and input makes no second one and gives the same answer. */
  readonly idempotencyKey: string;
  /** What of it, 1 to 100 lines, all in one currency. */
  readonly lines: ReadonlyArray<OrderLineInput>;
  /** How it is paid; from the balance when not given. */
  readonly method?: PaymentMethod | null | undefined;
  /** A word to the seller, up to 500 characters. */
  readonly note?: string | null | undefined;
  /** Through whom, such as `zeffy`; needed unless paid from the balance. */
  readonly provider?: string | null | undefined;
  /** The user who sells it. */
  readonly sellerId: string;
};

/** How pressing it is. */
export type Priority =
  /** Should be seen soon. */
  | 'HIGH'
  /** Can wait. */
  | 'LOW'
  /** As most are. */
  | 'NORMAL'
  /** Should be seen now. */
  | 'URGENT';

/** What `PushSubscription.toJSON()` gives in a browser. */
export type PushSubscriptionInput = {
  /** `keys.auth`, in base64url. */
  readonly auth: string;
  /** Where to push: an address with https on the open internet. */
  readonly endpoint: string;
  /** `keys.p256dh`, in base64url. */
  readonly p256dh: string;
};

/** What to book, and for when. */
export type RequestBookingInput = {
  /** Chosen by the caller, best a UUID: asking again with the same key and input makes no second one and gives the same answer. */
  readonly idempotencyKey: string;
  /** A word to the provider, up to 1,000 characters. */
  readonly note?: string | null | undefined;
  /** The service. */
  readonly serviceId: string;
  /** When it is to begin: a moment to come. */
  readonly startsAt: string;
};

/** What the viewer thinks of an order or a booking of his: exactly one of them. */
export type ReviewInput = {
  /** The booking that it is about. */
  readonly bookingId?: string | null | undefined;
  /** The order that it is about. */
  readonly orderId?: string | null | undefined;
  /** Stars, 1 to 5. */
  readonly rating: number;
  /** In words, up to 2,000 characters. */
  readonly text?: string | null | undefined;
};

/** How likely it is that the buyer pays: from A, nearly certain, to D. */
export type RiskGrade =
  /** Nearly certain. */
  | 'A'
  /** Likely. */
  | 'B'
  /** Neither likely nor unlikely. */
  | 'C'
  /** A risk. */
  | 'D';

/** What a person may do; one may hold several. */
export type Role =
  /** Sees all and moderates; nobody becomes it by signing up. */
  | 'ADMIN'
  /** Issues bills of a utility. */
  | 'BILLER'
  /** Owes invoices that others sell: confirms, disputes, settles. */
  | 'BUYER'
  /** Orders, books, pays bills. */
  | 'CUSTOMER'
  /** Buys parts of listed invoices. */
  | 'INVESTOR'
  /** Sells items, services and invoices. */
  | 'SELLER';

/** What to say, and where: in a conversation, or to a person. */
export type SendMessageInput = {
  /** 1 to 4,000 characters in one or several lines; an emoji is one. */
  readonly body: string;
  /** A conversation of the viewer. Either this or `to`. */
  readonly conversationId?: string | null | undefined;
  /** Asking again with the same one sends nothing more. */
  readonly idempotencyKey: string;
  /** With `to`: which order, booking, invoice or bill it is about. Each has a conversation of its own. */
  readonly subjectId?: string | null | undefined;
  /** Somebody with whom the viewer has an order, booking, invoice or bill in common. Either this or `conversationId`. */
  readonly to?: string | null | undefined;
};

/** What a provider offers. */
export type ServiceInput = {
  /** Whether it can be booked; a new one can be if this is left out, another one stays as it is. */
  readonly active?: boolean | null | undefined;
  /** What one gets, up to 2,000 characters. Null takes it away; left out, it stays as it is. */
  readonly description?: string | null | undefined;
  /** How long it takes: 1 to 43200, which is 30 days. */
  readonly durationMinutes: number;
  /** What it is called, 1 to 120 characters on one line. */
  readonly name: string;
  /** What it costs from now on; what is booked already keeps its price. */
  readonly price: MoneyInput;
};

/** Whether it is good news. */
export type Severity =
  /** Something went wrong. */
  | 'ERROR'
  /** Good to know. */
  | 'INFO'
  /** Something went well. */
  | 'SUCCESS'
  /** Something needs attention. */
  | 'WARNING';

/** On which side of a trade somebody stands. */
export type Side =
  /** He buys. */
  | 'CUSTOMER'
  /** He sells, or provides. */
  | 'SELLER';

/** A new person. */
export type SignUpInput = {
  /** The name that others see, 1 to 80 characters. */
  readonly displayName: string;
  /** One account each; capitals do not matter. */
  readonly email: string;
  /** 8 to 200 characters. */
  readonly password: string;
  /** Exactly these; CUSTOMER when left out. ADMIN is refused. */
  readonly roles?: ReadonlyArray<Role> | null | undefined;
};

/** How far a seller has come; a tier once reached stays. */
export type Tier =
  /** Where everybody starts. */
  | 'BRONZE'
  /** From 50 completed orders, rated 4.0 or better or not yet. */
  | 'GOLD'
  /** From 200 completed orders, rated 4.0 or better or not yet. */
  | 'PLATINUM'
  /** From 10 completed orders, rated 4.0 or better or not yet. */
  | 'SILVER';

/** Money to pay in through a provider. */
export type TopUpInput = {
  /** How much. */
  readonly amount: MoneyInput;
  /** Chosen by the caller, best a UUID: asking again with the same key and input makes no second one and gives the same answer. */
  readonly idempotencyKey: string;
  /** Through whom, such as `zeffy`. */
  readonly provider: string;
};

/** Why money moved. */
export type TransactionReason =
  /** An admin corrected a balance. */
  | 'ADJUSTMENT'
  /** A bill was paid. */
  | 'BILL'
  /** A booked service was paid. */
  | 'BOOKING'
  /** A fee was taken. */
  | 'FEE'
  /** A part of an invoice was bought. */
  | 'INVOICE_FUNDING'
  /** The buyer of an invoice paid it, and its investors were repaid. */
  | 'INVOICE_SETTLEMENT'
  /** An order was paid. */
  | 'ORDER'
  /** What a seller had asked for was paid. */
  | 'PAYMENT_REQUEST'
  /** It was given back. */
  | 'REFUND'
  /** It was paid in through a provider. */
  | 'TOP_UP'
  /** One person sent it to another. */
  | 'TRANSFER'
  /** It was paid out. */
  | 'WITHDRAWAL';

/** Money for somebody else. */
export type TransferInput = {
  /** How much. */
  readonly amount: MoneyInput;
  /** Chosen by the caller, best a UUID: asking again with the same key and input makes no second one and gives the same answer. */
  readonly idempotencyKey: string;
  /** A word to go with it, up to 500 characters; both see it. */
  readonly note?: string | null | undefined;
  /** The user who is to have it. */
  readonly to: string;
};

/** How somebody is connected. */
export type Transport =
  /** One subscription over HTTP: Server-Sent Events, or a multipart answer. */
  | 'SSE'
  /** A WebSocket, with any number of operations. */
  | 'WEBSOCKET';

/** How far an order is from now on. */
export type UpdateOrderStatusInput = {
  /** When it will be ready; as was said before when not given. */
  readonly estimatedReadyAt?: string | null | undefined;
  /** An order that the viewer sells. */
  readonly orderId: string;
  /** The next one: PLACED, PREPARING, READY, COMPLETED, one step at a time. To call it off, `cancelOrder`. */
  readonly status: OrderStatus;
};

/** What a bill is for. */
export type Utility =
  /** Electricity. */
  | 'ELECTRICITY'
  /** Gas. */
  | 'GAS'
  /** Internet. */
  | 'INTERNET'
  /** Something else. */
  | 'OTHER'
  /** Telephone. */
  | 'PHONE'
  /** Water. */
  | 'WATER';

export type PreferencePartsFragment = { readonly __typename: 'NotificationPreferences', readonly quietFrom: string | null, readonly quietTo: string | null, readonly timeZone: string, readonly minimumPriority: Priority, readonly preferences: ReadonlyArray<{ readonly __typename: 'NotificationPreference', readonly kind: NotificationKind, readonly channels: ReadonlyArray<Channel> }> };

export type PreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type PreferencesQuery = { readonly notificationPreferences: { readonly __typename: 'NotificationPreferences', readonly quietFrom: string | null, readonly quietTo: string | null, readonly timeZone: string, readonly minimumPriority: Priority, readonly preferences: ReadonlyArray<{ readonly __typename: 'NotificationPreference', readonly kind: NotificationKind, readonly channels: ReadonlyArray<Channel> }> } };

export type UpdatePreferencesMutationVariables = Exact<{
  input: NotificationPreferencesInput;
}>;


export type UpdatePreferencesMutation = { readonly updateNotificationPreferences: { readonly __typename: 'NotificationPreferences', readonly quietFrom: string | null, readonly quietTo: string | null, readonly timeZone: string, readonly minimumPriority: Priority, readonly preferences: ReadonlyArray<{ readonly __typename: 'NotificationPreference', readonly kind: NotificationKind, readonly channels: ReadonlyArray<Channel> }> } };

export type PushKeyQueryVariables = Exact<{ [key: string]: never; }>;


export type PushKeyQuery = { readonly pushPublicKey: string };

export type RegisterPushMutationVariables = Exact<{
  input: PushSubscriptionInput;
}>;


export type RegisterPushMutation = { readonly registerPushSubscription: boolean };

export type UnregisterPushMutationVariables = Exact<{
  endpoint: string;
}>;


export type UnregisterPushMutation = { readonly unregisterPushSubscription: boolean };

export type MovementHeardSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type MovementHeardSubscription = { readonly transactionRecorded: { readonly __typename: 'TransactionRecordedEvent', readonly id: string, readonly occurredAt: string, readonly reason: TransactionReason, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly from: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null, readonly to: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly method: PaymentMethod, readonly reason: TransactionReason, readonly note: string | null, readonly provider: string | null, readonly failure: PaymentFailure | null, readonly transactionHash: string | null, readonly createdAt: string, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly refunded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payer: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null, readonly payee: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null } } };

export type AllPaymentsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AllPaymentsQuery = { readonly payments: { readonly __typename: 'PaymentConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus, readonly method: PaymentMethod, readonly reason: TransactionReason, readonly note: string | null, readonly provider: string | null, readonly failure: PaymentFailure | null, readonly transactionHash: string | null, readonly createdAt: string, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly refunded: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly payer: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null, readonly payee: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ConnectionsQueryVariables = Exact<{
  userId?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type ConnectionsQuery = { readonly connections: { readonly __typename: 'LiveConnectionConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'LiveConnection', readonly id: string, readonly node: string, readonly transport: Transport, readonly connectedAt: string, readonly subscriptions: number, readonly delivered: number, readonly userAgent: string | null, readonly user: { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly email: string | null } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ConnectionsHeardSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ConnectionsHeardSubscription = { readonly connectionsChanged: { readonly __typename: 'ConnectionsChangedEvent', readonly id: string, readonly occurredAt: string, readonly connected: number, readonly users: number } };

export type NodesQueryVariables = Exact<{ [key: string]: never; }>;


export type NodesQuery = { readonly liveNodes: ReadonlyArray<{ readonly __typename: 'LiveNode', readonly id: string, readonly healthy: boolean, readonly startedAt: string, readonly connections: number, readonly subscriptions: number, readonly deliveredPerSecond: number }> };

export type PersonPartsFragment = { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly email: string | null, readonly roles: ReadonlyArray<Role>, readonly walletAddress: string | null, readonly createdAt: string };

export type PersonQueryVariables = Exact<{
  id: string;
}>;


export type PersonQuery = { readonly user: { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly email: string | null, readonly roles: ReadonlyArray<Role>, readonly walletAddress: string | null, readonly createdAt: string } | null };

export type SetRolesMutationVariables = Exact<{
  userId: string;
  roles: ReadonlyArray<Role> | Role;
}>;


export type SetRolesMutation = { readonly setUserRoles: { readonly __typename: 'User', readonly id: string, readonly displayName: string, readonly email: string | null, readonly roles: ReadonlyArray<Role>, readonly walletAddress: string | null, readonly createdAt: string } };

export type SuspendMutationVariables = Exact<{
  userId: string;
  reason: string;
}>;


export type SuspendMutation = { readonly suspendUser: { readonly __typename: 'User', readonly id: string } };

export type ReinstateMutationVariables = Exact<{
  userId: string;
}>;


export type ReinstateMutation = { readonly reinstateUser: { readonly __typename: 'User', readonly id: string } };

export type DisconnectMutationVariables = Exact<{
  userId: string;
  reason: string;
}>;


export type DisconnectMutation = { readonly disconnectUser: number };

export type AdjustBalanceMutationVariables = Exact<{
  userId: string;
  amount: MoneyInput;
  note: string;
  idempotencyKey: string;
}>;


export type AdjustBalanceMutation = { readonly adjustBalance: { readonly __typename: 'Payment', readonly id: string } };

export type AuditLogQueryVariables = Exact<{
  actorId?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditLogQuery = { readonly auditLog: { readonly __typename: 'AuditEntryConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'AuditEntry', readonly id: string, readonly action: string, readonly subjectId: string | null, readonly details: string | null, readonly at: string, readonly actor: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AuditSubjectQueryVariables = Exact<{
  id: string;
}>;


export type AuditSubjectQuery = { readonly node:
    | { readonly __typename: 'Announcement', readonly title: string, readonly id: string }
    | { readonly __typename: 'AuditEntry', readonly id: string }
    | { readonly __typename: 'Balance', readonly id: string }
    | { readonly __typename: 'Bill', readonly id: string }
    | { readonly __typename: 'Booking', readonly id: string }
    | { readonly __typename: 'Conversation', readonly id: string }
    | { readonly __typename: 'Device', readonly id: string }
    | { readonly __typename: 'Investment', readonly id: string }
    | { readonly __typename: 'Invoice', readonly id: string }
    | { readonly __typename: 'Item', readonly id: string }
    | { readonly __typename: 'Message', readonly id: string }
    | { readonly __typename: 'Notification', readonly id: string }
    | { readonly __typename: 'Order', readonly id: string }
    | { readonly __typename: 'Payment', readonly id: string }
    | { readonly __typename: 'PaymentRequest', readonly id: string }
    | { readonly __typename: 'Review', readonly id: string }
    | { readonly __typename: 'Seller', readonly id: string }
    | { readonly __typename: 'Service', readonly id: string }
    | { readonly __typename: 'Transaction', readonly id: string }
    | { readonly __typename: 'User', readonly displayName: string, readonly id: string }
   | null };

export type AnnouncedPartsFragment = { readonly __typename: 'Announcement', readonly id: string, readonly title: string, readonly message: string, readonly severity: Severity, readonly audience: ReadonlyArray<Role> | null, readonly createdAt: string, readonly expiresAt: string | null };

export type AnnouncedQueryVariables = Exact<{ [key: string]: never; }>;


export type AnnouncedQuery = { readonly announcements: ReadonlyArray<{ readonly __typename: 'Announcement', readonly id: string, readonly title: string, readonly message: string, readonly severity: Severity, readonly audience: ReadonlyArray<Role> | null, readonly createdAt: string, readonly expiresAt: string | null }> };

export type AnnounceMutationVariables = Exact<{
  input: AnnouncementInput;
}>;


export type AnnounceMutation = { readonly publishAnnouncement: { readonly __typename: 'Announcement', readonly id: string, readonly title: string, readonly message: string, readonly severity: Severity, readonly audience: ReadonlyArray<Role> | null, readonly createdAt: string, readonly expiresAt: string | null } };

export type AnnouncementHeardSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type AnnouncementHeardSubscription = { readonly announcementPublished: { readonly __typename: 'AnnouncementPublishedEvent', readonly id: string, readonly occurredAt: string } };

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

export type BookingPartsFragment = { readonly __typename: 'Booking', readonly id: string, readonly version: number, readonly serviceName: string, readonly startsAt: string, readonly endsAt: string, readonly createdAt: string, readonly status: BookingStatus, readonly note: string | null, readonly reason: string | null, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly provider: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus } | null };

export type BookingsQueryVariables = Exact<{
  side: Side;
  after?: string | null | undefined;
}>;


export type BookingsQuery = { readonly bookings: { readonly __typename: 'BookingConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Booking', readonly id: string, readonly version: number, readonly serviceName: string, readonly startsAt: string, readonly endsAt: string, readonly createdAt: string, readonly status: BookingStatus, readonly note: string | null, readonly reason: string | null, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly provider: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type BookingHeardSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type BookingHeardSubscription = { readonly bookingUpdated: { readonly __typename: 'BookingUpdatedEvent', readonly id: string, readonly occurredAt: string, readonly kind: BookingEventKind, readonly message: string, readonly booking: { readonly __typename: 'Booking', readonly id: string, readonly version: number, readonly serviceName: string, readonly startsAt: string, readonly endsAt: string, readonly createdAt: string, readonly status: BookingStatus, readonly note: string | null, readonly reason: string | null, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly provider: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus } | null } } };

export type AcceptBookingMutationVariables = Exact<{
  id: string;
}>;


export type AcceptBookingMutation = { readonly acceptBooking: { readonly __typename: 'Booking', readonly id: string, readonly version: number, readonly serviceName: string, readonly startsAt: string, readonly endsAt: string, readonly createdAt: string, readonly status: BookingStatus, readonly note: string | null, readonly reason: string | null, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly provider: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus } | null } };

export type DeclineBookingMutationVariables = Exact<{
  id: string;
  reason?: string | null | undefined;
}>;


export type DeclineBookingMutation = { readonly declineBooking: { readonly __typename: 'Booking', readonly id: string, readonly version: number, readonly serviceName: string, readonly startsAt: string, readonly endsAt: string, readonly createdAt: string, readonly status: BookingStatus, readonly note: string | null, readonly reason: string | null, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly provider: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus } | null } };

export type CompleteBookingMutationVariables = Exact<{
  id: string;
}>;


export type CompleteBookingMutation = { readonly completeBooking: { readonly __typename: 'Booking', readonly id: string, readonly version: number, readonly serviceName: string, readonly startsAt: string, readonly endsAt: string, readonly createdAt: string, readonly status: BookingStatus, readonly note: string | null, readonly reason: string | null, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly provider: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus } | null } };

export type CancelBookingMutationVariables = Exact<{
  id: string;
  reason?: string | null | undefined;
}>;


export type CancelBookingMutation = { readonly cancelBooking: { readonly __typename: 'Booking', readonly id: string, readonly version: number, readonly serviceName: string, readonly startsAt: string, readonly endsAt: string, readonly createdAt: string, readonly status: BookingStatus, readonly note: string | null, readonly reason: string | null, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly provider: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus } | null } };

export type ServicePartsFragment = { readonly __typename: 'Service', readonly id: string, readonly name: string, readonly description: string | null, readonly durationMinutes: number, readonly active: boolean, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly provider: { readonly __typename: 'User', readonly id: string, readonly displayName: string } };

export type ServicesQueryVariables = Exact<{
  search?: string | null | undefined;
  providerId?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type ServicesQuery = { readonly services: { readonly __typename: 'ServiceConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Service', readonly id: string, readonly name: string, readonly description: string | null, readonly durationMinutes: number, readonly active: boolean, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly provider: { readonly __typename: 'User', readonly id: string, readonly displayName: string } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type CreateServiceMutationVariables = Exact<{
  input: ServiceInput;
}>;


export type CreateServiceMutation = { readonly createService: { readonly __typename: 'Service', readonly id: string, readonly name: string, readonly description: string | null, readonly durationMinutes: number, readonly active: boolean, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly provider: { readonly __typename: 'User', readonly id: string, readonly displayName: string } } };

export type UpdateServiceMutationVariables = Exact<{
  id: string;
  input: ServiceInput;
}>;


export type UpdateServiceMutation = { readonly updateService: { readonly __typename: 'Service', readonly id: string, readonly name: string, readonly description: string | null, readonly durationMinutes: number, readonly active: boolean, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly provider: { readonly __typename: 'User', readonly id: string, readonly displayName: string } } };

export type StandingQueryVariables = Exact<{
  userId: string;
}>;


export type StandingQuery = { readonly seller: { readonly __typename: 'Seller', readonly id: string, readonly rating: number | null, readonly reviewCount: number, readonly reviews: { readonly __typename: 'ReviewConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Review', readonly id: string, readonly rating: number, readonly text: string | null, readonly createdAt: string, readonly author: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly booking: { readonly __typename: 'Booking', readonly id: string } | null }> } } | null };

export type ServiceToBookQueryVariables = Exact<{
  id: string;
}>;


export type ServiceToBookQuery = { readonly service: { readonly __typename: 'Service', readonly id: string, readonly name: string, readonly description: string | null, readonly durationMinutes: number, readonly active: boolean, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly provider: { readonly __typename: 'User', readonly id: string, readonly displayName: string } } | null };

export type RequestBookingMutationVariables = Exact<{
  input: RequestBookingInput;
}>;


export type RequestBookingMutation = { readonly requestBooking: { readonly __typename: 'Booking', readonly id: string, readonly version: number, readonly serviceName: string, readonly startsAt: string, readonly endsAt: string, readonly createdAt: string, readonly status: BookingStatus, readonly note: string | null, readonly reason: string | null, readonly price: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly customer: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly provider: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly payment: { readonly __typename: 'Payment', readonly id: string, readonly status: PaymentStatus } | null } };

export type ReviewBookingMutationVariables = Exact<{
  input: ReviewInput;
}>;


export type ReviewBookingMutation = { readonly leaveReview: { readonly __typename: 'Review', readonly id: string, readonly rating: number, readonly text: string | null } };

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
  after?: string | null | undefined;
}>;


export type ConversationQuery = { readonly conversation: { readonly __typename: 'Conversation', readonly id: string, readonly subjectId: string | null, readonly participants: ReadonlyArray<{ readonly __typename: 'User', readonly id: string, readonly displayName: string }>, readonly messages: { readonly __typename: 'MessageConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Message', readonly id: string, readonly conversationId: string, readonly body: string, readonly sentAt: string, readonly sender: { readonly __typename: 'User', readonly id: string, readonly displayName: string }, readonly readBy: ReadonlyArray<{ readonly __typename: 'ReadReceipt', readonly readAt: string, readonly user: { readonly __typename: 'User', readonly id: string } }> }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

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

export type PersonNameQueryVariables = Exact<{
  id: string;
}>;


export type PersonNameQuery = { readonly user: { readonly __typename: 'User', readonly id: string, readonly displayName: string } | null };

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

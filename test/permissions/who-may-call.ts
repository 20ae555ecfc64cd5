import { Role } from '../../src/base/role';

/**
 * Who may call what, as it is promised to callers. Written by hand, and not taken from what stands beside the operations: it is
 * what those are held against. An operation that is not here fails the test.
 */
export type WhoMay = 'whoever signs in' | 'anybody' | 'anyone signed in' | Role;

const { CUSTOMER, SELLER, INVESTOR, BUYER, BILLER, ADMIN } = Role;

const lists = {
  Query: [
    ['anybody', 'viewer node user seller sellers service services pushPublicKey announcements'],
    [
      'anyone signed in',
      'devices balances balance transactions payment payments paymentRequest order orders invoice invoices booking bookings',
    ],
    ['anyone signed in', 'bill bills autopays notifications unreadNotificationCount notificationPreferences'],
    ['anyone signed in', 'conversation conversations events'],
    [SELLER, 'sellerAnalytics'],
    [INVESTOR, 'portfolio market investmentCriteria'],
    [ADMIN, 'connections liveNodes auditLog'],
  ],
  Mutation: [
    ['whoever signs in', 'signUp signIn createWalletChallenge signInWithWallet refreshSession'],
    ['anyone signed in', 'linkWallet signOut signOutEverywhere extendConnection updateProfile'],
    ['anyone signed in', 'topUp transfer withdraw refundPayment payPaymentRequest cancelOrder cancelBooking'],
    ['anyone signed in', 'watchInvoice unwatchInvoice sendMessage markConversationRead setTyping'],
    ['anyone signed in', 'markNotificationRead markAllNotificationsRead dismissNotification clearNotifications'],
    ['anyone signed in', 'updateNotificationPreferences registerPushSubscription unregisterPushSubscription'],
    [CUSTOMER, 'placeOrder leaveReview requestBooking payBill setAutopay'],
    [SELLER, 'createItem updateItem updateOrderStatus createService updateService acceptBooking declineBooking'],
    [SELLER, 'completeBooking createInvoice listInvoice cancelInvoice createPaymentRequest cancelPaymentRequest'],
    [INVESTOR, 'fundInvoice setInvestmentCriteria'],
    [BUYER, 'confirmInvoice disputeInvoice settleInvoice'],
    [BILLER, 'issueBill cancelBill'],
    [ADMIN, 'adjustBalance markInvoiceDefaulted sendNotification setUserRoles publishAnnouncement'],
    [ADMIN, 'disconnectUser suspendUser reinstateUser'],
  ],
  Subscription: [
    ['anyone signed in', 'balanceUpdated paymentCompleted paymentUpdated orderStatusChanged orderReady invoiceUpdated'],
    ['anyone signed in', 'bookingUpdated billGenerated billUpdated notificationReceived notificationsChanged'],
    ['anyone signed in', 'messageReceived conversationRead typingChanged'],
    ['anyone signed in', 'userEvents cacheInvalidated announcementPublished'],
    [SELLER, 'orderPlaced tierUpgraded reviewReceived sellerAnalyticsUpdated invoiceFunded buyerConfirmationChanged'],
    [INVESTOR, 'invoiceListed portfolioUpdated marketUpdated'],
    [ADMIN, 'transactionRecorded connectionsChanged'],
  ],
} satisfies Record<string, readonly (readonly [WhoMay, string])[]>;

/** By the name of the operation, `Query.viewer` for one. */
export const whoMayCall: ReadonlyMap<string, WhoMay> = new Map(
  Object.entries(lists).flatMap(([root, rows]) =>
    rows.flatMap(([who, names]) => names.split(' ').map((name) => [`${root}.${name}`, who] as const)),
  ),
);

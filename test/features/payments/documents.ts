/** What these tests ask for, as a front end would write it. */
export const PAYMENT = `id status method reason provider failure note transactionHash checkoutUrl createdAt completedAt
  amount { amount currency } refunded { amount currency } payer { id displayName } payee { id displayName } subject { __typename }`;

export const TRANSFER = `mutation ($input: TransferInput!) { transfer(input: $input) { ${PAYMENT} } }`;
export const TOP_UP = `mutation ($input: TopUpInput!) { topUp(input: $input) { ${PAYMENT} } }`;
export const WITHDRAW = `mutation ($input: WithdrawInput!) { withdraw(input: $input) { ${PAYMENT} } }`;
export const REFUND = `mutation ($input: RefundInput!) { refundPayment(input: $input) { ${PAYMENT} } }`;
export const ADJUST = `mutation ($userId: ID!, $amount: MoneyInput!, $note: String!, $key: String!) {
  adjustBalance(userId: $userId, amount: $amount, note: $note, idempotencyKey: $key) { ${PAYMENT} }
}`;
export const FIND_PAYMENT = `query ($id: ID!) { payment(id: $id) { ${PAYMENT} } }`;
export const PAYMENTS = `query ($status: PaymentStatus, $first: Int, $after: Cursor, $last: Int, $before: Cursor) {
  payments(status: $status, first: $first, after: $after, last: $last, before: $before) {
    nodes { ${PAYMENT} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

const BALANCE = 'id available { amount currency } held { amount currency } version updatedAt';
export const BALANCE_OF = `query ($currency: CurrencyCode!) { balance(currency: $currency) { ${BALANCE} } }`;
export const BALANCES = `{ balances { ${BALANCE} } }`;
export const TRANSACTIONS = `query ($currency: CurrencyCode, $first: Int, $after: Cursor, $last: Int, $before: Cursor) {
  transactions(currency: $currency, first: $first, after: $after, last: $last, before: $before) {
    nodes { id amount { amount currency } balanceAfter { amount } reason counterparty { id displayName } payment { id status } note createdAt }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

const REQUEST = `id description status url qrCode expiresAt createdAt amount { amount currency } seller { id displayName }
  payment { id status amount { amount } subject { __typename ... on PaymentRequest { id status } } }`;
export const CREATE_REQUEST = `mutation ($input: PaymentRequestInput!) { createPaymentRequest(input: $input) { ${REQUEST} } }`;
export const PAY_REQUEST = `mutation ($id: ID!, $key: String!) { payPaymentRequest(id: $id, idempotencyKey: $key) { ${REQUEST} } }`;
export const CANCEL_REQUEST = `mutation ($id: ID!) { cancelPaymentRequest(id: $id) { ${REQUEST} } }`;
export const FIND_REQUEST = `query ($id: ID!) { paymentRequest(id: $id) { ${REQUEST} } }`;

export interface MoneyAnswer {
  readonly amount: string;
  readonly currency: string;
}

export interface PaymentAnswer {
  readonly id: string;
  readonly status: string;
  readonly method: string;
  readonly reason: string;
  readonly provider: string | null;
  readonly failure: string | null;
  readonly note: string | null;
  readonly transactionHash: string | null;
  readonly checkoutUrl: string | null;
  readonly createdAt: string;
  readonly completedAt: string | null;
  readonly amount: MoneyAnswer;
  readonly refunded: MoneyAnswer;
  readonly payer: { readonly id: string; readonly displayName: string } | null;
  readonly payee: { readonly id: string; readonly displayName: string } | null;
}

export interface BalanceAnswer {
  readonly id: string;
  readonly available: MoneyAnswer;
  readonly held: MoneyAnswer;
  readonly version: number;
  readonly updatedAt: string;
}

export interface RequestAnswer {
  readonly id: string;
  readonly description: string;
  readonly status: string;
  readonly url: string;
  readonly qrCode: string;
  readonly expiresAt: string;
  readonly createdAt: string;
  readonly amount: MoneyAnswer;
  readonly payment: { readonly id: string; readonly status: string } | null;
}

export interface PageAnswer<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

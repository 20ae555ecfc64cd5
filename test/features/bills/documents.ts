/** What these tests ask for, as a front end would write it. */
const PAYMENT =
  'id status method reason provider failure amount { amount currency } refunded { amount } payer { displayName } payee { displayName }';
export const BILL = `id utility reference amount { amount currency } periodStart periodEnd dueAt status version createdAt
  biller { id displayName } customer { id displayName } payment { ${PAYMENT} }`;

export const ISSUE = `mutation ($input: IssueBillInput!) { issueBill(input: $input) { ${BILL} } }`;
export const CANCEL = `mutation ($id: ID!) { cancelBill(id: $id) { ${BILL} } }`;
export const PAY = `mutation ($input: PayBillInput!) { payBill(input: $input) { ${PAYMENT} checkoutUrl subject { ... on Bill { id status } } } }`;
export const AUTOPAY = `mutation ($billerId: ID!, $limit: MoneyInput) { setAutopay(billerId: $billerId, limit: $limit) { limit { amount currency } biller { id displayName } } }`;
export const AUTOPAYS = '{ autopays { limit { amount currency } biller { id } } }';
export const FIND = `query ($id: ID!) { bill(id: $id) { ${BILL} } }`;
export const BILLS = `query ($issued: Boolean, $status: [BillStatus!], $first: Int, $after: Cursor, $last: Int, $before: Cursor) {
  bills(issued: $issued, status: $status, first: $first, after: $after, last: $last, before: $before) {
    nodes { ${BILL} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
export const GENERATED = `subscription { billGenerated { id occurredAt utility amount { amount currency } bill { ${BILL} } } }`;
export const UPDATED = `subscription { billUpdated { id occurredAt status bill { ${BILL} } } }`;
export const NOTICES =
  'subscription { notificationReceived(kinds: [BILL]) { notification { title message subjectId severity priority } } }';

interface Money {
  readonly amount: string;
  readonly currency: string;
}

export interface PaidAnswer {
  readonly id: string;
  readonly status: string;
  readonly method: string;
  readonly failure: string | null;
  readonly checkoutUrl?: string | null;
}

export interface BillAnswer {
  readonly id: string;
  readonly reference: string;
  readonly status: string;
  readonly dueAt: string;
  readonly amount: Money;
  readonly version: number;
  readonly payment: PaidAnswer | null;
}

export interface Generated {
  readonly billGenerated: { readonly id: string; readonly bill: BillAnswer };
}

export interface Updated {
  readonly billUpdated: { readonly id: string; readonly status: string; readonly bill: BillAnswer };
}

export interface Noticed {
  readonly notificationReceived: {
    readonly notification: { readonly title: string; readonly message: string; readonly subjectId: string };
  };
}

/** What these tests ask for, as a front end would write it. */
const MONEY = '{ amount currency }';
export const INVOICE = `id number description industry riskGrade status buyerConfirmation annualYield fundedShare version dueAt listedAt createdAt
  amount ${MONEY} price ${MONEY} funded ${MONEY} seller { id displayName } buyer { id displayName }`;
const INVESTMENT = `id status createdAt amount ${MONEY} expectedReturn ${MONEY} realizedReturn ${MONEY} investor { id displayName }`;

export const CREATE = `mutation ($input: InvoiceInput!) { createInvoice(input: $input) { ${INVOICE} } }`;
export const LIST = `mutation ($id: ID!) { listInvoice(id: $id) { ${INVOICE} } }`;
export const CANCEL = `mutation ($id: ID!) { cancelInvoice(id: $id) { ${INVOICE} } }`;
export const CONFIRM = `mutation ($id: ID!) { confirmInvoice(id: $id) { ${INVOICE} } }`;
export const DISPUTE = `mutation ($id: ID!, $reason: String!) { disputeInvoice(id: $id, reason: $reason) { ${INVOICE} } }`;
export const FUND = `mutation ($input: FundInvoiceInput!) { fundInvoice(input: $input) { ${INVESTMENT} invoice { ${INVOICE} } } }`;
export const SETTLE = `mutation ($id: ID!, $key: String!) { settleInvoice(id: $id, idempotencyKey: $key) { ${INVOICE} } }`;
export const DEFAULT = `mutation ($id: ID!) { markInvoiceDefaulted(id: $id) { ${INVOICE} } }`;
export const WATCH = `mutation ($id: ID!) { watchInvoice(id: $id) { id watched } }`;
export const UNWATCH = `mutation ($id: ID!) { unwatchInvoice(id: $id) { id watched } }`;
export const SET_CRITERIA = `mutation ($criteria: InvoiceFilter) {
  setInvestmentCriteria(criteria: $criteria) { currency minYield minAmount maxAmount riskGrades industries dueBefore }
}`;

export const FIND = `query ($id: ID!) { invoice(id: $id) { ${INVOICE} watched investments { ${INVESTMENT} } } }`;
export const INVOICES = `query ($filter: InvoiceFilter, $status: [InvoiceStatus!], $mine: Boolean, $watched: Boolean,
                               $first: Int, $after: Cursor, $last: Int, $before: Cursor) {
  invoices(filter: $filter, status: $status, mine: $mine, watched: $watched, first: $first, after: $after, last: $last, before: $before) {
    nodes { id number } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
export const FIND_NODE = `query ($id: ID!) { node(id: $id) { id __typename } }`;
export const CRITERIA = `{ investmentCriteria { currency minYield minAmount maxAmount riskGrades industries dueBefore } }`;
const FIGURES = `currency averageYield activeCount invested ${MONEY} outstanding ${MONEY} expectedReturn ${MONEY} realizedReturn ${MONEY} value ${MONEY}`;
export const PORTFOLIO = `query ($currency: CurrencyCode!, $first: Int, $after: Cursor, $last: Int, $before: Cursor) {
  portfolio(currency: $currency) { ${FIGURES}
    investments(first: $first, after: $after, last: $last, before: $before) {
      nodes { ${INVESTMENT} invoice { id status } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
}`;
const MARKET_FIELDS = `currency listedCount averageYield listedVolume ${MONEY} fundedVolume24h ${MONEY} byRisk { riskGrade count averageYield volume ${MONEY} }`;
export const MARKET = `query ($currency: CurrencyCode!) { market(currency: $currency) { ${MARKET_FIELDS} } }`;

export const LISTED = `subscription ($filter: InvoiceFilter) { invoiceListed(filter: $filter) { id occurredAt invoice { ${INVOICE} } } }`;
export const UPDATED = `subscription ($id: ID) { invoiceUpdated(invoiceId: $id) { id occurredAt status previousStatus invoice { ${INVOICE} } } }`;
export const FUNDED = `subscription { invoiceFunded { id occurredAt fullyFunded amount ${MONEY} invoice { ${INVOICE} } } }`;
export const ANSWERED = `subscription { buyerConfirmationChanged { id buyerConfirmation reason invoice { ${INVOICE} } } }`;
export const PORTFOLIO_UPDATED = `subscription ($currency: CurrencyCode!) { portfolioUpdated(currency: $currency) { id occurredAt portfolio { ${FIGURES} } } }`;
export const MARKET_UPDATED = `subscription ($currency: CurrencyCode!) { marketUpdated(currency: $currency) { id market { ${MARKET_FIELDS} } } }`;

interface MoneyAnswer {
  readonly amount: string;
  readonly currency: string;
}

interface PersonAnswer {
  readonly id: string;
  readonly displayName: string;
}

export interface InvoiceAnswer {
  readonly id: string;
  readonly number: string;
  readonly description: string | null;
  readonly industry: string | null;
  readonly riskGrade: string;
  readonly status: string;
  readonly buyerConfirmation: string;
  readonly annualYield: string;
  readonly fundedShare: number;
  readonly version: number;
  readonly dueAt: string;
  readonly listedAt: string | null;
  readonly createdAt: string;
  readonly amount: MoneyAnswer;
  readonly price: MoneyAnswer;
  readonly funded: MoneyAnswer;
  readonly seller: PersonAnswer;
  readonly buyer: PersonAnswer;
}

export interface InvestmentAnswer {
  readonly id: string;
  readonly status: string;
  readonly createdAt: string;
  readonly amount: MoneyAnswer;
  readonly expectedReturn: MoneyAnswer;
  readonly realizedReturn: MoneyAnswer | null;
  readonly investor: PersonAnswer;
}

export interface SeenInvoice extends InvoiceAnswer {
  readonly watched: boolean;
  readonly investments: readonly InvestmentAnswer[];
}

export interface PortfolioAnswer {
  readonly averageYield: string | null;
  readonly activeCount: number;
  readonly invested: MoneyAnswer;
  readonly outstanding: MoneyAnswer;
  readonly expectedReturn: MoneyAnswer;
  readonly realizedReturn: MoneyAnswer;
  readonly value: MoneyAnswer;
}

export interface UpdatedAnswer {
  readonly invoiceUpdated: {
    readonly id: string;
    readonly occurredAt: string;
    readonly status: string;
    readonly previousStatus: string;
    readonly invoice: InvoiceAnswer;
  };
}

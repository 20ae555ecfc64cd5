import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  CancelInvoiceMutation,
  CancelInvoiceMutationVariables,
  ConfirmationHeardSubscription,
  ConfirmationHeardSubscriptionVariables,
  ConfirmInvoiceMutation,
  ConfirmInvoiceMutationVariables,
  CreateInvoiceMutation,
  CreateInvoiceMutationVariables,
  CriteriaQuery,
  CriteriaQueryVariables,
  DisputeInvoiceMutation,
  DisputeInvoiceMutationVariables,
  FundInvoiceMutation,
  FundInvoiceMutationVariables,
  InvoiceChangedHeardSubscription,
  InvoiceChangedHeardSubscriptionVariables,
  InvoiceFundedHeardSubscription,
  InvoiceFundedHeardSubscriptionVariables,
  InvoiceListedHeardSubscription,
  InvoiceListedHeardSubscriptionVariables,
  InvoiceQuery,
  InvoiceQueryVariables,
  InvoicesQuery,
  InvoicesQueryVariables,
  ListInvoiceMutation,
  ListInvoiceMutationVariables,
  MarketHeardSubscription,
  MarketHeardSubscriptionVariables,
  MarketQuery,
  MarketQueryVariables,
  PortfolioHeardSubscription,
  PortfolioHeardSubscriptionVariables,
  PortfolioQuery,
  PortfolioQueryVariables,
  SetCriteriaMutation,
  SetCriteriaMutationVariables,
  SettleInvoiceMutation,
  SettleInvoiceMutationVariables,
  UnwatchInvoiceMutation,
  UnwatchInvoiceMutationVariables,
  WatchInvoiceMutation,
  WatchInvoiceMutationVariables,
} from '../../gql/types';

const INVOICE = gql`
  fragment InvoiceParts on Invoice {
    id
    version
    number
    description
    industry
    status
    buyerConfirmation
    riskGrade
    annualYield
    fundedShare
    dueAt
    listedAt
    createdAt
    watched
    seller {
      id
      displayName
    }
    buyer {
      id
      displayName
    }
    amount {
      amount
      currency
    }
    price {
      amount
      currency
    }
    funded {
      amount
      currency
    }
  }
`;

export const INVOICES: TypedDocumentNode<InvoicesQuery, InvoicesQueryVariables> = gql`
  query Invoices(
    $filter: InvoiceFilter
    $status: [InvoiceStatus!]
    $mine: Boolean
    $watched: Boolean
    $first: Int = 50
    $after: Cursor
  ) {
    invoices(filter: $filter, status: $status, mine: $mine, watched: $watched, first: $first, after: $after) {
      nodes {
        ...InvoiceParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  ${INVOICE}
`;

export const INVOICE_BY_ID: TypedDocumentNode<InvoiceQuery, InvoiceQueryVariables> = gql`
  query Invoice($id: ID!) {
    invoice(id: $id) {
      ...InvoiceParts
      investments {
        id
        status
        createdAt
        investor {
          id
          displayName
        }
        amount {
          amount
          currency
        }
        expectedReturn {
          amount
          currency
        }
      }
    }
  }
  ${INVOICE}
`;

export const INVOICE_LISTED: TypedDocumentNode<
  InvoiceListedHeardSubscription,
  InvoiceListedHeardSubscriptionVariables
> = gql`
  subscription InvoiceListedHeard($filter: InvoiceFilter) {
    invoiceListed(filter: $filter) {
      id
      occurredAt
      invoice {
        ...InvoiceParts
      }
    }
  }
  ${INVOICE}
`;

export const INVOICE_CHANGED: TypedDocumentNode<
  InvoiceChangedHeardSubscription,
  InvoiceChangedHeardSubscriptionVariables
> = gql`
  subscription InvoiceChangedHeard {
    invoiceUpdated {
      id
      occurredAt
      status
      previousStatus
      invoice {
        ...InvoiceParts
      }
    }
  }
  ${INVOICE}
`;

export const INVOICE_FUNDED: TypedDocumentNode<
  InvoiceFundedHeardSubscription,
  InvoiceFundedHeardSubscriptionVariables
> = gql`
  subscription InvoiceFundedHeard {
    invoiceFunded {
      id
      occurredAt
      fullyFunded
      amount {
        amount
        currency
      }
      invoice {
        ...InvoiceParts
      }
    }
  }
  ${INVOICE}
`;

export const CONFIRMATION_HEARD: TypedDocumentNode<
  ConfirmationHeardSubscription,
  ConfirmationHeardSubscriptionVariables
> = gql`
  subscription ConfirmationHeard {
    buyerConfirmationChanged {
      id
      occurredAt
      buyerConfirmation
      reason
      invoice {
        ...InvoiceParts
      }
    }
  }
  ${INVOICE}
`;

export const CREATE_INVOICE: TypedDocumentNode<CreateInvoiceMutation, CreateInvoiceMutationVariables> = gql`
  mutation CreateInvoice($input: InvoiceInput!) {
    createInvoice(input: $input) {
      ...InvoiceParts
    }
  }
  ${INVOICE}
`;

export const LIST_INVOICE: TypedDocumentNode<ListInvoiceMutation, ListInvoiceMutationVariables> = gql`
  mutation ListInvoice($id: ID!) {
    listInvoice(id: $id) {
      ...InvoiceParts
    }
  }
  ${INVOICE}
`;

export const CANCEL_INVOICE: TypedDocumentNode<CancelInvoiceMutation, CancelInvoiceMutationVariables> = gql`
  mutation CancelInvoice($id: ID!) {
    cancelInvoice(id: $id) {
      ...InvoiceParts
    }
  }
  ${INVOICE}
`;

export const CONFIRM_INVOICE: TypedDocumentNode<ConfirmInvoiceMutation, ConfirmInvoiceMutationVariables> = gql`
  mutation ConfirmInvoice($id: ID!) {
    confirmInvoice(id: $id) {
      ...InvoiceParts
    }
  }
  ${INVOICE}
`;

export const DISPUTE_INVOICE: TypedDocumentNode<DisputeInvoiceMutation, DisputeInvoiceMutationVariables> = gql`
  mutation DisputeInvoice($id: ID!, $reason: String!) {
    disputeInvoice(id: $id, reason: $reason) {
      ...InvoiceParts
    }
  }
  ${INVOICE}
`;

export const SETTLE_INVOICE: TypedDocumentNode<SettleInvoiceMutation, SettleInvoiceMutationVariables> = gql`
  mutation SettleInvoice($id: ID!, $idempotencyKey: String!) {
    settleInvoice(id: $id, idempotencyKey: $idempotencyKey) {
      ...InvoiceParts
    }
  }
  ${INVOICE}
`;

export const FUND_INVOICE: TypedDocumentNode<FundInvoiceMutation, FundInvoiceMutationVariables> = gql`
  mutation FundInvoice($input: FundInvoiceInput!) {
    fundInvoice(input: $input) {
      id
      invoice {
        ...InvoiceParts
        investments {
          id
          status
          createdAt
          investor {
            id
            displayName
          }
          amount {
            amount
            currency
          }
          expectedReturn {
            amount
            currency
          }
        }
      }
    }
  }
  ${INVOICE}
`;

export const WATCH_INVOICE: TypedDocumentNode<WatchInvoiceMutation, WatchInvoiceMutationVariables> = gql`
  mutation WatchInvoice($id: ID!) {
    watchInvoice(id: $id) {
      id
      watched
    }
  }
`;

export const UNWATCH_INVOICE: TypedDocumentNode<UnwatchInvoiceMutation, UnwatchInvoiceMutationVariables> = gql`
  mutation UnwatchInvoice($id: ID!) {
    unwatchInvoice(id: $id) {
      id
      watched
    }
  }
`;

const PORTFOLIO_PARTS = gql`
  fragment PortfolioParts on Portfolio {
    currency
    activeCount
    averageYield
    value {
      amount
      currency
    }
    invested {
      amount
      currency
    }
    outstanding {
      amount
      currency
    }
    expectedReturn {
      amount
      currency
    }
    realizedReturn {
      amount
      currency
    }
  }
`;

export const PORTFOLIO: TypedDocumentNode<PortfolioQuery, PortfolioQueryVariables> = gql`
  query Portfolio($currency: CurrencyCode!) {
    portfolio(currency: $currency) {
      ...PortfolioParts
      investments(first: 50) {
        nodes {
          id
          status
          createdAt
          amount {
            amount
            currency
          }
          expectedReturn {
            amount
            currency
          }
          realizedReturn {
            amount
            currency
          }
          invoice {
            id
            number
            status
            version
            dueAt
            seller {
              id
              displayName
            }
          }
        }
      }
    }
  }
  ${PORTFOLIO_PARTS}
`;

export const PORTFOLIO_HEARD: TypedDocumentNode<PortfolioHeardSubscription, PortfolioHeardSubscriptionVariables> = gql`
  subscription PortfolioHeard($currency: CurrencyCode!) {
    portfolioUpdated(currency: $currency) {
      id
      portfolio {
        ...PortfolioParts
      }
    }
  }
  ${PORTFOLIO_PARTS}
`;

const MARKET_PARTS = gql`
  fragment MarketParts on Market {
    currency
    listedCount
    averageYield
    listedVolume {
      amount
      currency
    }
    fundedVolume24h {
      amount
      currency
    }
    byRisk {
      riskGrade
      count
      averageYield
      volume {
        amount
        currency
      }
    }
  }
`;

export const MARKET: TypedDocumentNode<MarketQuery, MarketQueryVariables> = gql`
  query Market($currency: CurrencyCode!) {
    market(currency: $currency) {
      ...MarketParts
    }
  }
  ${MARKET_PARTS}
`;

export const MARKET_HEARD: TypedDocumentNode<MarketHeardSubscription, MarketHeardSubscriptionVariables> = gql`
  subscription MarketHeard($currency: CurrencyCode!) {
    marketUpdated(currency: $currency) {
      id
      occurredAt
      market {
        ...MarketParts
      }
    }
  }
  ${MARKET_PARTS}
`;

export const CRITERIA: TypedDocumentNode<CriteriaQuery, CriteriaQueryVariables> = gql`
  query Criteria {
    investmentCriteria {
      currency
      minYield
      maxAmount
      riskGrades
    }
  }
`;

export const SET_CRITERIA: TypedDocumentNode<SetCriteriaMutation, SetCriteriaMutationVariables> = gql`
  mutation SetCriteria($criteria: InvoiceFilter) {
    setInvestmentCriteria(criteria: $criteria) {
      currency
      minYield
      maxAmount
      riskGrades
    }
  }
`;

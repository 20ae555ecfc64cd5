import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  BalanceHeardSubscription,
  BalanceHeardSubscriptionVariables,
  BalancesQuery,
  BalancesQueryVariables,
  PaymentHeardSubscription,
  PaymentHeardSubscriptionVariables,
  PaymentQuery,
  PaymentQueryVariables,
  TopUpMutation,
  TopUpMutationVariables,
  TransactionsQuery,
  TransactionsQueryVariables,
} from '../../gql/types';

const BALANCE = gql`
  fragment BalanceParts on Balance {
    id
    version
    available {
      amount
      currency
    }
    held {
      amount
      currency
    }
  }
`;

export const PAYMENT = gql`
  fragment PaymentParts on Payment {
    id
    status
    method
    reason
    note
    provider
    failure
    transactionHash
    createdAt
    amount {
      amount
      currency
    }
    refunded {
      amount
      currency
    }
    payer {
      id
      displayName
    }
    payee {
      id
      displayName
    }
  }
`;

export const BALANCES: TypedDocumentNode<BalancesQuery, BalancesQueryVariables> = gql`
  query Balances {
    balances {
      ...BalanceParts
    }
  }
  ${BALANCE}
`;

export const BALANCE_HEARD: TypedDocumentNode<BalanceHeardSubscription, BalanceHeardSubscriptionVariables> = gql`
  subscription BalanceHeard {
    balanceUpdated {
      id
      occurredAt
      reason
      amount {
        amount
        currency
      }
      balance {
        ...BalanceParts
      }
    }
  }
  ${BALANCE}
`;

export const PAYMENT_HEARD: TypedDocumentNode<PaymentHeardSubscription, PaymentHeardSubscriptionVariables> = gql`
  subscription PaymentHeard {
    paymentUpdated {
      id
      occurredAt
      kind
      message
      payment {
        ...PaymentParts
      }
    }
  }
  ${PAYMENT}
`;

export const TRANSACTIONS: TypedDocumentNode<TransactionsQuery, TransactionsQueryVariables> = gql`
  query Transactions($after: Cursor) {
    transactions(first: 20, after: $after) {
      nodes {
        id
        reason
        note
        createdAt
        amount {
          amount
          currency
        }
        balanceAfter {
          amount
          currency
        }
        counterparty {
          id
          displayName
        }
        payment {
          ...PaymentParts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  ${PAYMENT}
`;

export const PAYMENT_BY_ID: TypedDocumentNode<PaymentQuery, PaymentQueryVariables> = gql`
  query Payment($id: ID!) {
    payment(id: $id) {
      ...PaymentParts
    }
  }
  ${PAYMENT}
`;

export const TOP_UP: TypedDocumentNode<TopUpMutation, TopUpMutationVariables> = gql`
  mutation TopUp($input: TopUpInput!) {
    topUp(input: $input) {
      ...PaymentParts
    }
  }
  ${PAYMENT}
`;

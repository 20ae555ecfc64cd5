import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  AutopaysQuery,
  AutopaysQueryVariables,
  BillChangedHeardSubscription,
  BillChangedHeardSubscriptionVariables,
  BillGeneratedHeardSubscription,
  BillGeneratedHeardSubscriptionVariables,
  BillsQuery,
  BillsQueryVariables,
  CancelBillMutation,
  CancelBillMutationVariables,
  IssueBillMutation,
  IssueBillMutationVariables,
  PayBillMutation,
  PayBillMutationVariables,
  SetAutopayMutation,
  SetAutopayMutationVariables,
} from '../../gql/types';
import { PAYMENT } from '../money/money.documents';

const BILL = gql`
  fragment BillParts on Bill {
    id
    version
    utility
    reference
    status
    dueAt
    createdAt
    biller {
      id
      displayName
    }
    customer {
      id
      displayName
    }
    amount {
      amount
      currency
    }
    payment {
      ...PaymentParts
    }
  }
  ${PAYMENT}
`;

export const BILLS: TypedDocumentNode<BillsQuery, BillsQueryVariables> = gql`
  query Bills($issued: Boolean!, $after: Cursor) {
    bills(issued: $issued, first: 50, after: $after) {
      nodes {
        ...BillParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  ${BILL}
`;

export const BILL_GENERATED: TypedDocumentNode<
  BillGeneratedHeardSubscription,
  BillGeneratedHeardSubscriptionVariables
> = gql`
  subscription BillGeneratedHeard {
    billGenerated {
      id
      occurredAt
      bill {
        ...BillParts
      }
    }
  }
  ${BILL}
`;

export const BILL_CHANGED: TypedDocumentNode<BillChangedHeardSubscription, BillChangedHeardSubscriptionVariables> = gql`
  subscription BillChangedHeard {
    billUpdated {
      id
      occurredAt
      status
      bill {
        ...BillParts
      }
    }
  }
  ${BILL}
`;

export const PAY_BILL: TypedDocumentNode<PayBillMutation, PayBillMutationVariables> = gql`
  mutation PayBill($input: PayBillInput!) {
    payBill(input: $input) {
      ...PaymentParts
    }
  }
  ${PAYMENT}
`;

export const ISSUE_BILL: TypedDocumentNode<IssueBillMutation, IssueBillMutationVariables> = gql`
  mutation IssueBill($input: IssueBillInput!) {
    issueBill(input: $input) {
      ...BillParts
    }
  }
  ${BILL}
`;

export const CANCEL_BILL: TypedDocumentNode<CancelBillMutation, CancelBillMutationVariables> = gql`
  mutation CancelBill($id: ID!) {
    cancelBill(id: $id) {
      ...BillParts
    }
  }
  ${BILL}
`;

export const AUTOPAYS: TypedDocumentNode<AutopaysQuery, AutopaysQueryVariables> = gql`
  query Autopays {
    autopays {
      biller {
        id
        displayName
      }
      limit {
        amount
        currency
      }
    }
  }
`;

export const SET_AUTOPAY: TypedDocumentNode<SetAutopayMutation, SetAutopayMutationVariables> = gql`
  mutation SetAutopay($billerId: ID!, $limit: MoneyInput) {
    setAutopay(billerId: $billerId, limit: $limit) {
      biller {
        id
      }
    }
  }
`;

import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  PaymentRequestQuery,
  PaymentRequestQueryVariables,
  PayRequestMutation,
  PayRequestMutationVariables,
} from '../../gql/types';

const REQUEST = gql`
  fragment RequestParts on PaymentRequest {
    id
    description
    status
    expiresAt
    seller {
      id
      displayName
    }
    amount {
      amount
      currency
    }
    lines {
      name
      quantity
      total {
        amount
        currency
      }
    }
  }
`;

export const PAYMENT_REQUEST: TypedDocumentNode<PaymentRequestQuery, PaymentRequestQueryVariables> = gql`
  query PaymentRequest($id: ID!) {
    paymentRequest(id: $id) {
      ...RequestParts
    }
  }
  ${REQUEST}
`;

export const PAY_REQUEST: TypedDocumentNode<PayRequestMutation, PayRequestMutationVariables> = gql`
  mutation PayRequest($id: ID!, $idempotencyKey: String!) {
    payPaymentRequest(id: $id, idempotencyKey: $idempotencyKey) {
      ...RequestParts
      order {
        id
      }
    }
  }
  ${REQUEST}
`;

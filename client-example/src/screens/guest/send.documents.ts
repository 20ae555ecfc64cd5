import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  RecipientsQuery,
  RecipientsQueryVariables,
  TransferMutation,
  TransferMutationVariables,
} from '../../gql/types';
import { PAYMENT } from '../money/money.documents';

export const RECIPIENTS: TypedDocumentNode<RecipientsQuery, RecipientsQueryVariables> = gql`
  query Recipients {
    sellers(first: 50) {
      nodes {
        id
        user {
          id
          displayName
        }
      }
    }
  }
`;

export const TRANSFER: TypedDocumentNode<TransferMutation, TransferMutationVariables> = gql`
  mutation Transfer($input: TransferInput!) {
    transfer(input: $input) {
      ...PaymentParts
    }
  }
  ${PAYMENT}
`;

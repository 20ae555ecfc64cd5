import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  PlaceOrderMutation,
  PlaceOrderMutationVariables,
  StallsQuery,
  StallsQueryVariables,
} from '../../gql/types';
import { ORDER } from '../orders/orders.documents';

export const STALLS: TypedDocumentNode<StallsQuery, StallsQueryVariables> = gql`
  query Stalls($search: String) {
    sellers(search: $search, first: 20) {
      nodes {
        id
        tier
        rating
        reviewCount
        user {
          id
          displayName
        }
        items(first: 20) {
          nodes {
            id
            name
            description
            available
            price {
              amount
              currency
            }
          }
        }
      }
    }
  }
`;

export const PLACE_ORDER: TypedDocumentNode<PlaceOrderMutation, PlaceOrderMutationVariables> = gql`
  mutation PlaceOrder($input: PlaceOrderInput!) {
    placeOrder(input: $input) {
      ...OrderParts
    }
  }
  ${ORDER}
`;

import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  AnalyticsHeardSubscription,
  AnalyticsHeardSubscriptionVariables,
  AnalyticsQuery,
  AnalyticsQueryVariables,
  CancelRequestMutation,
  CancelRequestMutationVariables,
  CreateItemMutation,
  CreateItemMutationVariables,
  MyShopQuery,
  MyShopQueryVariables,
  RequestPaymentMutation,
  RequestPaymentMutationVariables,
  ReviewHeardSubscription,
  ReviewHeardSubscriptionVariables,
  ShownRequestQuery,
  ShownRequestQueryVariables,
  TierHeardSubscription,
  TierHeardSubscriptionVariables,
  UpdateItemMutation,
  UpdateItemMutationVariables,
} from '../../gql/types';

const ITEM = gql`
  fragment ItemParts on Item {
    id
    name
    description
    available
    price {
      amount
      currency
    }
  }
`;

export const MY_SHOP: TypedDocumentNode<MyShopQuery, MyShopQueryVariables> = gql`
  query MyShop($userId: ID!) {
    seller(id: $userId) {
      id
      tier
      benefits
      rating
      reviewCount
      completedOrders
      items(first: 100) {
        nodes {
          ...ItemParts
        }
      }
      reviews(first: 20) {
        nodes {
          id
          rating
          text
          createdAt
          author {
            id
            displayName
          }
        }
      }
    }
  }
  ${ITEM}
`;

export const CREATE_ITEM: TypedDocumentNode<CreateItemMutation, CreateItemMutationVariables> = gql`
  mutation CreateItem($input: ItemInput!) {
    createItem(input: $input) {
      ...ItemParts
    }
  }
  ${ITEM}
`;

export const UPDATE_ITEM: TypedDocumentNode<UpdateItemMutation, UpdateItemMutationVariables> = gql`
  mutation UpdateItem($id: ID!, $input: ItemInput!) {
    updateItem(id: $id, input: $input) {
      ...ItemParts
    }
  }
  ${ITEM}
`;

const SHOWN = gql`
  fragment ShownRequestParts on PaymentRequest {
    id
    description
    status
    url
    qrCode
    expiresAt
    amount {
      amount
      currency
    }
  }
`;

export const REQUEST_PAYMENT: TypedDocumentNode<RequestPaymentMutation, RequestPaymentMutationVariables> = gql`
  mutation RequestPayment($input: PaymentRequestInput!) {
    createPaymentRequest(input: $input) {
      ...ShownRequestParts
    }
  }
  ${SHOWN}
`;

export const SHOWN_REQUEST: TypedDocumentNode<ShownRequestQuery, ShownRequestQueryVariables> = gql`
  query ShownRequest($id: ID!) {
    paymentRequest(id: $id) {
      ...ShownRequestParts
    }
  }
  ${SHOWN}
`;

export const CANCEL_REQUEST: TypedDocumentNode<CancelRequestMutation, CancelRequestMutationVariables> = gql`
  mutation CancelRequest($id: ID!) {
    cancelPaymentRequest(id: $id) {
      id
      status
    }
  }
`;

const ANALYTICS = gql`
  fragment AnalyticsParts on SellerAnalytics {
    currency
    orders
    openOrders
    medianPreparationSeconds
    revenue {
      amount
      currency
    }
    averageOrder {
      amount
      currency
    }
    topItems {
      name
      quantity
      revenue {
        amount
        currency
      }
    }
    series {
      at
      orders
      revenue {
        amount
        currency
      }
    }
  }
`;

export const ANALYTICS_OF: TypedDocumentNode<AnalyticsQuery, AnalyticsQueryVariables> = gql`
  query Analytics($currency: CurrencyCode!, $from: DateTime!, $to: DateTime!) {
    sellerAnalytics(currency: $currency, from: $from, to: $to) {
      ...AnalyticsParts
    }
  }
  ${ANALYTICS}
`;

export const ANALYTICS_HEARD: TypedDocumentNode<AnalyticsHeardSubscription, AnalyticsHeardSubscriptionVariables> = gql`
  subscription AnalyticsHeard($currency: CurrencyCode!) {
    sellerAnalyticsUpdated(currency: $currency) {
      id
      occurredAt
      analytics {
        ...AnalyticsParts
      }
    }
  }
  ${ANALYTICS}
`;

export const TIER_HEARD: TypedDocumentNode<TierHeardSubscription, TierHeardSubscriptionVariables> = gql`
  subscription TierHeard {
    tierUpgraded {
      id
      occurredAt
      newTier
      previousTier
      benefits
    }
  }
`;

export const REVIEW_HEARD: TypedDocumentNode<ReviewHeardSubscription, ReviewHeardSubscriptionVariables> = gql`
  subscription ReviewHeard {
    reviewReceived {
      id
      occurredAt
      review {
        id
        rating
        text
        createdAt
        author {
          id
          displayName
        }
      }
    }
  }
`;

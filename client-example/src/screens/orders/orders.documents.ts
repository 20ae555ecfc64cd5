import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  CancelOrderMutation,
  CancelOrderMutationVariables,
  LeaveReviewMutation,
  LeaveReviewMutationVariables,
  OrderChangedHeardSubscription,
  OrderChangedHeardSubscriptionVariables,
  OrderPlacedHeardSubscription,
  OrderPlacedHeardSubscriptionVariables,
  OrderReadyHeardSubscription,
  OrderReadyHeardSubscriptionVariables,
  OrdersQuery,
  OrdersQueryVariables,
  UpdateOrderMutation,
  UpdateOrderMutationVariables,
} from '../../gql/types';

export const ORDER = gql`
  fragment OrderParts on Order {
    id
    number
    status
    version
    note
    estimatedReadyAt
    createdAt
    updatedAt
    customer {
      id
      displayName
    }
    seller {
      id
      displayName
    }
    lines {
      name
      quantity
      total {
        amount
        currency
      }
    }
    total {
      amount
      currency
    }
    payment {
      id
      status
      failure
    }
  }
`;

export const ORDERS: TypedDocumentNode<OrdersQuery, OrdersQueryVariables> = gql`
  query Orders($side: Side!, $status: [OrderStatus!], $after: Cursor) {
    orders(side: $side, status: $status, first: 50, after: $after) {
      nodes {
        ...OrderParts
        review {
          id
          rating
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  ${ORDER}
`;

export const ORDER_PLACED: TypedDocumentNode<OrderPlacedHeardSubscription, OrderPlacedHeardSubscriptionVariables> = gql`
  subscription OrderPlacedHeard {
    orderPlaced {
      id
      occurredAt
      customerName
      order {
        ...OrderParts
      }
    }
  }
  ${ORDER}
`;

export const ORDER_CHANGED: TypedDocumentNode<OrderChangedHeardSubscription, OrderChangedHeardSubscriptionVariables> =
  gql`
    subscription OrderChangedHeard {
      orderStatusChanged {
        id
        occurredAt
        status
        previousStatus
        order {
          ...OrderParts
        }
      }
    }
    ${ORDER}
  `;

export const ORDER_READY: TypedDocumentNode<OrderReadyHeardSubscription, OrderReadyHeardSubscriptionVariables> = gql`
  subscription OrderReadyHeard {
    orderReady {
      id
      occurredAt
      itemName
      message
      order {
        id
        number
        status
        version
      }
    }
  }
`;

export const UPDATE_ORDER: TypedDocumentNode<UpdateOrderMutation, UpdateOrderMutationVariables> = gql`
  mutation UpdateOrder($input: UpdateOrderStatusInput!) {
    updateOrderStatus(input: $input) {
      ...OrderParts
    }
  }
  ${ORDER}
`;

export const CANCEL_ORDER: TypedDocumentNode<CancelOrderMutation, CancelOrderMutationVariables> = gql`
  mutation CancelOrder($id: ID!, $reason: String) {
    cancelOrder(id: $id, reason: $reason) {
      ...OrderParts
    }
  }
  ${ORDER}
`;

export const LEAVE_REVIEW: TypedDocumentNode<LeaveReviewMutation, LeaveReviewMutationVariables> = gql`
  mutation LeaveReview($input: ReviewInput!) {
    leaveReview(input: $input) {
      id
      rating
      order {
        id
        review {
          id
          rating
        }
      }
      booking {
        id
      }
    }
  }
`;

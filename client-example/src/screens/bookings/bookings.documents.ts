import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  AcceptBookingMutation,
  AcceptBookingMutationVariables,
  BookingHeardSubscription,
  BookingHeardSubscriptionVariables,
  BookingsQuery,
  BookingsQueryVariables,
  CancelBookingMutation,
  CancelBookingMutationVariables,
  CompleteBookingMutation,
  CompleteBookingMutationVariables,
  DeclineBookingMutation,
  DeclineBookingMutationVariables,
} from '../../gql/types';

export const BOOKING = gql`
  fragment BookingParts on Booking {
    id
    version
    serviceName
    startsAt
    endsAt
    createdAt
    status
    note
    reason
    price {
      amount
      currency
    }
    customer {
      id
      displayName
    }
    provider {
      id
      displayName
    }
    payment {
      id
      status
    }
  }
`;

export const BOOKINGS: TypedDocumentNode<BookingsQuery, BookingsQueryVariables> = gql`
  query Bookings($side: Side!, $after: Cursor) {
    bookings(side: $side, first: 100, after: $after) {
      nodes {
        ...BookingParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  ${BOOKING}
`;

export const BOOKING_HEARD: TypedDocumentNode<BookingHeardSubscription, BookingHeardSubscriptionVariables> = gql`
  subscription BookingHeard {
    bookingUpdated {
      id
      occurredAt
      kind
      message
      booking {
        ...BookingParts
      }
    }
  }
  ${BOOKING}
`;

export const ACCEPT_BOOKING: TypedDocumentNode<AcceptBookingMutation, AcceptBookingMutationVariables> = gql`
  mutation AcceptBooking($id: ID!) {
    acceptBooking(id: $id) {
      ...BookingParts
    }
  }
  ${BOOKING}
`;

export const DECLINE_BOOKING: TypedDocumentNode<DeclineBookingMutation, DeclineBookingMutationVariables> = gql`
  mutation DeclineBooking($id: ID!, $reason: String) {
    declineBooking(id: $id, reason: $reason) {
      ...BookingParts
    }
  }
  ${BOOKING}
`;

export const COMPLETE_BOOKING: TypedDocumentNode<CompleteBookingMutation, CompleteBookingMutationVariables> = gql`
  mutation CompleteBooking($id: ID!) {
    completeBooking(id: $id) {
      ...BookingParts
    }
  }
  ${BOOKING}
`;

export const CANCEL_BOOKING: TypedDocumentNode<CancelBookingMutation, CancelBookingMutationVariables> = gql`
  mutation CancelBooking($id: ID!, $reason: String) {
    cancelBooking(id: $id, reason: $reason) {
      ...BookingParts
    }
  }
  ${BOOKING}
`;

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
  CreateServiceMutation,
  CreateServiceMutationVariables,
  DeclineBookingMutation,
  DeclineBookingMutationVariables,
  RequestBookingMutation,
  RequestBookingMutationVariables,
  ServicesQuery,
  ServicesQueryVariables,
  UpdateServiceMutation,
  UpdateServiceMutationVariables,
} from '../../gql/types';

const SERVICE = gql`
  fragment ServiceParts on Service {
    id
    name
    description
    durationMinutes
    active
    provider {
      id
      displayName
    }
    price {
      amount
      currency
    }
  }
`;

const BOOKING = gql`
  fragment BookingParts on Booking {
    id
    version
    serviceName
    startsAt
    endsAt
    status
    note
    reason
    createdAt
    customer {
      id
      displayName
    }
    provider {
      id
      displayName
    }
    price {
      amount
      currency
    }
  }
`;

export const SERVICES: TypedDocumentNode<ServicesQuery, ServicesQueryVariables> = gql`
  query Services($providerId: ID, $search: String, $after: Cursor) {
    services(providerId: $providerId, search: $search, first: 50, after: $after) {
      nodes {
        ...ServiceParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  ${SERVICE}
`;

export const CREATE_SERVICE: TypedDocumentNode<CreateServiceMutation, CreateServiceMutationVariables> = gql`
  mutation CreateService($input: ServiceInput!) {
    createService(input: $input) {
      ...ServiceParts
    }
  }
  ${SERVICE}
`;

export const UPDATE_SERVICE: TypedDocumentNode<UpdateServiceMutation, UpdateServiceMutationVariables> = gql`
  mutation UpdateService($id: ID!, $input: ServiceInput!) {
    updateService(id: $id, input: $input) {
      ...ServiceParts
    }
  }
  ${SERVICE}
`;

export const BOOKINGS: TypedDocumentNode<BookingsQuery, BookingsQueryVariables> = gql`
  query Bookings($side: Side!, $after: Cursor) {
    bookings(side: $side, first: 50, after: $after) {
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

export const REQUEST_BOOKING: TypedDocumentNode<RequestBookingMutation, RequestBookingMutationVariables> = gql`
  mutation RequestBooking($input: RequestBookingInput!) {
    requestBooking(input: $input) {
      ...BookingParts
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

export const CANCEL_BOOKING: TypedDocumentNode<CancelBookingMutation, CancelBookingMutationVariables> = gql`
  mutation CancelBooking($id: ID!, $reason: String) {
    cancelBooking(id: $id, reason: $reason) {
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

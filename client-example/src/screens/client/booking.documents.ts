import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  RequestBookingMutation,
  RequestBookingMutationVariables,
  ReviewBookingMutation,
  ReviewBookingMutationVariables,
  ServiceToBookQuery,
  ServiceToBookQueryVariables,
} from '../../gql/types';
import { BOOKING } from '../bookings/bookings.documents';
import { SERVICE } from '../bookings/services.documents';

export const SERVICE_TO_BOOK: TypedDocumentNode<ServiceToBookQuery, ServiceToBookQueryVariables> = gql`
  query ServiceToBook($id: ID!) {
    service(id: $id) {
      ...ServiceParts
    }
  }
  ${SERVICE}
`;

export const REQUEST_BOOKING: TypedDocumentNode<RequestBookingMutation, RequestBookingMutationVariables> = gql`
  mutation RequestBooking($input: RequestBookingInput!) {
    requestBooking(input: $input) {
      ...BookingParts
    }
  }
  ${BOOKING}
`;

export const REVIEW_BOOKING: TypedDocumentNode<ReviewBookingMutation, ReviewBookingMutationVariables> = gql`
  mutation ReviewBooking($input: ReviewInput!) {
    leaveReview(input: $input) {
      id
      rating
      text
    }
  }
`;

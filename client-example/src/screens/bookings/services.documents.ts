import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  CreateServiceMutation,
  CreateServiceMutationVariables,
  ServicesQuery,
  ServicesQueryVariables,
  StandingQuery,
  StandingQueryVariables,
  UpdateServiceMutation,
  UpdateServiceMutationVariables,
} from '../../gql/types';

export const SERVICE = gql`
  fragment ServiceParts on Service {
    id
    name
    description
    durationMinutes
    active
    price {
      amount
      currency
    }
    provider {
      id
      displayName
    }
  }
`;

export const SERVICES: TypedDocumentNode<ServicesQuery, ServicesQueryVariables> = gql`
  query Services($search: String, $providerId: ID, $after: Cursor) {
    services(search: $search, providerId: $providerId, first: 30, after: $after) {
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

/** What others think of a provider; whoever wrote it also sees of which booking. */
export const STANDING: TypedDocumentNode<StandingQuery, StandingQueryVariables> = gql`
  query Standing($userId: ID!) {
    seller(id: $userId) {
      id
      rating
      reviewCount
      reviews(first: 100) {
        nodes {
          id
          rating
          text
          createdAt
          author {
            id
            displayName
          }
          booking {
            id
          }
        }
      }
    }
  }
`;

import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  PushKeyQuery,
  PushKeyQueryVariables,
  RegisterPushMutation,
  RegisterPushMutationVariables,
  UnregisterPushMutation,
  UnregisterPushMutationVariables,
} from '../gql/types';

export const PUSH_KEY: TypedDocumentNode<PushKeyQuery, PushKeyQueryVariables> = gql`
  query PushKey {
    pushPublicKey
  }
`;

export const REGISTER_PUSH: TypedDocumentNode<RegisterPushMutation, RegisterPushMutationVariables> = gql`
  mutation RegisterPush($input: PushSubscriptionInput!) {
    registerPushSubscription(input: $input)
  }
`;

export const UNREGISTER_PUSH: TypedDocumentNode<UnregisterPushMutation, UnregisterPushMutationVariables> = gql`
  mutation UnregisterPush($endpoint: String!) {
    unregisterPushSubscription(endpoint: $endpoint)
  }
`;

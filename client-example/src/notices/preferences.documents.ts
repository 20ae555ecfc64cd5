import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  PreferencesQuery,
  PreferencesQueryVariables,
  UpdatePreferencesMutation,
  UpdatePreferencesMutationVariables,
} from '../gql/types';

const PARTS = gql`
  fragment PreferenceParts on NotificationPreferences {
    preferences {
      kind
      channels
    }
    quietFrom
    quietTo
    timeZone
    minimumPriority
  }
`;

export const PREFERENCES: TypedDocumentNode<PreferencesQuery, PreferencesQueryVariables> = gql`
  query Preferences {
    notificationPreferences {
      ...PreferenceParts
    }
  }
  ${PARTS}
`;

export const UPDATE_PREFERENCES: TypedDocumentNode<UpdatePreferencesMutation, UpdatePreferencesMutationVariables> = gql`
  mutation UpdatePreferences($input: NotificationPreferencesInput!) {
    updateNotificationPreferences(input: $input) {
      ...PreferenceParts
    }
  }
  ${PARTS}
`;

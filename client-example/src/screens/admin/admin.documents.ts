import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  AdjustBalanceMutation,
  AdjustBalanceMutationVariables,
  AnnounceMutation,
  AnnounceMutationVariables,
  AnnouncementsQuery,
  AnnouncementsQueryVariables,
  AuditQuery,
  AuditQueryVariables,
  ConnectionsHeardSubscription,
  ConnectionsHeardSubscriptionVariables,
  ConnectionsQuery,
  ConnectionsQueryVariables,
  DisconnectMutation,
  DisconnectMutationVariables,
  LiveNodesQuery,
  LiveNodesQueryVariables,
  MoneyFeedQuery,
  MoneyFeedQueryVariables,
  ReinstateMutation,
  ReinstateMutationVariables,
  SetRolesMutation,
  SetRolesMutationVariables,
  SuspendMutation,
  SuspendMutationVariables,
  TransactionHeardSubscription,
  TransactionHeardSubscriptionVariables,
  UserQuery,
  UserQueryVariables,
} from '../../gql/types';
import { PAYMENT } from '../money/money.documents';

export const TRANSACTION_HEARD: TypedDocumentNode<TransactionHeardSubscription, TransactionHeardSubscriptionVariables> =
  gql`
    subscription TransactionHeard {
      transactionRecorded {
        id
        occurredAt
        reason
        amount {
          amount
          currency
        }
        from {
          id
          displayName
        }
        to {
          id
          displayName
        }
        payment {
          ...PaymentParts
        }
      }
    }
    ${PAYMENT}
  `;

export const MONEY_FEED: TypedDocumentNode<MoneyFeedQuery, MoneyFeedQueryVariables> = gql`
  query MoneyFeed($after: Cursor) {
    payments(first: 30, after: $after) {
      nodes {
        ...PaymentParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  ${PAYMENT}
`;

export const CONNECTIONS: TypedDocumentNode<ConnectionsQuery, ConnectionsQueryVariables> = gql`
  query Connections($userId: ID, $after: Cursor) {
    connections(userId: $userId, first: 50, after: $after) {
      nodes {
        id
        node
        transport
        connectedAt
        subscriptions
        delivered
        userAgent
        user {
          id
          displayName
          roles
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

export const CONNECTIONS_HEARD: TypedDocumentNode<ConnectionsHeardSubscription, ConnectionsHeardSubscriptionVariables> =
  gql`
    subscription ConnectionsHeard {
      connectionsChanged {
        id
        occurredAt
        connected
        users
      }
    }
  `;

export const LIVE_NODES: TypedDocumentNode<LiveNodesQuery, LiveNodesQueryVariables> = gql`
  query LiveNodes {
    liveNodes {
      id
      startedAt
      connections
      subscriptions
      deliveredPerSecond
      healthy
    }
  }
`;

export const AUDIT: TypedDocumentNode<AuditQuery, AuditQueryVariables> = gql`
  query Audit($after: Cursor) {
    auditLog(first: 30, after: $after) {
      nodes {
        id
        action
        subjectId
        at
        actor {
          id
          displayName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

export const ANNOUNCEMENTS: TypedDocumentNode<AnnouncementsQuery, AnnouncementsQueryVariables> = gql`
  query Announcements {
    announcements {
      id
      title
      message
      severity
      audience
      createdAt
    }
  }
`;

export const ANNOUNCE: TypedDocumentNode<AnnounceMutation, AnnounceMutationVariables> = gql`
  mutation Announce($input: AnnouncementInput!) {
    publishAnnouncement(input: $input) {
      id
      title
      message
      severity
      audience
      createdAt
    }
  }
`;

export const USER_BY_ID: TypedDocumentNode<UserQuery, UserQueryVariables> = gql`
  query User($id: ID!) {
    user(id: $id) {
      id
      displayName
      roles
      email
      walletAddress
      createdAt
    }
  }
`;

export const ADJUST: TypedDocumentNode<AdjustBalanceMutation, AdjustBalanceMutationVariables> = gql`
  mutation AdjustBalance($userId: ID!, $amount: MoneyInput!, $note: String!, $idempotencyKey: String!) {
    adjustBalance(userId: $userId, amount: $amount, note: $note, idempotencyKey: $idempotencyKey) {
      id
      status
    }
  }
`;

export const DISCONNECT: TypedDocumentNode<DisconnectMutation, DisconnectMutationVariables> = gql`
  mutation Disconnect($userId: ID!, $reason: String!) {
    disconnectUser(userId: $userId, reason: $reason)
  }
`;

export const SUSPEND: TypedDocumentNode<SuspendMutation, SuspendMutationVariables> = gql`
  mutation Suspend($userId: ID!, $reason: String!) {
    suspendUser(userId: $userId, reason: $reason) {
      id
    }
  }
`;

export const REINSTATE: TypedDocumentNode<ReinstateMutation, ReinstateMutationVariables> = gql`
  mutation Reinstate($userId: ID!) {
    reinstateUser(userId: $userId) {
      id
    }
  }
`;

export const SET_ROLES: TypedDocumentNode<SetRolesMutation, SetRolesMutationVariables> = gql`
  mutation SetRoles($userId: ID!, $roles: [Role!]!) {
    setUserRoles(userId: $userId, roles: $roles) {
      id
      roles
    }
  }
`;

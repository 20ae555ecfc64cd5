import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  AnnouncementHeardSubscription,
  AnnouncementHeardSubscriptionVariables,
  AdjustBalanceMutation,
  AdjustBalanceMutationVariables,
  AllPaymentsQuery,
  AllPaymentsQueryVariables,
  AnnouncedQuery,
  AnnouncedQueryVariables,
  AnnounceMutation,
  AnnounceMutationVariables,
  AuditLogQuery,
  AuditLogQueryVariables,
  AuditSubjectQuery,
  AuditSubjectQueryVariables,
  ConnectionsHeardSubscription,
  ConnectionsHeardSubscriptionVariables,
  ConnectionsQuery,
  ConnectionsQueryVariables,
  DisconnectMutation,
  DisconnectMutationVariables,
  MovementHeardSubscription,
  MovementHeardSubscriptionVariables,
  NodesQuery,
  NodesQueryVariables,
  PersonQuery,
  PersonQueryVariables,
  ReinstateMutation,
  ReinstateMutationVariables,
  SetRolesMutation,
  SetRolesMutationVariables,
  SuspendMutation,
  SuspendMutationVariables,
} from '../../gql/types';
import { PAYMENT } from '../money/money.documents';

export const MOVEMENT_HEARD: TypedDocumentNode<MovementHeardSubscription, MovementHeardSubscriptionVariables> = gql`
  subscription MovementHeard {
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

export const ALL_PAYMENTS: TypedDocumentNode<AllPaymentsQuery, AllPaymentsQueryVariables> = gql`
  query AllPayments($after: Cursor) {
    payments(first: 20, after: $after) {
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
    connections(userId: $userId, first: 100, after: $after) {
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
          email
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

export const NODES: TypedDocumentNode<NodesQuery, NodesQueryVariables> = gql`
  query Nodes {
    liveNodes {
      id
      healthy
      startedAt
      connections
      subscriptions
      deliveredPerSecond
    }
  }
`;

const PERSON = gql`
  fragment PersonParts on User {
    id
    displayName
    email
    roles
    walletAddress
    createdAt
  }
`;

export const PERSON_BY_ID: TypedDocumentNode<PersonQuery, PersonQueryVariables> = gql`
  query Person($id: ID!) {
    user(id: $id) {
      ...PersonParts
    }
  }
  ${PERSON}
`;

export const SET_ROLES: TypedDocumentNode<SetRolesMutation, SetRolesMutationVariables> = gql`
  mutation SetRoles($userId: ID!, $roles: [Role!]!) {
    setUserRoles(userId: $userId, roles: $roles) {
      ...PersonParts
    }
  }
  ${PERSON}
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

export const DISCONNECT: TypedDocumentNode<DisconnectMutation, DisconnectMutationVariables> = gql`
  mutation Disconnect($userId: ID!, $reason: String!) {
    disconnectUser(userId: $userId, reason: $reason)
  }
`;

export const ADJUST_BALANCE: TypedDocumentNode<AdjustBalanceMutation, AdjustBalanceMutationVariables> = gql`
  mutation AdjustBalance($userId: ID!, $amount: MoneyInput!, $note: String!, $idempotencyKey: String!) {
    adjustBalance(userId: $userId, amount: $amount, note: $note, idempotencyKey: $idempotencyKey) {
      id
    }
  }
`;

export const AUDIT_LOG: TypedDocumentNode<AuditLogQuery, AuditLogQueryVariables> = gql`
  query AuditLog($actorId: ID, $after: Cursor) {
    auditLog(actorId: $actorId, first: 50, after: $after) {
      nodes {
        id
        action
        subjectId
        details
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

export const AUDIT_SUBJECT: TypedDocumentNode<AuditSubjectQuery, AuditSubjectQueryVariables> = gql`
  query AuditSubject($id: ID!) {
    node(id: $id) {
      id
      ... on User {
        displayName
      }
      ... on Announcement {
        title
      }
    }
  }
`;

const ANNOUNCEMENT = gql`
  fragment AnnouncedParts on Announcement {
    id
    title
    message
    severity
    audience
    createdAt
    expiresAt
  }
`;

export const ANNOUNCED: TypedDocumentNode<AnnouncedQuery, AnnouncedQueryVariables> = gql`
  query Announced {
    announcements {
      ...AnnouncedParts
    }
  }
  ${ANNOUNCEMENT}
`;

export const ANNOUNCE: TypedDocumentNode<AnnounceMutation, AnnounceMutationVariables> = gql`
  mutation Announce($input: AnnouncementInput!) {
    publishAnnouncement(input: $input) {
      ...AnnouncedParts
    }
  }
  ${ANNOUNCEMENT}
`;

export const ANNOUNCEMENT_HEARD: TypedDocumentNode<
  AnnouncementHeardSubscription,
  AnnouncementHeardSubscriptionVariables
> = gql`
  subscription AnnouncementHeard {
    announcementPublished {
      id
      occurredAt
    }
  }
`;

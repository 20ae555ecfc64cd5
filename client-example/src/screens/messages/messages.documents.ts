import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  ConversationQuery,
  ConversationQueryVariables,
  ConversationReadHeardSubscription,
  ConversationReadHeardSubscriptionVariables,
  ConversationsQuery,
  ConversationsQueryVariables,
  MarkConversationReadMutation,
  MarkConversationReadMutationVariables,
  MessageHeardSubscription,
  MessageHeardSubscriptionVariables,
  SendMessageMutation,
  SendMessageMutationVariables,
  SetTypingMutation,
  SetTypingMutationVariables,
  TypingHeardSubscription,
  TypingHeardSubscriptionVariables,
} from '../../gql/types';

const MESSAGE = gql`
  fragment MessageParts on Message {
    id
    conversationId
    body
    sentAt
    sender {
      id
      displayName
    }
    readBy {
      readAt
      user {
        id
      }
    }
  }
`;

export const CONVERSATIONS: TypedDocumentNode<ConversationsQuery, ConversationsQueryVariables> = gql`
  query Conversations($after: Cursor) {
    conversations(first: 20, after: $after) {
      nodes {
        id
        subjectId
        unreadCount
        participants {
          id
          displayName
        }
        lastMessage {
          id
          body
          sentAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

export const CONVERSATION: TypedDocumentNode<ConversationQuery, ConversationQueryVariables> = gql`
  query Conversation($id: ID!, $after: Cursor) {
    conversation(id: $id) {
      id
      subjectId
      participants {
        id
        displayName
      }
      messages(first: 50, after: $after) {
        nodes {
          ...MessageParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
  ${MESSAGE}
`;

export const SEND_MESSAGE: TypedDocumentNode<SendMessageMutation, SendMessageMutationVariables> = gql`
  mutation SendMessage($input: SendMessageInput!) {
    sendMessage(input: $input) {
      ...MessageParts
    }
  }
  ${MESSAGE}
`;

export const MARK_CONVERSATION_READ: TypedDocumentNode<
  MarkConversationReadMutation,
  MarkConversationReadMutationVariables
> = gql`
  mutation MarkConversationRead($id: ID!) {
    markConversationRead(id: $id) {
      id
      unreadCount
    }
  }
`;

export const SET_TYPING: TypedDocumentNode<SetTypingMutation, SetTypingMutationVariables> = gql`
  mutation SetTyping($id: ID!, $typing: Boolean!) {
    setTyping(conversationId: $id, typing: $typing)
  }
`;

export const MESSAGE_HEARD: TypedDocumentNode<MessageHeardSubscription, MessageHeardSubscriptionVariables> = gql`
  subscription MessageHeard {
    messageReceived {
      id
      occurredAt
      message {
        ...MessageParts
      }
    }
  }
  ${MESSAGE}
`;

export const CONVERSATION_READ: TypedDocumentNode<
  ConversationReadHeardSubscription,
  ConversationReadHeardSubscriptionVariables
> = gql`
  subscription ConversationReadHeard {
    conversationRead {
      id
      occurredAt
      conversationId
      readAt
      user {
        id
      }
    }
  }
`;

export const TYPING_HEARD: TypedDocumentNode<TypingHeardSubscription, TypingHeardSubscriptionVariables> = gql`
  subscription TypingHeard($id: ID!) {
    typingChanged(conversationId: $id) {
      id
      occurredAt
      typing
      user {
        id
        displayName
      }
    }
  }
`;

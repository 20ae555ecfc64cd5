import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  SignInMutation,
  SignInMutationVariables,
  SignInWithWalletMutation,
  SignInWithWalletMutationVariables,
  SignOutMutation,
  SignOutMutationVariables,
  SignUpMutation,
  SignUpMutationVariables,
  WalletChallengeMutation,
  WalletChallengeMutationVariables,
} from '../gql/types';

const SESSION = gql`
  fragment SessionParts on Session {
    accessToken
    accessTokenExpiresAt
    refreshToken
    user {
      id
      displayName
      roles
      email
      walletAddress
    }
  }
`;

export const SIGN_IN: TypedDocumentNode<SignInMutation, SignInMutationVariables> = gql`
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) {
      ...SessionParts
    }
  }
  ${SESSION}
`;

export const SIGN_UP: TypedDocumentNode<SignUpMutation, SignUpMutationVariables> = gql`
  mutation SignUp($input: SignUpInput!) {
    signUp(input: $input) {
      ...SessionParts
    }
  }
  ${SESSION}
`;

export const WALLET_CHALLENGE: TypedDocumentNode<WalletChallengeMutation, WalletChallengeMutationVariables> = gql`
  mutation WalletChallenge($address: String!) {
    createWalletChallenge(address: $address) {
      message
    }
  }
`;

export const SIGN_IN_WITH_WALLET: TypedDocumentNode<SignInWithWalletMutation, SignInWithWalletMutationVariables> = gql`
  mutation SignInWithWallet($message: String!, $signature: String!) {
    signInWithWallet(message: $message, signature: $signature) {
      ...SessionParts
    }
  }
  ${SESSION}
`;

export const SIGN_OUT: TypedDocumentNode<SignOutMutation, SignOutMutationVariables> = gql`
  mutation SignOut {
    signOut
  }
`;

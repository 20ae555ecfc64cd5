import { gql, type TypedDocumentNode } from '@apollo/client';
import type { PersonNameQuery, PersonNameQueryVariables } from '../../gql/types';

export const PERSON_NAME: TypedDocumentNode<PersonNameQuery, PersonNameQueryVariables> = gql`
  query PersonName($id: ID!) {
    user(id: $id) {
      id
      displayName
    }
  }
`;

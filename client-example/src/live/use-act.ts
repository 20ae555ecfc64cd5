import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { tellTour } from './tell-tour';

export interface Act<TData, TVariables> {
  /** Null when it was refused; why is in `error` then. */
  run(this: void, variables: TVariables): Promise<TData | null>;
  readonly busy: boolean;
  readonly error: unknown;
  forget(this: void): void;
}

/** A mutation that somebody starts by a click. */
export function useAct<TData, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
): Act<TData, TVariables> {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  return {
    async run(variables) {
      setError(null);
      setBusy(true);
      tellTour('action');
      try {
        const { data } = await client.mutate({ mutation: document, variables });
        return data ?? null;
      } catch (cause) {
        setError(cause);
        return null;
      } finally {
        setBusy(false);
      }
    },
    busy,
    error,
    forget: () => setError(null),
  };
}

/** The key under which one intention is sent, however often: a new one when it is done or has become another. */
export function useIntention(): { readonly key: string; next(this: void): void } {
  const [key, setKey] = useState(() => crypto.randomUUID());
  return { key, next: () => setKey(crypto.randomUUID()) };
}

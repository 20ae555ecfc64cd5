import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useEffect, useRef } from 'react';
import { tellTour } from './tell-tour';
import { useLiveClient } from './use-status';

/** For what only one screen shows, and what has no history to miss. */
export function useLive<TData, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
  variables: TVariables,
  onEvent: (data: TData) => void,
): void {
  const client = useLiveClient();
  const latest = useRef(onEvent);
  useEffect(() => {
    latest.current = onEvent;
  });
  const asked = JSON.stringify(variables);
  useEffect(() => {
    const running = client.subscribe<TData, TVariables>({ query: document, variables }).subscribe({
      next({ data }) {
        if (!data) return;
        tellTour('event');
        latest.current(data);
      },
      error: () => undefined,
    });
    return () => running.unsubscribe();
  }, [client, document, asked]);
}

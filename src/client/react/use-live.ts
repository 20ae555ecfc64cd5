import type { DocumentNode, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { follow } from '../follow';
import { useSurrounding } from './live-provider';

export interface UseLiveOptions<Data, Variables extends OperationVariables> {
  readonly variables?: Variables;
  /** Called for each event, once; state that is only looked at needs none. */
  readonly onEvent?: (data: Data) => void;
  readonly skip?: boolean;
}

export interface Live<Data> {
  /** The last event; what is true now is in the queries, which it has updated. */
  readonly data: Data | undefined;
  /** Why it has ended; it begins again by itself where that can help, and then this is gone. */
  readonly error: Error | undefined;
  readonly restart: () => void;
}

/** Subscribes for as long as the component is there: `useLive(BALANCE_UPDATED, { onEvent: ring })`. */
export function useLive<Data, Variables extends OperationVariables = OperationVariables>(
  document: DocumentNode | TypedDocumentNode<Data, Variables>,
  { variables, onEvent, skip = false }: UseLiveOptions<Data, Variables> = {},
): Live<Data> {
  const { client } = useSurrounding();
  const [state, setState] = useState<{ data?: Data; error?: Error }>({});
  const [round, setRound] = useState(0);
  const told = useRef(onEvent);
  useEffect(() => {
    told.current = onEvent;
  });
  const asked = JSON.stringify(variables ?? {});

  useEffect(() => {
    setState({});
    if (skip) return undefined;
    return follow(client, document, JSON.parse(asked) as Variables, {
      onData: (data) => {
        setState({ data });
        told.current?.(data);
      },
      onError: (error) => setState((before) => ({ ...before, error })),
    });
  }, [client, document, asked, skip, round]);

  const restart = useCallback(() => setRound((before) => before + 1), []);
  return { data: state.data, error: state.error, restart };
}

import type { ReactNode } from 'react';
import { Failure } from './failure';
import { Waiting } from './waiting';

export interface LoadedProps<TData> {
  readonly of: { readonly data?: TData | undefined; readonly error?: unknown; refetch(this: void): Promise<unknown> };
  readonly rows?: number;
  readonly height?: number;
  readonly children: (data: TData) => ReactNode;
}

/** What was asked for; until it is there, something of its size; what went wrong, with a way on. */
export function Loaded<TData>({ of, rows = 4, height = 44, children }: LoadedProps<TData>) {
  const { data, error, refetch } = of;
  return (
    <>
      {error !== undefined && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === undefined && <Waiting rows={rows} height={height} />}
      {data !== undefined && children(data)}
    </>
  );
}

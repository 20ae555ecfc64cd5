import { Skeleton } from '@mantine/core';

/** Of the size of what will stand there. */
export function Waiting({ rows = 4, height = 44 }: { readonly rows?: number; readonly height?: number }) {
  return (
    <div aria-busy="true" aria-label="Loading" role="group">
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={height} mb={10} radius="md" />
      ))}
    </div>
  );
}

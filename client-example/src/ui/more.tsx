import { Button } from '@mantine/core';
import { useState } from 'react';

export interface MoreProps {
  readonly page: { readonly hasNextPage: boolean; readonly endCursor: string | null } | undefined;
  readonly onMore: (after: string) => Promise<unknown>;
}

/** The next page of a list, when there is one. */
export function More({ page, onMore }: MoreProps) {
  const cursor = page?.hasNextPage ? page.endCursor : null;
  return cursor === null ? null : <MoreButton onMore={() => onMore(cursor)} />;
}

export function MoreButton({ onMore }: { readonly onMore: () => Promise<unknown> }) {
  const [busy, setBusy] = useState(false);
  const load = async (): Promise<void> => {
    setBusy(true);
    await onMore().finally(() => setBusy(false));
  };
  return (
    <Button variant="default" fullWidth mt="sm" loading={busy} onClick={() => void load()}>
      Show more
    </Button>
  );
}

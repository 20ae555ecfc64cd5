import { Button } from '@mantine/core';
import { useState } from 'react';

export interface MoreProps {
  readonly page: { readonly hasNextPage: boolean; readonly endCursor: string | null } | undefined;
  readonly onMore: (after: string) => Promise<unknown>;
  readonly label?: string;
}

/** The next page of a list, when there is one. */
export function More({ page, onMore, label }: MoreProps) {
  const cursor = page?.hasNextPage ? page.endCursor : null;
  return cursor === null ? null : <MoreButton onMore={() => onMore(cursor)} label={label} />;
}

interface MoreButtonProps {
  readonly onMore: () => Promise<unknown>;
  readonly label?: string | undefined;
}

export function MoreButton({ onMore, label = 'Show more' }: MoreButtonProps) {
  const [busy, setBusy] = useState(false);
  const load = async (): Promise<void> => {
    setBusy(true);
    await onMore().finally(() => setBusy(false));
  };
  return (
    <Button variant="default" fullWidth mt="sm" loading={busy} onClick={() => void load()}>
      {label}
    </Button>
  );
}

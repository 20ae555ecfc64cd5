import { VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';

export interface ShortIdProps {
  readonly id: string;
  /** For one's own, which is there to be given to others. */
  readonly whole?: boolean;
}

/** An id for whoever has to quote it: short to the eye, whole in the hint and on the clipboard. */
export function ShortId({ id, whole = false }: ShortIdProps) {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), 1_500);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const shown = whole ? id : shortened(id);
  // Only pages of a secure origin have one.
  if (!('clipboard' in navigator)) return <code title={id}>{shown}</code>;
  const copy = (): void => {
    navigator.clipboard.writeText(id).then(
      () => setCopied(true),
      () => undefined, // The browser was told not to allow it; the hint still has the whole of it.
    );
  };
  return (
    <button type="button" className="short-id" title={id} onClick={copy}>
      <VisuallyHidden>Copy </VisuallyHidden>
      <code>{shown}</code>
      <span role="status">{isCopied ? ' copied' : ''}</span>
    </button>
  );
}

/** What they begin with says of what kind they are; where they differ is their end. */
function shortened(id: string): string {
  return id.length > 14 ? `${id.slice(0, 4)}…${id.slice(-6)}` : id;
}

import { Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';

/** One screen. The heading takes the focus when the screen is gone to, so that a reader starts there. */
export function Page({
  title,
  actions,
  children,
}: {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Liveledger`;
    // On the first screen of a visit the browser's own start is the right one.
    if (window.history.state !== null || document.activeElement?.closest('.shell-nav')) heading.current?.focus();
  }, [title]);
  return (
    <>
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12, marginBottom: 16 }}>
        <Title order={1} size="h2" ref={heading} tabIndex={-1} style={{ marginRight: 'auto' }}>
          {title}
        </Title>
        {actions}
      </div>
      {children}
    </>
  );
}

/** A part of a screen, with its heading. */
export function Section({
  title,
  aside,
  children,
}: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="card" aria-label={title} style={{ marginBottom: 16 }}>
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, marginBottom: 10 }}>
        <Title order={2} size="h4" style={{ marginRight: 'auto' }}>
          {title}
        </Title>
        {aside}
      </div>
      {children}
    </section>
  );
}

import type { ReactNode } from 'react';

/** Says what will appear here, and how to make it appear. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <p style={{ margin: 0, fontWeight: 600 }}>{title}</p>
      {children !== undefined && (
        <div className="dim" style={{ marginTop: 6 }}>
          {children}
        </div>
      )}
    </div>
  );
}

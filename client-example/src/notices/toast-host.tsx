import { CloseButton } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useSettings } from './settings';
import { toasts, type Toast } from './toasts';

const shownMs = 8_000;

/** The region is there before anything stands in it, or screen readers would not speak of the first one. */
export function ToastHost() {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.read);
  const { position, autoHide } = useSettings();
  return (
    <section className="toasts" data-position={position} aria-label="New notifications">
      {shown.map((toast) => (
        <ToastCard key={toast.id} toast={toast} autoHide={autoHide} />
      ))}
    </section>
  );
}

function ToastCard({ toast, autoHide }: { readonly toast: Toast; readonly autoHide: boolean }) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!autoHide || toast.urgent || isHeld) return;
    const timer = setTimeout(() => toasts.dismiss(toast.id), shownMs);
    return () => clearTimeout(timer);
  }, [toast, autoHide, isHeld]);

  return (
    <div
      className="toast"
      data-tone={toast.tone}
      role={toast.urgent ? 'alert' : 'status'}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div className="list-main">
        <strong>{toast.title}</strong>
        <div>{toast.message}</div>
      </div>
      <CloseButton aria-label={`Put away: ${toast.title}`} onClick={() => toasts.dismiss(toast.id)} />
    </div>
  );
}

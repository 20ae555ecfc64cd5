import { CloseButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useToastBoard, useToasts, type Toast } from '../../../src/client/react';
import { useSettings } from './settings';
import { toneOf } from './tone';

const shownMs = 8_000;

/** The region is there before anything stands in it, or screen readers would not speak of the first one. */
export function ToastHost() {
  const shown = useToasts();
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
  const { dismiss } = useToastBoard();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!autoHide || toast.urgent || isHeld) return;
    const timer = setTimeout(() => dismiss(toast.id), shownMs);
    return () => clearTimeout(timer);
  }, [toast, autoHide, isHeld, dismiss]);

  return (
    <div
      className="toast"
      data-tone={toneOf[toast.severity]}
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
      <CloseButton aria-label={`Put away: ${toast.title}`} onClick={() => dismiss(toast.id)} />
    </div>
  );
}

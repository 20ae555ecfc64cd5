import { useSyncExternalStore } from 'react';
import { useSurrounding } from './live-provider';
import type { Toast, ToastBoard } from './toast-board';

/** What has come since the page was opened and was not put away yet, the newest last. */
export function useToasts(): readonly Toast[] {
  const { toasts } = useSurrounding();
  return useSyncExternalStore(toasts.subscribe, toasts.shown, toasts.shown);
}

/** For whoever has something to tell, or puts it away; it is the same as long as the client is. */
export function useToastBoard(): Pick<ToastBoard, 'show' | 'dismiss'> {
  return useSurrounding().toasts;
}

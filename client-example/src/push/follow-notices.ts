import { isOpenNotice } from './open-notice';

/** Goes where the worker says, when somebody has clicked on what it showed. Returns how to stop. */
export function followNotices(goTo: (kind: string) => void): () => void {
  if (!('serviceWorker' in navigator)) return () => undefined;
  const hear = ({ data }: MessageEvent<unknown>): void => {
    if (isOpenNotice(data)) goTo(data.openNotice);
  };
  navigator.serviceWorker.addEventListener('message', hear);
  // Messages wait until somebody says that he listens.
  navigator.serviceWorker.startMessages();
  return () => navigator.serviceWorker.removeEventListener('message', hear);
}

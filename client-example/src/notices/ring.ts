import type { ReceivedNotification } from '../../../src/client/react';
import { showBrowserNotice } from './browser-notices';
import { play } from './sound';

/** What a notification does beside the toast that everybody sees. */
export function ringFor({ notification, sound }: ReceivedNotification): void {
  const { id, title, message, priority } = notification;
  if (sound) play(priority === 'LOW' || priority === 'NORMAL' ? 'notice' : 'call');
  showBrowserNotice(id, title, message);
}

/** Asked for only after a click, since a page that asks by itself is refused by habit. */
export async function askForBrowserNotices(): Promise<boolean> {
  return 'Notification' in window && (await Notification.requestPermission()) === 'granted';
}

export function browserNotices(): NotificationPermission | 'unavailable' {
  return 'Notification' in window ? Notification.permission : 'unavailable';
}

/** For somebody who looks at another page just now. */
export function showBrowserNotice(id: string, title: string, body: string): void {
  if (!document.hidden || browserNotices() !== 'granted') return;
  const notice = new Notification(title, { body, tag: id });
  notice.addEventListener('click', () => {
    window.focus();
    notice.close();
  });
}

/** Hooks beside the kit; what knows no React stays in `liveledger/client`. */
export { LiveProvider, type LiveProviderProps } from './live-provider';
export type { NotificationData, ReceivedNotification } from './listen-for-notices';
export type { Severity, Toast, ToastBoard } from './toast-board';
export { useConnectionStatus } from './use-connection-status';
export { useLive, type Live, type UseLiveOptions } from './use-live';
export { useLiveClient } from './use-live-client';
export { useNotifications, type Notifications } from './use-notifications';
export { useToastBoard, useToasts } from './use-toasts';

/** Hooks beside the kit; what knows no React stays in `liveledger/client`. */
export { LiveProvider, type LiveProviderProps } from './live-provider';
export type { ReceivedNotification } from './notification-store';
export { useConnectionStatus } from './use-connection-status';
export { useLive, type Live, type UseLiveOptions } from './use-live';
export { useNotifications, type Notifications } from './use-notifications';

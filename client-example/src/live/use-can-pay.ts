import { useConnectionStatus } from '../../../src/client/react';

/** Money is not moved by a page that does not know how things stand. */
export function useCanPay(): boolean {
  const { state } = useConnectionStatus();
  return state !== 'offline' && state !== 'reconnecting' && state !== 'signed-out';
}

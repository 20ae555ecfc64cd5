import type { LiveClient } from '../live-client';
import { useSurrounding } from './live-provider';

/** The client of the `<LiveProvider>` around, with its connection. */
export function useLiveClient(): LiveClient {
  return useSurrounding().client;
}

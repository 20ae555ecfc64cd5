import { createContext, useContext, useSyncExternalStore } from 'react';
import { session, type Session } from './session';

export function useMaybeSession(): Session | null {
  return useSyncExternalStore(session.subscribe, session.read);
}

export const SessionContext = createContext<Session | null>(null);

/** Inside of the shell somebody is signed in. */
export function useSession(): Session {
  const current = useContext(SessionContext);
  if (!current) throw new Error('A screen is shown to somebody who is signed in.');
  return current;
}

/** `back`: the page is looked at again, or the network is there again. `away`: the device says that it has no network. */
export type Turn = 'back' | 'away';

/** What the device says about itself. Only a browser does; elsewhere one is always online. */
export interface Surroundings {
  readonly isOnline: boolean;
  /** Returns how to stop listening. */
  listen(listener: (turn: Turn) => void): () => void;
}

export const browser: Surroundings = {
  get isOnline() {
    return typeof navigator === 'undefined' || (navigator as Partial<Navigator>).onLine !== false;
  },

  listen(listener) {
    if (typeof window === 'undefined' || typeof document === 'undefined') return () => undefined;
    const back = () => listener('back');
    const away = () => listener('away');
    const seen = () => {
      if (document.visibilityState === 'visible') back();
    };
    window.addEventListener('online', back);
    window.addEventListener('offline', away);
    // A page that comes out of the cache of a browser had its sockets closed without being told.
    window.addEventListener('pageshow', back);
    document.addEventListener('visibilitychange', seen);
    return () => {
      window.removeEventListener('online', back);
      window.removeEventListener('offline', away);
      window.removeEventListener('pageshow', back);
      document.removeEventListener('visibilitychange', seen);
    };
  },
};

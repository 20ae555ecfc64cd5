import { useSyncExternalStore } from 'react';

export type Position = 'top-right' | 'top-left' | 'bottom-right' | 'bottom-left';

/** How this device shows what comes in. What comes at all is asked for at the server. */
export interface Settings {
  readonly position: Position;
  readonly maximum: number;
  readonly autoHide: boolean;
  readonly sound: boolean;
}

const usual: Settings = { position: 'top-right', maximum: 5, autoHide: true, sound: true };
const key = 'liveledger.notifications';

class SettingsStore {
  private current = this.stored();
  private readonly listeners = new Set<() => void>();

  readonly read = (): Settings => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(part: Partial<Settings>): void {
    this.current = { ...this.current, ...part };
    localStorage.setItem(key, JSON.stringify(this.current));
    for (const listener of this.listeners) listener();
  }

  private stored(): Settings {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
      return typeof kept === 'object' && kept !== null ? { ...usual, ...kept } : usual;
    } catch {
      return usual;
    }
  }
}

export const settings = new SettingsStore();

export function useSettings(): Settings {
  return useSyncExternalStore(settings.subscribe, settings.read);
}

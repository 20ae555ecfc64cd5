import type { Tone } from '../ui/badge';
import { settings } from './settings';

export interface Toast {
  /** Of the event it tells of: whoever brings the same one again is not heard. */
  readonly id: string;
  readonly title: string;
  readonly message: string;
  readonly tone: Tone;
  /** Interrupts a screen reader, and stays until it is put away. */
  readonly urgent: boolean;
}

/** What is shown at the edge of the page for a while. */
class Toasts {
  private shown: readonly Toast[] = [];
  private readonly seen = new Set<string>();
  private readonly listeners = new Set<() => void>();

  readonly read = (): readonly Toast[] => this.shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  show(toast: Toast): void {
    if (this.seen.has(toast.id)) return;
    this.seen.add(toast.id);
    // The oldest that may go makes room.
    this.set([...this.shown, toast].slice(-settings.read().maximum));
  }

  dismiss(id: string): void {
    this.set(this.shown.filter((toast) => toast.id !== id));
  }

  private set(shown: readonly Toast[]): void {
    this.shown = shown;
    for (const listener of this.listeners) listener();
  }
}

export const toasts = new Toasts();

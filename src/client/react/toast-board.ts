export type Severity = 'INFO' | 'SUCCESS' | 'WARNING' | 'ERROR';

/** What is shown at the edge of a page for a while. */
export interface Toast {
  /** Of the event that it tells of: whoever brings the same one again is not heard. */
  readonly id: string;
  readonly title: string;
  readonly message: string;
  readonly severity: Severity;
  /** Interrupts a screen reader, and stays until it is put away. */
  readonly urgent: boolean;
}

const rememberedIds = 500;

/** All toasts of a page, whoever has something to tell. */
export class ToastBoard {
  private all: readonly Toast[] = [];
  private readonly told = new Set<string>();
  private readonly listeners = new Set<() => void>();

  constructor(private most: number) {}

  readonly shown = (): readonly Toast[] => this.all;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** False when it was told already: an event is the same over every road, and after whatever break. */
  readonly show = (toast: Toast): boolean => {
    if (this.told.has(toast.id)) return false;
    this.told.add(toast.id);
    const [oldest] = this.told;
    if (this.told.size > rememberedIds && oldest !== undefined) this.told.delete(oldest);
    this.set([...this.all, toast]);
    return true;
  };

  readonly dismiss = (id: string): void => {
    this.set(this.all.filter((toast) => toast.id !== id));
  };

  /** The oldest make room. */
  limit(most: number): void {
    this.most = most;
    if (this.all.length > most) this.set(this.all);
  }

  private set(toasts: readonly Toast[]): void {
    this.all = toasts.slice(-this.most);
    for (const listener of this.listeners) listener();
  }
}

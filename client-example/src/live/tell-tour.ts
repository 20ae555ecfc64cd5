/** What a pane tells the tour around it, which measures the way from one pane to the other. */
export interface PaneMessage {
  readonly liveledger: 'action' | 'event' | 'ready' | 'plugged';
  readonly pane: string;
  readonly at: number;
}

export function tellTour(liveledger: PaneMessage['liveledger']): void {
  if (window.parent === window || !window.name.startsWith('pane-')) return;
  const message: PaneMessage = { liveledger, pane: window.name, at: performance.timeOrigin + performance.now() };
  window.parent.postMessage(message, window.location.origin);
}

/** What the tour tells a pane. */
export interface TourMessage {
  readonly tour: 'go' | 'pull' | 'plug-in';
  readonly path?: string;
}

export function isTourMessage(value: unknown): value is TourMessage {
  return typeof value === 'object' && value !== null && 'tour' in value && typeof value.tour === 'string';
}

export function isPaneMessage(value: unknown): value is PaneMessage {
  return typeof value === 'object' && value !== null && 'liveledger' in value && 'pane' in value && 'at' in value;
}

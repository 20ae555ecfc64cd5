import { useEffect, useState } from 'react';
import { isPaneMessage, type PaneMessage } from '../live/tell-tour';

/** So long after a click, what moves on the other side is not of this click. */
const longestMs = 5_000;

export interface Latency {
  readonly median: number;
  readonly count: number;
}

/** From the click in one pane to the event in the other, over this visit. */
export function useLatency(onMessage: (message: PaneMessage) => void): Latency | null {
  const [measured, setMeasured] = useState<readonly number[]>([]);
  useEffect(() => {
    let action: PaneMessage | null = null;
    const hear = ({ origin, data }: MessageEvent<unknown>): void => {
      if (origin !== window.location.origin || !isPaneMessage(data)) return;
      onMessage(data);
      if (data.liveledger === 'action') action = data;
      // What has waited for the plug says nothing about how fast the wire is.
      if (data.liveledger === 'plugged') action = null;
      if (data.liveledger !== 'event' || action === null || action.pane === data.pane) return;
      const tookMs = data.at - action.at;
      action = null;
      if (tookMs < longestMs) setMeasured((before) => [...before, tookMs]);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [onMessage]);
  if (measured.length === 0) return null;
  const sorted = [...measured].sort((a, b) => a - b);
  return { median: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0), count: sorted.length };
}

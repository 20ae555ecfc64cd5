import { useEffect, useState } from 'react';
import { VisuallyHidden } from '@mantine/core';
import type { ConnectionStatus } from '../../../src/client';
import { useConnectionStatus } from '../../../src/client/react';
import type { Tone } from '../ui/badge';

interface Said {
  readonly text: string;
  readonly more: string;
  readonly tone: Tone;
}

/** The same change back and forth within this time is not spoken. */
const settleMs = 2_000;

export function Pill() {
  const status = useConnectionStatus();
  const inSeconds = useCountdown(status);
  const { text, more, tone } = say(status, inSeconds);
  return (
    <div role="status" aria-live="off" className="pill" data-tone={tone} title={detail(status)}>
      <span>
        {text}
        <span className="pill-more">{more}</span>
      </span>
    </div>
  );
}

/** Speaks of a change only once it has lasted, and not of each second of a countdown. */
export function SpokenStatus() {
  const status = useConnectionStatus();
  const { text } = say(status, 0);
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), settleMs);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <VisuallyHidden>
      <div aria-live="polite">{spoken && `Connection: ${spoken}`}</div>
    </VisuallyHidden>
  );
}

function say(status: ConnectionStatus, inSeconds: number): Said {
  switch (status.state) {
    case 'live':
      return { text: 'Live', more: status.latencyMs === null ? '' : ` · ${status.latencyMs} ms`, tone: 'good' };
    case 'connecting':
      return { text: 'Connecting', more: ' …', tone: 'plain' };
    case 'reconnecting':
      return {
        text: 'Reconnecting',
        more: ` · attempt ${status.attempt}${inSeconds > 0 ? `, in ${inSeconds} s` : ''}`,
        tone: 'warn',
      };
    case 'catching-up':
      return { text: `Catching up (${Math.max(1, status.events)})`, more: '', tone: 'calm' };
    case 'offline':
      return { text: 'Offline', more: '', tone: 'bad' };
    case 'signed-out':
      return { text: 'Signed out', more: '', tone: 'bad' };
  }
}

function detail({ latencyMs, transport, lastEventAt }: ConnectionStatus): string {
  const way = `By ${transport}`;
  const speed = latencyMs === null ? '' : `, ${latencyMs} ms there and back`;
  return `${way}${speed}${lastEventAt ? `, last event ${lastEventAt.toLocaleTimeString()}` : ''}`;
}

function useCountdown(status: ConnectionStatus): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (status.state !== 'reconnecting') return;
    const until = performance.now() + status.inMs;
    const tick = (): void => setLeft(Math.max(0, Math.ceil((until - performance.now()) / 1_000)));
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [status]);
  return left;
}

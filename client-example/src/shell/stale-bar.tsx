import { useEffect, useState } from 'react';
import { useConnectionStatus } from '../../../src/client/react';
import { clockTime } from '../ui/time';

const patienceMs = 1_500;

/** Says since when nothing has been heard, as soon as that is more than a hiccup. */
export function StaleBar() {
  const { state } = useConnectionStatus();
  const isAway = state === 'offline' || state === 'reconnecting';
  const [since, setSince] = useState<Date | null>(null);
  useEffect(() => {
    if (!isAway) {
      setSince(null);
      return;
    }
    const began = new Date();
    const timer = setTimeout(() => setSince(began), state === 'offline' ? 0 : patienceMs);
    return () => clearTimeout(timer);
  }, [isAway]);
  if (!since) return null;
  return (
    <div className="offline-bar">
      <strong>As of {clockTime(since)}.</strong>{' '}
      {state === 'offline' ? 'You are offline' : 'The connection is being made again'}: what you see may have changed,
      and payments wait until it is back.
    </div>
  );
}

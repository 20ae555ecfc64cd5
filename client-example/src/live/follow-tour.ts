import type { LiveClient } from '../../../src/client';
import { go } from '../router';
import { isTourMessage, tellTour } from './tell-tour';
import { wire } from './wire';

/** Does what the tour around this page asks for. Returns how to stop. */
export function followTour(client: LiveClient, base: string): () => void {
  const hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source !== window.parent || origin !== window.location.origin || !isTourMessage(data)) return;
    if (data.tour === 'go') go(base + (data.path ?? ''));
    if (data.tour === 'pull') wire.pull();
    if (data.tour === 'plug-in') {
      tellTour('plugged');
      wire.plugIn();
      client.live.check();
    }
  };
  window.addEventListener('message', hear);
  return () => window.removeEventListener('message', hear);
}

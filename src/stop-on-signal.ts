import type { Logger } from 'pino';
import type { Closing } from './base/closing';

/** After this, whatever still hangs is left behind; orchestrators kill after 30 s. */
const patienceMs = 25_000;
/** `npm` passes on a Ctrl-C that the terminal has sent to us as well; the two are one wish. */
const oneWishMs = 300;

/** The first signal drains and exits with 0, a second one exits at once. */
export function stopOnSignal(closing: Closing, log: Logger): void {
  let asked = 0;
  const stop = (signal: string): void => {
    const now = Date.now();
    if (asked > 0) {
      if (now - asked > oneWishMs) process.exit(1);
      return;
    }
    asked = now;
    log.info({ signal }, 'stopping');
    setTimeout(() => {
      log.error('stopping took too long');
      process.exit(1);
    }, patienceMs).unref();
    closing.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

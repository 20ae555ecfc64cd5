import type { Viewer } from '../base/viewer';

/** A timer cannot be longer; nobody's token is. */
const longestTimerMs = 2 ** 31 - 1;

/** The token's end is the connection's end. */
export function atSessionEnd({ sessionExpiresAt }: Viewer, end: () => void): NodeJS.Timeout {
  const left = sessionExpiresAt.getTime() - Date.now();
  return setTimeout(end, Math.min(Math.max(left, 0), longestTimerMs));
}

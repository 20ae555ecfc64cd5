/** What is known of something that waits to leave, when its time has come. */
export interface Waiting {
  readonly isUrgent: boolean;
  readonly wantsPush: boolean;
  readonly wantsMail: boolean;
  /** Read or dismissed, on whichever device. */
  readonly isSeen: boolean;
  /** Whether it could be read in the app at all. */
  readonly inApp: boolean;
  /** Whether he listens at this moment. */
  readonly isThere: boolean;
  readonly wasQuiet: boolean;
  readonly isQuietNow: boolean;
  readonly ageMs: number;
  /** How long until he may be sent a mail that is not urgent. */
  readonly mailRestMs: number;
}

/** What is done now, and after how long the rest is looked at again; null: there is no rest. */
export interface Step {
  readonly push: boolean;
  readonly mail: boolean;
  readonly restAfterMs: number | null;
}

export const minuteMs = 60_000;
const nothing: Step = { push: false, mail: false, restAfterMs: null };
/** How often quiet hours are asked whether they are over: nothing has to be known of clocks that change meanwhile. */
const quietLookMs = 10 * minuteMs;

/**
 * Whoever has read it needs no more, and whoever listens has been shown it. What is urgent goes at once to whoever is not there, and
 * after a minute to whoever is there and has not read it. What was told outside quiet hours and has its time within them waits.
 */
export function nextStep(waiting: Waiting): Step {
  const { isUrgent, isSeen, inApp, isThere, wasQuiet, isQuietNow, ageMs, wantsPush: push, wantsMail } = waiting;
  if (isSeen) return nothing;
  if (isUrgent)
    return isThere && inApp && ageMs < minuteMs
      ? { ...nothing, restAfterMs: minuteMs - ageMs }
      : { ...nothing, push, mail: wantsMail };
  if (wasQuiet || (isThere && inApp)) return nothing;
  if (isQuietNow) return { ...nothing, restAfterMs: quietLookMs };
  if (wantsMail && waiting.mailRestMs > 0) return { push, mail: false, restAfterMs: waiting.mailRestMs };
  return { push, mail: wantsMail, restAfterMs: null };
}

const hourMs = 60 * minuteMs;
const rests = [0, hourMs, 4 * hourMs, 24 * hourMs];

/** Whoever stays away gets a digest after an hour, then after four, then once a day; as soon as he is back it begins anew. */
export function mailRestMs(unanswered: number, sinceLastMs: number): number {
  const rest = rests[Math.min(unanswered, rests.length - 1)] ?? 0;
  return Math.max(0, rest - sinceLastMs);
}

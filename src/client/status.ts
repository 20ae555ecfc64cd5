import { BehaviorSubject } from 'rxjs';

export type Transport = 'websocket' | 'multipart' | 'sse';

export type ConnectionState =
  | { readonly state: 'live' }
  /** For the first time; also while nothing is subscribed to, and so nothing connected. */
  | { readonly state: 'connecting' }
  /** `attempt` counts from 1; the next one begins in `inMs`, counted from now, or has begun when it is 0. */
  | { readonly state: 'reconnecting'; readonly attempt: number; readonly inMs: number }
  /** Connected again; so much has come of what was missed. Events of one moment count once where they select `occurredAt`. */
  | { readonly state: 'catching-up'; readonly events: number }
  | { readonly state: 'offline' }
  | { readonly state: 'signed-out'; readonly reason: string };

export type ConnectionStatus = ConnectionState & {
  /** There and back, measured last; null before it was. */
  readonly latencyMs: number | null;
  /** When the last event had come by the time of this status. Events alone make no new status while all is well. */
  readonly lastEventAt: Date | null;
  readonly transport: Transport;
};

/** How far the way to the server is. */
export type Reach =
  | { readonly kind: 'idle' }
  | { readonly kind: 'connecting'; readonly attempt: number }
  | { readonly kind: 'waiting'; readonly attempt: number; readonly inMs: number }
  | { readonly kind: 'up' };

/** What is known about the connection, in one word. */
export class StatusBoard {
  readonly changes: BehaviorSubject<ConnectionStatus>;
  private reach: Reach = { kind: 'idle' };
  private lastEventAt: Date | null = null;
  private latencyMs: number | null = null;
  private signedOut: string | null = null;
  private isAway: boolean;

  constructor(
    private readonly catchingUp: () => number | null,
    isOnline: boolean,
    private transport: Transport,
  ) {
    this.isAway = !isOnline;
    this.changes = new BehaviorSubject(this.now());
  }

  get signOutReason(): string | null {
    return this.signedOut;
  }

  setReach(reach: Reach): void {
    this.reach = reach;
    this.update();
  }

  setTransport(transport: Transport): void {
    this.transport = transport;
    this.update();
  }

  setSignedOut(reason: string | null): void {
    this.signedOut = reason;
    this.update();
  }

  /** The device says that it has no network; that it has one again, or something came all the same. */
  setAway(isAway: boolean): void {
    if (this.isAway === isAway) return;
    this.isAway = isAway;
    this.update();
  }

  measured(latencyMs: number): void {
    this.latencyMs = Math.round(latencyMs);
    this.update();
  }

  get lastEvent(): Date | null {
    return this.lastEventAt;
  }

  heard(): void {
    this.lastEventAt = new Date();
  }

  update(): void {
    const now = this.now();
    if (summary(now) !== summary(this.changes.value)) this.changes.next(now);
  }

  private now(): ConnectionStatus {
    const { latencyMs, lastEventAt, transport } = this;
    return { ...this.state(), latencyMs, lastEventAt, transport };
  }

  private state(): ConnectionState {
    if (this.signedOut !== null) return { state: 'signed-out', reason: this.signedOut };
    if (this.isAway) return { state: 'offline' };
    const { reach } = this;
    if (reach.kind === 'waiting') return { state: 'reconnecting', attempt: reach.attempt, inMs: reach.inMs };
    if (reach.kind === 'connecting' && reach.attempt > 0)
      return { state: 'reconnecting', attempt: reach.attempt, inMs: 0 };
    if (reach.kind !== 'up') return { state: 'connecting' };
    const events = this.catchingUp();
    return events === null ? { state: 'live' } : { state: 'catching-up', events };
  }
}

/** Equal for two statuses that tell the same; an event alone is no news. */
function summary(status: ConnectionStatus): string {
  return JSON.stringify({ ...status, lastEventAt: null });
}

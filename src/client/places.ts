import type { SubscribePayload } from 'graphql-ws';
import { Missed } from './missed';
import { Place } from './place';

/** All places of a client, and by which ids the server knows them. */
export class Places {
  private readonly open = new Set<Place>();
  private readonly byId = new Map<string, Place>();
  private readonly onConfirmed = new Map<Place, () => void>();
  private readonly resuming = new Set<Place>();
  /** The server has not said yet, or not since the last break, that nothing can be missed. */
  private readonly unsettled = new Set<Place>();
  private readonly settlers = new Set<() => void>();
  private readonly missed = new Missed();
  private settling: ReturnType<typeof setTimeout> | undefined;
  private ids = 0;
  private clock: { readonly server: number; readonly here: number } | null = null;
  /** Called when what `catchingUp` says has changed. */
  onChange: () => void = () => undefined;

  constructor(private readonly quietMs: number) {}

  /** How much has come of what was missed; null while nothing is missing. */
  get catchingUp(): number | null {
    return this.resuming.size === 0 ? null : this.missed.count;
  }

  add(cursor: string | undefined): Place {
    const place = new Place(cursor, () => this.serverTime());
    this.open.add(place);
    this.unsettled.add(place);
    return place;
  }

  remove(place: Place): void {
    this.open.delete(place);
    this.onConfirmed.delete(place);
    this.settle(place);
    for (const [id, known] of this.byId) if (known === place) this.byId.delete(id);
    if (this.resuming.delete(place)) this.onChange();
  }

  /** For graphql-ws, whose own ids nobody else learns. */
  idFor({ extensions }: SubscribePayload): string {
    this.ids += 1;
    const id = `live-${this.ids}`;
    const place: unknown = extensions?.['after'];
    if (place instanceof Place) this.byId.set(id, place);
    return id;
  }

  /** The server says what time it is; from the next call on, this goes with the clock of this machine. */
  greet(serverTime: unknown): void {
    const server = typeof serverTime === 'string' ? Date.parse(serverTime) : NaN;
    if (!Number.isNaN(server)) this.clock = { server, here: performance.now() };
  }

  /** Resolves when nothing can be missed any more by what is open. */
  async settled(): Promise<void> {
    while (this.unsettled.size > 0) await new Promise<void>((resolve) => this.settlers.add(resolve));
  }

  /** Of what has no history, a sign of life is all that can be had over HTTP. */
  settle(place: Place): void {
    this.unsettled.delete(place);
    if (this.unsettled.size > 0) return;
    for (const settler of this.settlers) settler();
    this.settlers.clear();
  }

  /** The way to the server is gone, for one or for all. */
  unsettle(places: Iterable<Place> = this.open): void {
    for (const place of places) this.unsettled.add(place);
  }

  /** All that is open is asked for again, after where it stands. */
  comeBack(): void {
    for (const place of this.open) this.comeBackTo(place);
  }

  comeBackTo(place: Place): void {
    if (!place.isKnown) return;
    if (this.resuming.size === 0) this.missed.clear();
    this.resuming.add(place);
    this.settleLater();
    this.onChange();
  }

  confirm(id: string, cursor: string | null): void {
    const place = this.byId.get(id);
    if (place) this.confirmPlace(place, cursor);
  }

  confirmPlace(place: Place, cursor: string | null): void {
    place.confirm(cursor);
    this.settle(place);
    this.settleLater();
    const then = this.onConfirmed.get(place);
    this.onConfirmed.delete(place);
    then?.();
  }

  whenConfirmed(place: Place, then: () => void): void {
    this.onConfirmed.set(place, then);
  }

  advance(place: Place, cursor: unknown, data: unknown): void {
    place.advance(cursor);
    this.settle(place);
    if (!this.resuming.has(place)) return;
    this.missed.note(data);
    this.settleLater();
    this.onChange();
  }

  /** The server does not say where what was missed ends: it is over when nothing has come for a moment. */
  private settleLater(): void {
    if (this.resuming.size === 0) return;
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      this.resuming.clear();
      this.onChange();
    }, this.quietMs);
  }

  private serverTime(): string | undefined {
    if (!this.clock) return undefined;
    return new Date(this.clock.server + performance.now() - this.clock.here).toISOString();
  }
}

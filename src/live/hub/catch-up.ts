import { AppError, unavailable } from '../../base/errors';
import { ViewerTouched } from '../context';
import { decodeCursor } from '../cursor';
import type { Placed } from '../fact';
import { isKnown, type LogRow } from '../log/read-log';
import type { Channel } from './channel';
import type { Group } from './group';
import type { Member } from './member';

/** Reads the log for members who start at the same place behind the others, until they are as far as those. */
export class CatchUp {
  readonly members = new Set<Member>();
  /** From now on it is no longer where a newcomer would start. */
  hasBegun = false;

  constructor(
    private readonly group: Group,
    private readonly channel: Channel,
    private seq: number,
    /** How many results of the next fact they have seen already. */
    private part: number,
  ) {}

  async run(): Promise<void> {
    try {
      // A turn of the event loop, in which all who come back in this moment can get on.
      await new Promise((resolve) => setImmediate(resolve));
      while (this.members.size > 0 && !this.isDone()) await this.readOn();
      for (const member of this.members) this.group.welcome(member, this.seq);
    } catch (error) {
      this.fail(error);
    }
    this.members.clear();
  }

  private fail(error: unknown): void {
    if (!(error instanceof AppError)) this.channel.report(error);
    const isOurs = error instanceof ViewerTouched;
    const reason = error instanceof AppError ? error : unreadable();
    for (const member of this.members) {
      if (isOurs) member.regroup(this.seq, this.part);
      else member.end(reason);
    }
  }

  private isDone(): boolean {
    return this.part === 0 && this.seq >= this.channel.delivered;
  }

  private async readOn(): Promise<void> {
    const rows = await this.channel.readLog(this.seq);
    this.hasBegun = true;
    await this.assertDense(rows);
    await this.send(rows.filter(isKnown).filter((placed) => this.group.isWanted(placed)));
    this.seq = rows.at(-1)?.seq ?? this.seq;
    this.part = 0;
    for (const member of this.members) this.pace(member);
  }

  private async send(run: readonly Placed[]): Promise<void> {
    if (run.length === 0) return;
    const results = await this.group.spec.render(run);
    const news = this.part === 0 ? results : results.filter(({ cursor }) => !this.wasSeen(cursor));
    for (const member of this.members) member.send(news);
  }

  /** Of the first fact, which makes several results, those up to this part. Told by their places, which do not depend on what was left out before them. */
  private wasSeen(cursor: string | null): boolean {
    const place = cursor === null ? null : decodeCursor(cursor);
    return place !== null && place.seq === this.seq && place.part > 0 && place.part <= this.part;
  }

  /** Retention may overtake a reader that is slow; a gap must not be silent. */
  private async assertDense(rows: readonly LogRow[]): Promise<void> {
    const [first] = rows;
    if (first ? first.seq !== this.seq + 1 : this.channel.delivered > this.seq) throw await this.channel.expired();
  }

  /** Nothing is read for whom it could not be sent; he goes on by himself later, and nobody waits for him. */
  private pace(member: Member): void {
    const drained = member.drained();
    if (drained === null) return;
    this.members.delete(member);
    this.group.pause(member, this.seq, drained);
  }
}

function unreadable(): AppError {
  return unavailable('The log could not be read. Subscribe again with the last cursor.');
}

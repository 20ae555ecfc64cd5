import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { EmbeddedOptions } from '../../../src/db/embedded';

const Report = z.discriminatedUnion('event', [
  z.object({ event: z.literal('starting') }),
  z.object({ event: z.literal('started'), host: z.string(), firstStart: z.boolean() }),
  z.object({ event: z.literal('refused'), name: z.string(), message: z.string() }),
  z.object({ event: z.literal('interrupted') }),
]);

type Report = z.infer<typeof Report>;
type Told<Event extends Report['event']> = Extract<Report, { event: Event }>;
type Options = Partial<EmbeddedOptions> & Pick<EmbeddedOptions, 'dataDir'>;

/** Another process that owns, or tries to own, an embedded Postgres. */
export class Owner {
  private readonly reports: AsyncIterator<string>;
  private readonly child;
  private readonly gone;

  constructor(options: Options, how: SpawnOptions = {}) {
    const script = join(__dirname, 'owner-process.js');
    this.child = spawn(process.execPath, [script, JSON.stringify(options)], {
      ...how,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.gone = once(this.child, 'close');
    this.reports = createInterface(this.child.stdout)[Symbol.asyncIterator]();
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error('the owner could not be spawned');
    return this.child.pid;
  }

  /** The next report, which must be of this kind. */
  async tells<Event extends Report['event']>(event: Event): Promise<Told<Event>> {
    const report = await this.next();
    if (!isOf(event, report)) throw new Error(`waited for "${event}", heard ${JSON.stringify(report)}`);
    return report;
  }

  async next(): Promise<Report | undefined> {
    const line = await this.reports.next();
    return line.done === true ? undefined : Report.parse(JSON.parse(line.value));
  }

  async started(): Promise<Told<'started'>> {
    await this.tells('starting');
    return await this.tells('started');
  }

  async refused(): Promise<Told<'refused'>> {
    await this.tells('starting');
    return await this.tells('refused');
  }

  async stop(): Promise<void> {
    this.child.stdin.end();
    await this.gone;
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.gone;
  }
}

function isOf<Event extends Report['event']>(event: Event, report: Report | undefined): report is Told<Event> {
  return report?.event === event;
}

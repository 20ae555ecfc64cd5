import type { Logger } from 'pino';
import type { Database } from '../../db/database';
import type { Contexts } from '../../live/contexts';
import { transact } from '../../live/transact';
import { Cast } from './cast';
import { tellBills } from './demo-bills';
import { offerServices, tellBookings } from './demo-bookings';
import { tellInvoices } from './demo-invoices';
import { offerItems } from './demo-items';
import { tellMessages } from './demo-messages';
import { tellOrders } from './demo-orders';
import { announce, fillPurses } from './demo-purses';
import { countMarks, readMark, writeMark } from './marks';

interface Chapter {
  /** Stands in the table of marks: it is never changed. */
  readonly name: string;
  write(this: void, cast: Cast): Promise<void>;
}

/** What lies there and waits for somebody; no money has moved for it. */
const offers: readonly Chapter[] = [
  { name: 'items', write: offerItems },
  { name: 'services', write: offerServices },
];
const history: readonly (readonly Chapter[])[] = [
  [
    { name: 'history of orders', write: tellOrders },
    { name: 'invoices', write: tellInvoices },
    { name: 'history of bookings', write: tellBookings },
    { name: 'bills', write: tellBills },
  ],
  [
    { name: 'purses', write: fillPurses },
    { name: 'announcement', write: announce },
    { name: 'messages', write: tellMessages },
  ],
];

export interface Extent {
  /** Whether something has happened already; otherwise there are only offers. */
  readonly history: boolean;
}

/**
 * Gives the demo accounts something to look at, once; a second node waits for the first. What a chapter makes it looks for first, so one that was
 * cut off by a crash goes on where it was.
 */
export async function layOutDemo(database: Database, contexts: Contexts, log: Logger, extent: Extent): Promise<void> {
  const steps = [offers, ...(extent.history ? history : [])];
  const written = await countMarks(
    database,
    steps.flat().map(({ name }) => name),
  );
  if (written === steps.flat().length) return;
  try {
    await transact(database, async (lock) => {
      await lock.query(`SELECT pg_advisory_xact_lock(hashtextextended('demo', 0))`);
      const cast = await Cast.gather(contexts, database);
      for (const step of steps) await together(step.map((chapter) => writeOnce(database, cast, chapter)));
    });
  } catch (error) {
    // A server without all of its demo is better than none; the next start goes on.
    log.error({ err: error }, 'the demo is not complete');
  }
}

async function writeOnce(database: Database, cast: Cast, { name, write }: Chapter): Promise<void> {
  if ((await readMark(database, name)) !== null) return;
  await write(cast);
  await writeMark(database, name, 1);
}

/** Nobody is still writing when it is over, also when somebody has failed. */
async function together(works: readonly Promise<void>[]): Promise<void> {
  for (const ending of await Promise.allSettled(works)) if (ending.status === 'rejected') throw ending.reason;
}

import { z } from 'zod';
import { currenciesKey } from '../../base/currencies';
import { Seeded } from '../../base/seeded';
import type { Database } from '../../db/database';
import { job, type Job } from '../../live/jobs/job';
import type { Services } from '../../base/services';
import { contextsKey } from '../../live/contexts';
import { isAnybodyConnected } from '../../live/presence/is-anybody-connected';
import { ensureDemoPeople } from '../identity';
import { ensureDemoMoney } from '../payments';
import { backgroundPeople } from './background-people';
import { Cast, emailOf } from './cast';
import { readMark, writeMark } from './marks';
import { takeTurn } from './take-turn';

export interface Pace {
  readonly everyMs: number;
  /** How long people of the demo leave to visitors what these could do themselves. */
  readonly patienceMs: number;
}

const gentle: Pace = { everyMs: 4_000, patienceMs: 30_000 };

/** About a quarter of an hour: then it rests until somebody connects, so a demo that nobody looks at does not fill its disk. */
const mostUnseen = 225;

const turns = 'turns';
const unseen = 'unseen turns';

/** Makes the people who keep the demo moving, if they are missing. */
export async function ensureBackground(database: Database, services: Services): Promise<void> {
  const people = backgroundPeople.map(({ name, ...person }) => ({ ...person, email: emailOf(name) }));
  await ensureDemoPeople(database, people);
  await ensureDemoMoney(
    database,
    services.use(currenciesKey),
    people.map(({ email }) => email),
  );
  await writeMark(database, unseen, 0);
}

/** One thing after the other, by whichever node comes first. It holds the row of this job meanwhile, and works in transactions of its own. */
export function demoActivity({ everyMs, patienceMs }: Pace = gentle): Job<object> {
  return job({
    kind: 'demo.activity',
    payload: z.object({}),
    everyMs,
    async run({ tx, use }) {
      const connected = await isAnybodyConnected(tx);
      const alone = connected ? 0 : ((await readMark(tx, unseen)) ?? 0) + 1;
      if (alone > mostUnseen) return;
      const number = ((await readMark(tx, turns)) ?? 0) + 1;
      const cast = await Cast.gather(use(contextsKey), tx);
      await takeTurn({ cast, number, random: new Seeded(number), patienceMs });
      await writeMark(tx, turns, number);
      await writeMark(tx, unseen, alone);
    },
  });
}

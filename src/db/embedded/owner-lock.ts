import type { Client } from 'pg';
import { asApplicationName } from './knock';
import { codeOf, messageOf } from './explain';
import { fingerprintSetting } from './settings';

/** Two numbers that mean nothing but this lock. */
const key = [0x4c4c, 0x4f57] as const;

type LockResult =
  | { readonly taken: true; readonly fingerprint: string | undefined }
  | { readonly taken: false; readonly holder: string }
  | 'try again';

/**
 * One owner per data folder: whoever has this lock, for as long as the session lasts. The kernel closes the session with its
 * process, however that ends, so a lock is never left behind.
 */
export async function takeLock(client: Client): Promise<LockResult> {
  try {
    const { rows } = await client.query<{ fingerprint: string | null }>(
      'SELECT current_setting($3, true) AS fingerprint, pg_advisory_lock($1, $2)',
      [...key, fingerprintSetting],
    );
    return { taken: true, fingerprint: rows[0]?.fingerprint ?? undefined };
  } catch (error) {
    if (isLost(error)) return 'try again';
    if (codeOf(error) !== '55P03') throw error;
  }
  return await askHolder(client);
}

export async function showLabel(client: Client, label: string): Promise<void> {
  await client.query("SELECT set_config('application_name', $1, false)", [asApplicationName(label)]);
}

/** The holder may have gone between the two questions. */
async function askHolder(client: Client): Promise<LockResult> {
  try {
    const { rows } = await client.query<{ holder: string }>(
      `SELECT a.application_name AS holder FROM pg_locks l JOIN pg_stat_activity a USING (pid)
        WHERE l.locktype = 'advisory' AND l.classid = $1 AND l.objid = $2 AND l.objsubid = 2 AND l.granted AND a.pid <> pg_backend_pid()`,
      [...key],
    );
    return rows[0] === undefined ? 'try again' : { taken: false, holder: rows[0].holder };
  } catch (error) {
    if (isLost(error)) return 'try again';
    throw error;
  }
}

/** The server went away, or was told to, in the middle of it. */
function isLost(error: unknown): boolean {
  return (
    ['57P01', '57P02', '57P03', 'ECONNRESET', 'EPIPE'].includes(codeOf(error) ?? '') ||
    messageOf(error).startsWith('Connection terminated')
  );
}

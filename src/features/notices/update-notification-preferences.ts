import { check } from '../../base/check';
import { badInput } from '../../base/errors';
import type { Context } from '../../live/context';
import { Lock, type Tx } from '../../live/tx';
import { Channel, type NotificationKind, type Priority } from './notification.enums';
import { PreferencesInput, type NotificationPreferencesInput } from './notification-preferences.input';
import { readPreferences, usualPeace } from './notification-preferences.queries';
import { changeHours } from './notification-preferences.rules';
import type { NotificationPreference, NotificationPreferences } from './notification-preferences.type';

/** Two devices that change something at once come one after the other: what one leaves out is what the other has said. */
export function updateNotificationPreferences(
  ctx: Context,
  input: NotificationPreferencesInput,
): Promise<NotificationPreferences> {
  const { id: userId } = ctx.viewer;
  const { preferences, quietFrom, quietTo, timeZone, minimumPriority } = check(PreferencesInput, input);
  return ctx.transact(async (tx) => {
    await lockPreferences(tx, userId);
    const before = await readPreferences(tx, userId);
    const hours = changeHours({ from: before.quietFrom, to: before.quietTo }, quietFrom, quietTo);
    if ('missing' in hours) throw badInput(hours.missing, `${hours.missing}: quiet hours have a beginning and an end`);
    await writeChannels(tx, userId, preferences);
    await tx.query(
      'UPDATE notification_peace SET quiet_from = $2, quiet_to = $3, time_zone = $4, minimum_priority = $5 WHERE user_id = $1',
      [userId, hours.from, hours.to, timeZone ?? before.timeZone, minimumPriority ?? before.minimumPriority],
    );
    return readPreferences(tx, userId);
  });
}

/** For a link in a mail: whoever has it may end such mails without being signed in, and nothing else. */
export async function endMails(tx: Tx, userId: string, kinds: readonly NotificationKind[]): Promise<void> {
  await lockPreferences(tx, userId);
  const { preferences } = await readPreferences(tx, userId);
  const ended = preferences
    .filter(({ kind, channels }) => kinds.includes(kind) && channels.includes(Channel.EMAIL))
    .map(({ kind, channels }) => ({ kind, channels: channels.filter((channel) => channel !== Channel.EMAIL) }));
  await writeChannels(tx, userId, ended);
}

async function lockPreferences(tx: Tx, userId: string): Promise<void> {
  tx.takes(Lock.ENTITIES);
  const usual: readonly [string, Priority] = [usualPeace.timeZone, usualPeace.minimumPriority];
  await tx.query(
    `INSERT INTO notification_peace (user_id, time_zone, minimum_priority) VALUES ($1, $2, $3)
     ON CONFLICT (user_id) DO UPDATE SET time_zone = notification_peace.time_zone`,
    [userId, ...usual],
  );
}

async function writeChannels(tx: Tx, userId: string, preferences: readonly NotificationPreference[]): Promise<void> {
  for (const { kind, channels } of preferences) {
    await tx.query(
      `INSERT INTO notification_preference (user_id, kind, channels) VALUES ($1, $2, $3)
       ON CONFLICT (user_id, kind) DO UPDATE SET channels = excluded.channels`,
      [userId, kind, inOrder(channels)],
    );
  }
}

/** As they stand in the schema, whatever the order in which they were named. */
function inOrder(channels: readonly Channel[]): readonly Channel[] {
  return Object.values(Channel).filter((channel) => channels.includes(channel));
}

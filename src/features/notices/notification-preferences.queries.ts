import type { Sql } from '../../db/sql';
import { NotificationKind, Priority, type Channel } from './notification.enums';
import { NotificationPreferences } from './notification-preferences.type';
import { usualChannels } from './notification.rules';

interface Peace {
  readonly quietFrom: string | null;
  readonly quietTo: string | null;
  readonly timeZone: string;
  readonly minimumPriority: Priority;
}

/** Of whoever has said nothing. */
export const usualPeace: Peace = {
  quietFrom: null,
  quietTo: null,
  timeZone: 'UTC',
  minimumPriority: Priority.LOW,
};

export async function readPreferences(sql: Sql, userId: string): Promise<NotificationPreferences> {
  const said = await sql.query<{ kind: NotificationKind; channels: readonly Channel[] }>(
    'SELECT kind, channels FROM notification_preference WHERE user_id = $1',
    [userId],
  );
  const [peace] = await sql.query<Peace>(
    `SELECT quiet_from AS "quietFrom", quiet_to AS "quietTo", time_zone AS "timeZone", minimum_priority AS "minimumPriority"
       FROM notification_peace WHERE user_id = $1`,
    [userId],
  );
  const byKind = new Map(said.map(({ kind, channels }) => [kind, channels]));
  const preferences = Object.values(NotificationKind).map((kind) => ({
    kind,
    channels: byKind.get(kind) ?? usualChannels[kind],
  }));
  return Object.assign(new NotificationPreferences(), { preferences, ...(peace ?? usualPeace) });
}

import { useQuery } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import type { Channel, NotificationKind, Priority } from '../gql/types';
import { useAct } from '../live/use-act';
import { words } from '../ui/badge';
import { Failure } from '../ui/failure';
import { Section } from '../ui/page';
import { Waiting } from '../ui/waiting';
import { PREFERENCES, UPDATE_PREFERENCES } from './preferences.documents';

const channels: readonly { readonly channel: Channel; readonly label: string }[] = [
  { channel: 'IN_APP', label: 'Here' },
  { channel: 'PUSH', label: 'Push' },
  { channel: 'EMAIL', label: 'E-mail' },
  { channel: 'SOUND', label: 'Sound' },
];
const priorities: readonly Priority[] = ['LOW', 'NORMAL', 'HIGH', 'URGENT'];

/** What reaches somebody by which way: kept at the server, so it holds on every device. */
export default function Preferences() {
  const { data, error, refetch } = useQuery(PREFERENCES);
  const update = useAct(UPDATE_PREFERENCES);
  const held = data?.notificationPreferences;
  if (error && !held) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!held) return <Waiting rows={8} />;

  const toggle = (kind: NotificationKind, before: readonly Channel[], channel: Channel): void => {
    const next = before.includes(channel) ? before.filter((one) => one !== channel) : [...before, channel];
    void update.run({ input: { preferences: [{ kind, channels: next }] } });
  };
  const quiet = (part: { readonly quietFrom?: string | null; readonly quietTo?: string | null }): void => {
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    void update.run({ input: { quietFrom: held.quietFrom, quietTo: held.quietTo, timeZone, ...part } });
  };

  return (
    <Section title="What reaches you, and how">
      {update.error !== null && <Failure error={update.error} />}
      <div style={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label="Ways by kind of notification">
        <table style={{ width: '100%', borderSpacing: '0 6px', fontSize: 14 }}>
          <thead>
            <tr>
              <th style={{ textAlign: 'left' }}>About</th>
              {channels.map(({ channel, label }) => (
                <th key={channel}>{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {held.preferences.map(({ kind, channels: on }) => (
              <tr key={kind}>
                <th scope="row" style={{ textAlign: 'left', fontWeight: 400 }}>
                  {words(kind)}
                </th>
                {channels.map(({ channel, label }) => (
                  <td key={channel} style={{ textAlign: 'center' }}>
                    <input
                      type="checkbox"
                      aria-label={`${words(kind)}: ${label}`}
                      checked={on.includes(channel)}
                      onChange={() => toggle(kind, on, channel)}
                      style={{ width: 20, height: 20, margin: 2, accentColor: 'var(--mantine-color-ledger-7)' }}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="cards" style={{ marginTop: 12 }}>
        <TextInput
          type="time"
          label="Quiet from"
          value={held.quietFrom ?? ''}
          onChange={({ currentTarget }) => quiet({ quietFrom: currentTarget.value || null })}
        />
        <TextInput
          type="time"
          label="Quiet to"
          value={held.quietTo ?? ''}
          onChange={({ currentTarget }) => quiet({ quietTo: currentTarget.value || null })}
        />
        <NativeSelect
          label="Nothing less than"
          value={held.minimumPriority}
          data={priorities.map((value) => ({ value, label: words(value) }))}
          onChange={({ currentTarget }) => {
            const minimumPriority = priorities.find((value) => value === currentTarget.value);
            if (minimumPriority) void update.run({ input: { minimumPriority } });
          }}
        />
      </div>
      <p className="dim">Times are in {held.timeZone}. Urgent ones come through at night, too.</p>
    </Section>
  );
}

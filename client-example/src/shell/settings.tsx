import { Button, NativeSelect, Stack } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { askForBrowserNotices, browserNotices } from '../notices/browser-notices';
import { settings, useSettings, type Position } from '../notices/settings';
import { useSession } from '../session/use-session';
import { words } from '../ui/badge';
import { Checkbox } from '../ui/checkbox';
import { Page, Section } from '../ui/page';
import { ShortId } from '../ui/short-id';
import { Waiting } from '../ui/waiting';

const PushSwitch = lazy(() => import('../push/push-switch'));
const Preferences = lazy(() => import('../notices/preferences'));
const positions: readonly Position[] = ['top-right', 'top-left', 'bottom-right', 'bottom-left'];

export function Settings() {
  const { position, maximum, autoHide, sound } = useSettings();
  const { user } = useSession();
  const [permission, setPermission] = useState(browserNotices);
  return (
    <Page title="Settings">
      <div className="two">
        <Section title="On this device">
          <Stack gap="sm">
            <NativeSelect
              label="Where notifications pop up"
              value={position}
              data={positions.map((value) => ({ value, label: words(value.replace('-', '_')) }))}
              onChange={({ currentTarget }) => {
                const chosen = positions.find((value) => value === currentTarget.value);
                if (chosen) settings.change({ position: chosen });
              }}
            />
            <NativeSelect
              label="At most so many at once"
              value={String(maximum)}
              data={['1', '2', '3', '4', '5', '8']}
              onChange={({ currentTarget }) => settings.change({ maximum: Number(currentTarget.value) })}
            />
            <Checkbox
              label="Hide them after 8 seconds, but for urgent ones"
              checked={autoHide}
              onChange={(checked) => settings.change({ autoHide: checked })}
            />
            <Checkbox
              label="Play a sound"
              checked={sound}
              onChange={(checked) => settings.change({ sound: checked })}
            />
            {permission === 'default' && (
              <Button
                variant="default"
                onClick={() => void askForBrowserNotices().then(() => setPermission(browserNotices()))}
              >
                Notify me on other pages
              </Button>
            )}
            {permission === 'granted' && <p className="dim">The browser notifies you while you look at other pages.</p>}
            <Suspense>
              <PushSwitch onPermission={() => setPermission(browserNotices())} />
            </Suspense>
            {permission === 'denied' && (
              <p className="dim">The browser was told not to notify you: its settings for this page can change that.</p>
            )}
          </Stack>
        </Section>
        <Section title="You">
          <p style={{ marginTop: 0 }}>{user.displayName}</p>
          <p className="dim">Others need your id to send you an invoice, a bill or money:</p>
          <ShortId id={user.id} whole />
        </Section>
        <Suspense fallback={<Waiting rows={6} />}>
          <Preferences />
        </Suspense>
      </div>
    </Page>
  );
}

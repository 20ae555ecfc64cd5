import { ActionIcon, Menu } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useLiveClient } from '../../../src/client/react';
import { personasOf, type Persona } from '../personas';
import { switchPushOff } from '../push/device-push';
import { go } from '../router';
import { session } from '../session/session';
import { SIGN_OUT } from '../session/session.documents';
import { useSession } from '../session/use-session';
import { Icon } from '../ui/icons';

const Frames = lazy(() => import('./frames-drawer'));

export function AccountMenu({ persona }: { readonly persona: Persona }) {
  const client = useLiveClient();
  const { user, account } = useSession();
  const [frames, setFrames] = useState<boolean | null>(null);
  const others = account === null ? personasOf(user.roles).filter(({ name }) => name !== persona.name) : [];

  const signOut = async (): Promise<void> => {
    // Whoever cannot be reached is forgotten here all the same. A session that is ended elsewhere is not pushed to by the server.
    await switchPushOff(client, user.id).catch(() => undefined);
    await client.mutate({ mutation: SIGN_OUT }).catch(() => undefined);
    session.end(null);
  };

  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={40} c="var(--mantine-color-text)" aria-label="Account menu">
            <Icon name="person" size={22} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{user.displayName}</Menu.Label>
          {others.map(({ name, label }) => (
            <Menu.Item key={name} onClick={() => go(`/app/${name}/`)}>
              {label}
            </Menu.Item>
          ))}
          <Menu.Item leftSection={<Icon name="gear" size={18} />} onClick={() => go(`/app/${persona.name}/settings`)}>
            Settings
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="frames" size={18} />} onClick={() => setFrames(true)}>
            Debug: all frames
          </Menu.Item>
          <Menu.Item
            leftSection={<Icon name="bolt" size={18} />}
            component="a"
            href={`/graphql#${new URLSearchParams({ token: session.read()?.accessToken ?? '' }).toString()}`}
            target="_blank"
          >
            Open GraphiQL as {user.displayName}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<Icon name="close" size={18} />} onClick={() => void signOut()}>
            Sign out
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {frames !== null && (
        <Suspense>
          <Frames opened={frames} onClose={() => setFrames(false)} />
        </Suspense>
      )}
    </>
  );
}

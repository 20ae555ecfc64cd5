import { lazy, Suspense, useEffect, type ComponentType } from 'react';
import { useLiveClient, useToastBoard } from '../../../src/client/react';
import { followTour } from '../live/follow-tour';
import { tellTour } from '../live/tell-tour';
import { Bell } from '../notices/bell';
import { prepareSound } from '../notices/sound';
import { ToastHost } from '../notices/toast-host';
import type { Persona } from '../personas';
import { useNoticesOpened } from '../push/use-notices-opened';
import { Link, useLocation } from '../router';
import { useSession } from '../session/use-session';
import { Icon } from '../ui/icons';
import { Waiting } from '../ui/waiting';
import { AccountMenu } from './account-menu';
import { Logo } from './logo';
import { Pill, SpokenStatus } from './pill';
import type { RoleScreens } from './role-screens';
import { Settings } from './settings';
import { StaleBar } from './stale-bar';
import { ThemeButton } from './theme-button';
import { NotFound } from './not-found';

/** What every role can come to, by a link or from the menu. */
const everybodys: ReadonlyMap<string, ComponentType> = new Map<string, ComponentType>([
  ['settings', Settings],
  ['pay', lazy(() => import('../screens/pay/pay'))],
  ['checkout', lazy(() => import('../screens/pay/checkout'))],
]);

export function Shell({ persona, role }: { readonly persona: Persona; readonly role: RoleScreens }) {
  const client = useLiveClient();
  const toasts = useToastBoard();
  const { user } = useSession();
  const { pathname } = useLocation();
  const base = `/app/${persona.name}/`;
  const path = pathname.slice(base.length).split('/')[0] ?? '';
  const shown = role.screens.find((screen, index) => screen.path === path || (path === '' && index === 0));
  const Shown: ComponentType = shown?.component ?? everybodys.get(path) ?? NotFound;

  useEffect(() => {
    const stops = role.feeds.map((feed) => feed.start(client, toasts));
    return () => stops.forEach((stop) => stop());
  }, [client, toasts, role]);

  useNoticesOpened(persona);

  useEffect(() => {
    prepareSound();
    tellTour('ready');
    return followTour(client, base);
  }, [client, base]);

  return (
    <div className="shell">
      <a className="skip" href="#main">
        To the content
      </a>
      <header className="shell-bar">
        <div className="shell-brand">
          <a href="/" aria-label="Liveledger, to the tour" target={window.parent === window ? undefined : '_top'}>
            <Logo />
          </a>
          <div style={{ minWidth: 0 }}>
            <div className="shell-role">{persona.label}</div>
            <div className="shell-who">{user.displayName}</div>
          </div>
        </div>
        <Pill />
        <SpokenStatus />
        <Bell />
        <ThemeButton />
        <AccountMenu persona={persona} />
      </header>
      <nav className="shell-nav" aria-label="Screens">
        {role.screens
          .filter(({ inNav }) => inNav !== false)
          .map((screen) => (
            <Link
              key={screen.path}
              href={base + screen.path}
              {...(screen === shown && { 'aria-current': 'page' as const })}
            >
              <Icon name={screen.icon} />
              <span>{screen.label}</span>
            </Link>
          ))}
      </nav>
      {/* On a narrow screen it is what scrolls, and so the keyboard has to get to it. */}
      <main className="shell-main" id="main" tabIndex={0}>
        <StaleBar />
        <Suspense fallback={<Waiting />}>
          <Shown key={path} />
        </Suspense>
      </main>
      <ToastHost />
    </div>
  );
}

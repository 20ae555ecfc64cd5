import { Button } from '@mantine/core';
import { lazy, Suspense, use, useEffect, useState, type ReactNode } from 'react';
import { LiveProvider } from '../../src/client/react';
import { clientOf } from './live/client';
import { ringFor } from './notices/ring';
import { useSettings } from './notices/settings';
import { personaNamed, personas, personasOf, type Persona } from './personas';
import { go, useLocation } from './router';
import { screensOf } from './screens/registry';
import { signInAs } from './session/demo';
import type { Session } from './session/session';
import { SessionContext, useMaybeSession } from './session/use-session';
import { Shell } from './shell/shell';
import { Failure } from './ui/failure';
import { Page } from './ui/page';
import { Waiting } from './ui/waiting';

const SignIn = lazy(() => import('./session/sign-in'));

/** `/app/…`: whoever is signed in in this tab sees the screens of a role. */
export default function App() {
  const { searchParams } = useLocation();
  const wanted = searchParams.get('as');
  const current = useMaybeSession();
  if (wanted !== null) return <SignInAs account={wanted} known={current?.account ?? null} />;
  if (!current)
    return (
      <Suspense
        fallback={
          <Doorstep>
            <Waiting />
          </Doorstep>
        }
      >
        <SignIn />
      </Suspense>
    );
  return <SignedIn key={current.user.id} session={current} />;
}

/** `?as=vendor`: the address of a demo account, which a test, the tour or a person opens. */
function SignInAs({ account, known }: { readonly account: string; readonly known: string | null }) {
  const [error, setError] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isOver = false;
    const arrive = (): void => {
      if (isOver) return;
      const { pathname, searchParams: rest } = new URL(window.location.href);
      rest.delete('as');
      go(rest.size > 0 ? `${pathname}?${rest.toString()}` : pathname, { replace: true });
    };
    setError(null);
    if (known === account) arrive();
    else signInAs(account).then(arrive, (cause: unknown) => !isOver && setError(cause));
    return () => {
      isOver = true;
    };
  }, [account, attempt]);
  return (
    <Doorstep>
      {error === null ? (
        <Waiting />
      ) : (
        <Page title="Not signed in">
          <Failure error={error} onRetry={() => setAttempt(attempt + 1)} />
          <Button variant="subtle" onClick={() => go('/app/', { replace: true })}>
            Sign in as somebody else
          </Button>
        </Page>
      )}
    </Doorstep>
  );
}

/** Where somebody stands who is not signed in yet: the place of a screen, without what is around it. */
function Doorstep({ children }: { readonly children: ReactNode }) {
  return (
    <main className="shell-main" style={{ margin: '0 auto' }}>
      {children}
    </main>
  );
}

/** What no screen has a subscription of its own for, such as a dish that was added in another window. */
const withoutEvents = ['Item', 'Seller', 'Service', 'User'];

function SignedIn({ session }: { readonly session: Session }) {
  const client = clientOf(session.user.id);
  const persona = usePersona(session);
  const { maximum } = useSettings();
  return (
    <LiveProvider client={client} onNotification={ringFor} maxToasts={maximum} invalidatedTypes={withoutEvents}>
      <SessionContext value={session}>
        <Suspense fallback={<Waiting />}>
          <Role key={persona.name} persona={persona} />
        </Suspense>
      </SessionContext>
    </LiveProvider>
  );
}

function Role({ persona }: { readonly persona: Persona }) {
  return <Shell persona={persona} role={use(screensOf(persona.name))} />;
}

/** The one in the address, if these are somebody's screens; else the demo account's, else the first that the roles allow. */
function usePersona({ account, user }: Session): Persona {
  const { pathname, search } = useLocation();
  const [, , name = '', id = ''] = pathname.split('/');
  const allowed = personasOf(user.roles);
  const inAddress = allowed.find((persona) => persona.name === name);
  const [first] = allowed.length > 0 ? allowed : personas;
  const persona = inAddress ?? personaNamed(account) ?? first;
  if (!persona) throw new Error('There are personas.');
  const isElsewhere = inAddress === undefined;
  useEffect(() => {
    if (!isElsewhere) return;
    // A code and a payment have addresses that know nothing of roles.
    const rest = name === 'pay' || name === 'checkout' ? `${name}/${id}` : '';
    go(`/app/${persona.name}/${rest}${search}`, { replace: true });
  }, [isElsewhere, persona.name, name, id, search]);
  return persona;
}

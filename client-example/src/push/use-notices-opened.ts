import { useEffect } from 'react';
import { personasOf, type Persona } from '../personas';
import { go, useLocation } from '../router';
import { useSession } from '../session/use-session';
import { renewWorker } from './device-push';
import { followNotices } from './follow-notices';
import { screenOf } from './screen-of';

/** Goes to what a push was about, when somebody clicks on it: in this page, or in one that was opened for it. */
export function useNoticesOpened(persona: Persona): void {
  const { user } = useSession();
  const { pathname, searchParams } = useLocation();
  const notice = searchParams.get('notice');
  useEffect(() => {
    const allowed = personasOf(user.roles).map(({ name }) => name);
    const find = (kind: string): string | null => screenOf(kind, persona.name, allowed);
    if (notice !== null) go(find(notice) ?? pathname, { replace: true });
    return followNotices((kind) => {
      const screen = find(kind);
      if (screen !== null) go(screen);
    });
  }, [user, persona, notice, pathname]);
  useEffect(() => void renewWorker(user.id).catch(() => undefined), [user.id]); // The one that is registered goes on, then.
}

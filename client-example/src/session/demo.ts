import { isSessionAnswer, type SessionAnswer } from './session-answer';
import { session } from './session';

/** The server says so in the page itself; one that tried it out would leave an error in the console of every other server. */
export const hasDemoAccounts = document.querySelector('meta[name="demo-accounts"]') !== null;

/** Signs this tab in as a demo account. What is refused is told in a sentence. */
export async function signInAs(account: string): Promise<void> {
  const answer = await askForSession(account);
  if (!answer) throw new Error(`The server did not sign in “${account}”.`);
  session.begin(answer, account);
}

async function askForSession(account: string): Promise<SessionAnswer | null> {
  const response = await fetch('/demo/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account }),
  });
  const answer: unknown = await response.json().catch(() => null);
  return response.ok && isSessionAnswer(answer) ? answer : null;
}

export interface DemoPerson {
  readonly id: string;
  readonly displayName: string;
}

const people = new Map<string, Promise<DemoPerson | null>>();

/** Who a demo account is, so that others can deal with it. Null where there are none. */
export function demoPerson(account: string): Promise<DemoPerson | null> {
  const known = people.get(account) ?? findDemoPerson(account).catch(() => null);
  people.set(account, known);
  return known;
}

async function findDemoPerson(account: string): Promise<DemoPerson | null> {
  if (!hasDemoAccounts) return null;
  const answer = await askForSession(account);
  return answer ? { id: answer.user.id, displayName: answer.user.displayName } : null;
}

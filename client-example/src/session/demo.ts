import { isSessionAnswer } from './session-answer';
import { session } from './session';

/** The server says so in the page itself; one that tried it out would leave an error in the console of every other server. */
export const hasDemoAccounts = document.querySelector('meta[name="demo-accounts"]') !== null;

/** Signs this tab in as a demo account. What is refused is told in a sentence. */
export async function signInAs(account: string): Promise<void> {
  const response = await fetch('/demo/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account }),
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok || !isSessionAnswer(answer))
    throw new Error(`The server did not sign in "${account}": it answered ${response.status}.`);
  session.begin(answer, account);
}

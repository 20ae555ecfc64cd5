import { useGraphiQL, useHeadersEditorState } from '@graphiql/react';
import { useEffect, useState, useSyncExternalStore, type ReactElement } from 'react';
import { demoAccounts, type DemoSession } from './demo-session';
import { explain } from './explain';
import { headersText, parseHeaders, tokenIn, withToken } from './headers';

const nobody = 'nobody';
const ownToken = 'own token';

/** Signs the reader in without a password as one of the demo accounts, in every tab that has no token of its own. */
export function SignedInAs({ session }: { readonly session: DemoSession }): ReactElement {
  const { available, signedIn } = useSyncExternalStore(session.subscribe, session.read);
  const editor = useGraphiQL(({ headerEditor }) => headerEditor);
  const tab = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.id);
  const [text] = useHeadersEditorState();
  const [asked, setAsked] = useState<string | null>(null);
  const [trouble, setTrouble] = useState('');
  const token = signedIn?.token ?? null;

  // What the reader changes in between is left alone: only another tab or another account writes into the editor.
  useEffect(() => {
    if (editor && !hasOwnToken(editor.getValue(), session)) write(token);
  }, [editor, tab, token]);

  function write(next: string | null): void {
    if (!editor) return;
    const fields = parseHeaders(editor.getValue()) ?? {};
    if (tokenIn(fields) !== next) editor.setValue(headersText(withToken(fields, next)));
  }

  async function choose(account: string): Promise<void> {
    setTrouble('');
    setAsked(account);
    try {
      if (account === nobody) session.signOut();
      else await session.signIn(account);
      write(session.read().signedIn?.token ?? null);
    } catch (cause) {
      setTrouble(explain(cause).message);
    }
    setAsked((last) => (last === account ? null : last));
  }

  const status = (
    <span className="sign-in-trouble" role="status" title={trouble}>
      {trouble}
    </span>
  );
  if (!available) return status;
  const shown = hasOwnToken(text, session) ? ownToken : (signedIn?.account ?? nobody);
  return (
    <>
      {status}
      <label className="signed-in-as">
        <span>Signed in as</span>
        <select value={asked ?? shown} onChange={({ target }) => void choose(target.value)}>
          <option>{nobody}</option>
          {shown === ownToken && <option>{ownToken}</option>}
          {demoAccounts.map((account) => (
            <option key={account}>{account}</option>
          ))}
        </select>
      </label>
    </>
  );
}

/** A token that is not from here, or a text that cannot be read yet: in both cases the tab is the reader's. */
function hasOwnToken(text: string, session: DemoSession): boolean {
  const fields = parseHeaders(text);
  if (fields === undefined) return true;
  const token = tokenIn(fields);
  return token !== null && !session.gave(token);
}

import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { GraphiQL } from 'graphiql';
import { useEffect, useState, type ReactElement } from 'react';
import type { DemoSession } from './demo-session';
import { examples } from './examples';
import { createFetcher } from './fetcher';
import { headersText, withToken } from './headers';
import { OpenedLink, type Link } from './opened-link';
import { SignedInAs } from './signed-in-as';
import { createStorage } from './storage';

const tabs = [...examples];
const emptyHeaders = headersText(withToken({}, null));

export function Page({ session, link }: { readonly session: DemoSession; readonly link: Link | null }): ReactElement {
  const [fetcher] = useState(() => createFetcher('/graphql', session));
  const [storage] = useState(createStorage);
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      defaultTabs={tabs}
      defaultHeaders={emptyHeaders}
      defaultEditorToolsVisibility="headers"
      shouldPersistHeaders={false}
      inputValueDeprecation
    >
      <GraphiQL.Logo>
        <SignedInAs session={session} />
        <h1>
          <a href="/">Liveledger</a>
        </h1>
      </GraphiQL.Logo>
      <OpenedLink first={link} />
      <EditorSettings />
    </GraphiQL>
  );
}

/** What GraphiQL has no properties for. */
function EditorSettings(): null {
  const { setTheme } = useGraphiQLActions();
  const { theme, queryEditor, headerEditor } = useGraphiQL(pick('theme', 'queryEditor', 'headerEditor'));

  // A token is longer than any line, and a comment longer than half a small screen.
  useEffect(() => {
    for (const editor of [queryEditor, headerEditor]) editor?.updateOptions({ wordWrap: 'on' });
  }, [queryEditor, headerEditor]);

  // The page follows the system by itself, the editors only when they are told.
  useEffect(() => {
    if (theme !== null) return;
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const follow = (): void => setTheme(null);
    system.addEventListener('change', follow);
    return () => system.removeEventListener('change', follow);
  }, [theme]);

  return null;
}

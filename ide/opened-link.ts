import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { headersText, withToken } from './headers';

/** What a link to this page brings along: `/graphql#query=…&variables=…&token=…`. */
export interface Link {
  readonly query: string;
  readonly variables: string;
  readonly token: string | null;
}

/** Reads the fragment and takes it out of the address bar at once: a token must not stay in the history. */
export function takeLink(): Link | null {
  const fragment = new URLSearchParams(window.location.hash.slice(1));
  if (!fragment.has('query') && !fragment.has('token')) return null;
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
  return {
    query: fragment.get('query') ?? '',
    variables: fragment.get('variables') ?? '',
    token: fragment.get('token'),
  };
}

/** Opens the link in a tab of its own, and also one that is followed while the page is open. It never runs anything by itself. */
export function OpenedLink({ first }: { readonly first: Link | null }): null {
  const actions = useGraphiQLActions();
  const { queryEditor, variableEditor, headerEditor } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'headerEditor'),
  );
  const [link, setLink] = useState(first);

  useEffect(() => {
    const follow = (): void => setLink(takeLink());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);

  useEffect(() => {
    if (!link || !queryEditor || !variableEditor || !headerEditor) return;
    actions.addTab();
    const headers = headersText(withToken({}, link.token));
    queryEditor.setValue(link.query);
    variableEditor.setValue(link.variables);
    headerEditor.setValue(headers);
    actions.updateActiveTabValues({ query: link.query, variables: link.variables, headers });
    setLink(null);
  }, [link, queryEditor, variableEditor, headerEditor]);

  return null;
}

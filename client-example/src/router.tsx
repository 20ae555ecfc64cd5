import { useSyncExternalStore, type AnchorHTMLAttributes, type MouseEvent } from 'react';

const listeners = new Set<() => void>();
const tell = (): void => listeners.forEach((listener) => listener());
window.addEventListener('popstate', tell);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The address without the origin; screens are named by paths, and their choices by the query. */
export function useLocation(): URL {
  const href = useSyncExternalStore(subscribe, () => window.location.href);
  return new URL(href);
}

export function go(to: string, { replace = false } = {}): void {
  if (replace) window.history.replaceState(null, '', to);
  else window.history.pushState({}, '', to);
  tell();
}

/** The address of another screen of the same role. */
export function beside(path: string): string {
  const [, , persona = ''] = window.location.pathname.split('/');
  return `/app/${persona}/${path}`;
}

/** An ordinary link, which stays within the page unless somebody wants it in another tab. */
export function Link({ href, onClick, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }) {
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(href);
    window.scrollTo(0, 0);
    document.getElementById('main')?.scrollTo(0, 0);
  };
  return <a href={href} onClick={follow} {...rest} />;
}

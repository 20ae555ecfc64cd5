/** Where the database is: a URL that an operator gave, or the socket of the embedded one. */
export type DatabaseAddress =
  | { readonly url: string }
  | { readonly host: string; readonly port: number; readonly user: string; readonly database: string };

/** The form that `pg` takes. */
export function toClientConfig(address: DatabaseAddress) {
  return 'url' in address ? { connectionString: address.url } : { ...address };
}

/** For people: never with the password. */
export function describeAddress(address: DatabaseAddress): string {
  if (!('url' in address)) return `the embedded Postgres in ${address.host}`;
  try {
    const { hostname, port, pathname } = new URL(address.url);
    return `${hostname}${port ? `:${port}` : ''}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}

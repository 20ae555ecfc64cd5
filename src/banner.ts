/** What the person at the terminal is told. */
export interface Banner {
  readonly publicUrl: string;
  readonly demo: boolean;
  /** Null with a database of one's own: there is no folder. */
  readonly dataDir: string | null;
}

/** Six lines: where to look, where to connect, who to be, where the data are, how to stop. */
export function bannerLines({ publicUrl, demo, dataDir }: Banner): string[] {
  const base = publicUrl.replace(/\/$/, '');
  return [
    `Tour       ${base}/`,
    `GraphiQL   ${base}/graphql`,
    `WebSocket  ${base.replace(/^http/, 'ws')}/graphql  (graphql-transport-ws)`,
    demo
      ? 'Accounts   customer, vendor, seller, investor, buyer, payer, biller, client, provider, admin @demo.test – password liveledger'
      : 'Accounts   sign up with the mutation signUp; DEMO=1 makes accounts to try out',
    dataDir === null ? 'Data       in the database of DATABASE_URL' : `Data       ${dataDir}`,
    dataDir === null ? 'Stop       Ctrl-C' : 'Stop       Ctrl-C; `npm run reset` forgets the data',
  ];
}

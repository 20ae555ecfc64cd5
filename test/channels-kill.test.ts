import { post } from '../src/testing';
import { headersOf, partsOf, SmtpServer, type Received } from './features/channels/smtp-server';
import { dataFolder, ServerProcess } from './server-process';

const runs = Number(process.env['RUNS'] ?? 2);
const SEND = 'mutation ($input: SendNotificationInput!) { sendNotification(input: $input) { id } }';

interface Session {
  readonly accessToken: string;
  readonly user: { readonly id: string };
}

async function demo(url: string, account: string): Promise<Session> {
  return (await post(`${url}/demo/session`, { account })).body as Session;
}

/** Resolves when it is acknowledged. */
async function tell(url: string, { accessToken }: Session, { user }: Session, title: string): Promise<string> {
  const input = { userId: user.id, kind: 'SYSTEM', priority: 'URGENT', title, message: 'There is news.' };
  const headers = { authorization: `Bearer ${accessToken}` };
  const { body } = await post(`${url}/graphql`, { query: SEND, variables: { input } }, headers);
  expect(body).toMatchObject({ data: { sendNotification: { id: expect.any(String) as unknown } } });
  return title;
}

it(
  'mails all that was acknowledged, under the same name when it must be sent again, whenever it is killed',
  async () => {
    await using data = await dataFolder();
    await using smtp = await SmtpServer.start();
    const env = {
      DATA_DIR: data.path,
      DEMO: '1',
      RATE_LIMIT_PER_MINUTE: '0',
      SMTP_URL: smtp.url,
      MAIL_FROM: 'news@ledger.test',
    };
    const told: string[] = [];
    for (let run = 0; run < runs; run += 1) {
      await using server = ServerProcess.start(env);
      const url = await server.ready();
      const [admin, ann] = [await demo(url, 'admin'), await demo(url, 'customer')];
      // The mail has come whole and nobody has said so: it has left, and the server does not know.
      smtp.answers(new Promise<string>(() => undefined));
      const title = await tell(url, admin, ann, `News of run ${run}.`);
      // Those of the runs before may come again first, or in the same mail.
      for (let mail = await smtp.next(); !says(mail, title);) mail = await smtp.next();
      told.push(title, await tell(url, admin, ann, `News after run ${run}.`));
      server.signal('SIGKILL');
      expect(await server.exit()).toBe(-9);
    }

    await using server = ServerProcess.start(env);
    await server.ready();
    const missing = () => told.filter((title) => !smtp.all.some((mail) => says(mail, title)));
    while (missing().length > 0) await smtp.next();
    // Of the same news under the same name, and the first of them more than once.
    const names = smtp.all.map((mail) => ({
      news: told.filter((title) => says(mail, title)).join(),
      name: nameOf(mail),
    }));
    expect(names.filter(({ news }) => news === '')).toEqual([]);
    expect(new Set(names.map(({ news, name }) => `${news} ${name}`)).size).toBe(
      new Set(names.map(({ news }) => news)).size,
    );
    expect(names.filter(({ news }) => news === told[0]).length).toBeGreaterThan(1);
    server.signal('SIGTERM');
    expect(await server.exit()).toBe(0);
    expect(server.output).not.toMatch(/There is news|customer@demo|token=/);
  },
  60_000 + runs * 15_000,
);

function says(mail: Received, title: string): boolean {
  return partsOf(mail).text.includes(title);
}

function nameOf(mail: Received): string {
  return headersOf(mail)['Message-ID'] ?? '';
}

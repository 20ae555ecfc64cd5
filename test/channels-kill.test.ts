import { post } from '../src/testing';
import { headersOf, SmtpServer } from './features/channels/smtp-server';
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

async function tell(url: string, { accessToken }: Session, { user }: Session, title: string): Promise<string> {
  const input = { userId: user.id, kind: 'SYSTEM', priority: 'URGENT', title, message: 'There is news.' };
  const headers = { authorization: `Bearer ${accessToken}` };
  const { body } = await post(`${url}/graphql`, { query: SEND, variables: { input } }, headers);
  return (body as { data: { sendNotification: { id: string } } }).data.sendNotification.id;
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
      told.push(await tell(url, admin, ann, `run ${run}`));
      // Those of the runs before may come again first.
      for (let mail = await smtp.next(); messageOf(mail) !== told.at(-1);) mail = await smtp.next();
      told.push(await tell(url, admin, ann, `after ${run}`));
      server.signal('SIGKILL');
      expect(await server.exit()).toBe(-9);
    }

    await using server = ServerProcess.start(env);
    await server.ready();
    const missing = () => told.filter((id) => !smtp.all.some((mail) => messageOf(mail) === id));
    while (missing().length > 0) await smtp.next();
    expect(new Set(smtp.all.map(messageOf))).toEqual(new Set(told));
    expect(smtp.all.filter((mail) => messageOf(mail) === told[0]).length).toBeGreaterThan(1);
    server.signal('SIGTERM');
    expect(await server.exit()).toBe(0);
    expect(server.output).not.toMatch(/There is news|customer@demo|token=/);
  },
  60_000 + runs * 15_000,
);

function messageOf(mail: Parameters<typeof headersOf>[0]): string {
  return /^<(ntf_\w+)@/.exec(headersOf(mail)['Message-ID'] ?? '')?.[1] ?? '';
}

import type { Sql } from '../../db/sql';
import type { Mailer } from './mail';

/** The oldest go. */
const mostMails = 200;

/** With DEMO and without a mail server: mails are kept to be looked at, and go nowhere. */
export const devMailbox: Mailer = {
  async send(tx, { messageId, headers, to, subject, text, html }) {
    await tx.query(
      `INSERT INTO dev_mail (message_id, headers, recipient, subject, text, html) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (message_id) DO NOTHING`,
      [messageId, JSON.stringify(headers), to, subject, text, html],
    );
    await tx.query('DELETE FROM dev_mail WHERE number <= (SELECT max(number) FROM dev_mail) - $1', [mostMails]);
  },
  close: () => undefined,
};

export interface KeptMail {
  readonly number: number;
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly sentAt: Date;
}

const columns =
  'number::int, message_id AS "messageId", headers, recipient, subject, text, html, sent_at AS "sentAt" FROM dev_mail';

export function listKeptMails(sql: Sql): Promise<readonly KeptMail[]> {
  return sql.query<KeptMail>(`SELECT ${columns} ORDER BY dev_mail.number DESC LIMIT ${mostMails}`);
}

export async function findKeptMail(sql: Sql, number: string): Promise<KeptMail | null> {
  if (!/^\d{1,9}$/.test(number)) return null;
  const [mail] = await sql.query<KeptMail>(`SELECT ${columns} WHERE dev_mail.number = $1`, [number]);
  return mail ?? null;
}

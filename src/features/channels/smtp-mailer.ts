import { createTransport } from 'nodemailer';
import type { Tx } from '../../live/tx';
import { errorCode } from './error-code';
import { MailRefused, type Mail, type Mailer } from './mail';

/** Nothing is waited for longer: while a mail is sent, a transaction is open, and a server that stops waits for it. */
const patienceMs = 15_000;

/** Sends by the mail server of the operator. */
export function smtpMailer(url: string, from: string): Mailer {
  const waits = { dnsTimeout: 5_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 10_000 };
  const transport = createTransport({ url, ...waits, disableFileAccess: true, disableUrlAccess: true });
  return {
    async send(_: Tx, mail: Mail) {
      let timer: NodeJS.Timeout | undefined;
      const tooLong = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(new MailRefused('The mail server takes too long.', false)), patienceMs);
      });
      try {
        await Promise.race([transport.sendMail({ ...mail, from }), tooLong]);
      } catch (error) {
        throw error instanceof MailRefused ? error : refusalOf(error);
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => transport.close(),
  };
}

/** The answer itself is not repeated: it may name people. */
function refusalOf(error: unknown): MailRefused {
  const code = errorCode(error);
  if (
    typeof error === 'object' &&
    error !== null &&
    'responseCode' in error &&
    typeof error.responseCode === 'number'
  ) {
    const isFinal = error.responseCode >= 500 && code !== 'EAUTH';
    return new MailRefused(`The mail server answered ${error.responseCode}.`, isFinal);
  }
  return new MailRefused(`The mail server was not reached: ${code}.`, false);
}

import { ServiceKey } from '../../base/services';
import type { Tx } from '../../live/tx';

export interface Mail {
  /** The same for each try: what arrives twice is one mail. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Why a mail did not leave. `isFinal`: it never will. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';

  constructor(
    message: string,
    readonly isFinal: boolean,
  ) {
    super(message);
  }
}

/** Whoever takes mails away. */
export interface Mailer {
  /** Refuses with MailRefused. */
  send(tx: Tx, mail: Mail): Promise<void>;
  close(): void;
}

/** Null: this server sends no mail. */
export const mailerKey = new ServiceKey<Mailer | null>('mailer');

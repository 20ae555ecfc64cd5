import { linksKey } from '../../base/links';
import type { Services } from '../../base/services';
import type { Feature } from '../../graphql/feature';
import type { Page } from '../../live/route';
import { devMailbox } from './dev-mailbox';
import { devMailboxPages } from './dev-mailbox.page';
import { escalate } from './escalate';
import { mailerKey, type Mailer } from './mail';
import { PushResolver } from './push.resolver';
import { openInternet, pushReachKey, type PushReach } from './push-reach';
import { sendMail } from './send-mail';
import { sendPush } from './send-push';
import { smtpMailer } from './smtp-mailer';
import { UnsubscribeLinks, unsubscribeLinksKey } from './unsubscribe-links';
import { unsubscribePages } from './unsubscribe.page';
import { Vapid, vapidKey, vapidKeysFrom, type VapidKeys } from './vapid';

export const channels: Feature = {
  name: 'channels',
  resolvers: [PushResolver],
  entities: [],
  topics: [],
  nodes: [],
  jobs: [escalate, sendPush, sendMail],
};

export interface ChannelsSettings {
  readonly demo: boolean;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string | undefined;
  readonly vapid: VapidKeys | null;
  /** What keys and signatures are made of that nobody gave. */
  readonly secret: string;
  /** The open internet unless said otherwise; a test has its push service at home. */
  readonly pushReach?: PushReach | undefined;
}

/** What people without a token are shown. */
export interface Channels {
  readonly pages: readonly Page[];
  readonly close: () => void;
}

export function provideChannels(services: Services, settings: ChannelsSettings): Channels {
  const { demo, smtpUrl, mailFrom, vapid, secret, pushReach = openInternet } = settings;
  const links = services.use(linksKey);
  const mailer = mailerOf(demo, smtpUrl, mailFrom);
  services.provide(mailerKey, mailer);
  services.provide(pushReachKey, pushReach);
  services.provide(unsubscribeLinksKey, new UnsubscribeLinks(links, secret));
  const contact = () => (links.origin.startsWith('https:') ? links.origin : `mailto:${addressOf(mailFrom)}`);
  services.provide(vapidKey, new Vapid(vapid ?? vapidKeysFrom(secret), contact));
  return {
    pages: [...unsubscribePages, ...(mailer === devMailbox ? devMailboxPages : [])],
    close: () => mailer?.close(),
  };
}

function mailerOf(demo: boolean, smtpUrl: string | undefined, mailFrom: string | undefined): Mailer | null {
  if (smtpUrl !== undefined && mailFrom !== undefined) return smtpMailer(smtpUrl, mailFrom);
  return demo ? devMailbox : null;
}

function addressOf(mailFrom = 'liveledger@localhost'): string {
  return /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom;
}

import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId } from '../../base/ids';
import type { Links } from '../../base/links';
import { ServiceKey } from '../../base/services';
import { NotificationKind } from '../notices';

export const unsubscribePath = '/notifications/unsubscribe';

/** Whose mails of which kinds a link ends. */
export interface Unsubscription {
  readonly userId: string;
  readonly kinds: readonly NotificationKind[];
}

/** Links that end mails for whoever has them. They hold for ever: mails are kept for years, and they can do nothing else. */
export class UnsubscribeLinks {
  constructor(
    private readonly links: Links,
    private readonly secret: string,
  ) {}

  to(userId: string, kinds: readonly NotificationKind[]): string {
    return this.links.to(this.pathTo(userId, kinds));
  }

  pathTo(userId: string, kinds: readonly NotificationKind[]): string {
    const body = `${userId}.${[...new Set(kinds)].sort().join('-')}`;
    return `${unsubscribePath}?token=${body}.${this.sign(body)}`;
  }

  /** Null for what is no link of ours. */
  read(token: string | null): Unsubscription | null {
    const [, body = '', signature = ''] = /^([\w.-]{1,200})\.([\w-]{43})$/.exec(token ?? '') ?? [];
    if (!timingSafeEqual(Buffer.from(this.sign(body)), Buffer.from(signature.padEnd(43).slice(0, 43)))) return null;
    const [userId = '', names = ''] = body.split('.');
    const kinds = Object.values(NotificationKind).filter((kind) => names.split('-').includes(kind));
    return isId('usr', userId) && kinds.length > 0 ? { userId, kinds } : null;
  }

  private sign(body: string): string {
    return createHmac('sha256', this.secret).update(`unsubscribe ${body}`).digest('base64url');
  }
}

export const unsubscribeLinksKey = new ServiceKey<UnsubscribeLinks>('unsubscribe links');

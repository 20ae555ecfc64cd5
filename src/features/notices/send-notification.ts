import { check } from '../../base/check';
import { notFound } from '../../base/errors';
import type { Context } from '../../live/context';
import { audit } from '../audit';
import { findUser } from '../identity';
import type { Notification } from './notification.entity';
import { notify } from './notify';
import { SendNotification, type SendNotificationInput } from './send-notification.input';

/** An admin tells somebody something. */
export async function sendNotification(ctx: Context, input: SendNotificationInput): Promise<Notification> {
  const { userId, ...notice } = check(SendNotification, input);
  return ctx.transact(async (tx) => {
    if (!(await findUser(tx, userId))) throw notFound();
    await audit(tx, ctx.viewer, 'sendNotification', userId);
    return notify(tx, userId, notice);
  });
}

import { IsNull, MoreThan } from 'typeorm';
import { isId } from '../../base/ids';
import type { Context } from '../../live/context';
import { Device } from './device.entity';

/** Some fifty at most, so there are no pages; see `forgetOldDevices`. */
export function listDevices(ctx: Context): Promise<Device[]> {
  return ctx.db.entities.find(Device, { where: open(ctx.viewer.id), order: { createdAt: 'DESC', id: 'DESC' } });
}

export async function findDevice(ctx: Context, id: string): Promise<Device | null> {
  const viewer = ctx.viewerIfAny;
  return viewer && isId('dev', id) ? ctx.db.entities.findOneBy(Device, { ...open(viewer.id), id }) : null;
}

function open(userId: string) {
  return { userId, endedAt: IsNull(), expiresAt: MoreThan(new Date()) };
}

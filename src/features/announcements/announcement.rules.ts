import type { Role } from '../../base/role';

/** For whom and until when something is announced; null stands for everybody and for ever. */
export interface Reach {
  readonly audience: readonly Role[] | null;
  readonly expiresAt: Date | null;
}

/** Whether it is for somebody with these roles. Whoever is not signed in has none. */
export function isFor({ audience }: Reach, roles: readonly Role[]): boolean {
  return audience === null || audience.some((role) => roles.includes(role));
}

export function isOver({ expiresAt }: Reach, now: Date): boolean {
  return expiresAt !== null && expiresAt <= now;
}

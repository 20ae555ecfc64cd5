import { AppError } from './errors';
import type { Role } from './role';

/** Who asks. Made in `features/identity` from a token, and never from anything a client says besides it. */
export class Viewer {
  constructor(
    readonly id: string,
    readonly roles: readonly Role[],
    readonly displayName: string,
    /** The device that asks, and when its present token ends. */
    readonly sessionId: string,
    readonly sessionExpiresAt: Date,
  ) {}

  /** The same person after an admin has changed what he may do. */
  withRoles(roles: readonly Role[]): Viewer {
    return new Viewer(this.id, roles, this.displayName, this.sessionId, this.sessionExpiresAt);
  }

  has(...roles: readonly Role[]): boolean {
    return roles.some((role) => this.roles.includes(role));
  }

  mustBe(...roles: readonly Role[]): void {
    if (!this.has(...roles)) {
      throw new AppError('FORBIDDEN', `This is for ${roles.join(' or ')} only.`, { required: roles.join(' ') });
    }
  }
}

import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId } from '../../base/ids';

export interface RefreshClaim {
  readonly deviceId: string;
  readonly generation: number;
  readonly proof: string;
}

const shape = /^rt\.(dev_[0-9a-z]{26})\.([1-9]\d{0,8})\.([\w-]{43})$/;

/**
 * A refresh token is the number of its generation with a proof that only this server can make, from the device's own
 * random secret and the key of the server: a copy of the database alone gives nobody a token. Being derived and not drawn, the
 * successor is the same for two requests that race with one token, and both can be answered with it.
 */
export class RefreshTokens {
  constructor(private readonly key: string) {}

  issue(device: { readonly id: string; readonly refreshSecret: Buffer; readonly generation: number }): string {
    return `rt.${device.id}.${device.generation}.${this.proof(device.refreshSecret, device.generation)}`;
  }

  /** Only the form; whether the proof is right needs the device. */
  read(token: string): RefreshClaim | null {
    const [, deviceId, generation, proof] = shape.exec(token.slice(0, 200)) ?? [];
    if (deviceId === undefined || generation === undefined || proof === undefined || !isId('dev', deviceId))
      return null;
    return { deviceId, generation: Number(generation), proof };
  }

  holds(claim: RefreshClaim, refreshSecret: Buffer): boolean {
    const given = Buffer.from(claim.proof);
    const right = Buffer.from(this.proof(refreshSecret, claim.generation));
    return given.length === right.length && timingSafeEqual(given, right);
  }

  private proof(refreshSecret: Buffer, generation: number): string {
    return createHmac('sha256', `refresh ${this.key}`)
      .update(refreshSecret)
      .update(`.${generation}`)
      .digest('base64url');
  }
}

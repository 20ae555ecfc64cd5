import { ServiceKey } from './services';

/** Where people find this server: for links, QR codes and the domain in wallet messages. Known only once a port is taken when PORT is 0. */
export class Links {
  private base: URL | null = null;

  openedAt(publicUrl: string): void {
    this.base = new URL(publicUrl);
  }

  to(path: string): string {
    return new URL(path, this.known()).href;
  }

  /** Host and port, as EIP-4361 wants them. */
  get domain(): string {
    return this.known().host;
  }

  get origin(): string {
    return this.known().origin;
  }

  private known(): URL {
    if (!this.base) throw new Error('No link can be made before the server listens.');
    return this.base;
  }
}

export const linksKey = new ServiceKey<Links>('links');

import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SpawnOptions } from 'node:child_process';
import { startEmbeddedPostgres } from '../../../src/db/embedded';
import type { EmbeddedOptions, EmbeddedPostgres } from '../../../src/db/embedded';
import { Owner } from './owner';

/** A first start is a second of work for a whole processor, and there may be many others at work. */
jest.setTimeout(120_000);

const folders: string[] = [];

/** Not after each test: ext4 is slow to make a thousand files where a thousand were just removed. */
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A DATA_DIR for one test, and everything that was started on it. Ends in reverse order, whatever fails on the way. */
export class Place implements AsyncDisposable {
  private readonly closing: (() => unknown)[] = [];

  constructor(
    readonly folder = newFolder(),
    readonly dataDir = join(folder, 'data'),
  ) {
    this.finally(() => this.endOrphan());
  }

  get cluster(): string {
    return join(this.dataDir, 'postgres');
  }

  get pidFile(): string {
    return join(this.cluster, 'postmaster.pid');
  }

  get serverPid(): number {
    return Number.parseInt(readFileSync(this.pidFile, 'utf8'), 10);
  }

  /** Without care for power cuts, unless the test says otherwise. */
  async start(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedPostgres> {
    const postgres = await startEmbeddedPostgres({ ...this.defaults(), label: 'the test', ...options });
    this.finally(() => postgres.stop());
    return postgres;
  }

  owner(options: Partial<EmbeddedOptions> = {}, how: SpawnOptions = {}): Owner {
    const owner = new Owner({ ...this.defaults(), ...options }, how);
    this.finally(() => owner.kill());
    return owner;
  }

  /** What a second starter is told. */
  inUseBy(who: string): string {
    return `${this.dataDir} is in use by ${who}. Stop it, or set DATA_DIR to another folder.`;
  }

  finally(close: () => unknown): void {
    this.closing.push(close);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const failures: unknown[] = [];
    for (const close of this.closing.reverse()) {
      try {
        await close();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'a test could not be cleaned up');
  }

  /** The server of an owner that was killed, or that failed to end it. */
  private async endOrphan(): Promise<void> {
    if (existsSync(this.pidFile)) await (await startEmbeddedPostgres({ ...this.defaults(), label: 'the end' })).stop();
  }

  private defaults() {
    return { dataDir: this.dataDir, fallbackDir: join(this.folder, 'fallback'), durable: false };
  }
}

/** Places on one folder for all tests of a file, whose data are made once: most tests are not about a first start. */
export function sharedPlaces(): () => Place {
  const folder = newFolder();
  return () => new Place(folder);
}

/** Open to the account that Postgres runs as when we are root. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'll-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

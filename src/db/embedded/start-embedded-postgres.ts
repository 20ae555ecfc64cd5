import type { Client } from 'pg';
import type { StartError } from '../../base/start-error';
import { ensureCluster, removeLeftovers } from './cluster';
import { defaultFallbackDir } from './elsewhere';
import { explained } from './explain';
import { findBinaries } from './find-binaries';
import { doorAt, type Door } from './knock';
import { launchServer, type Launcher } from './launch-server';
import { planLaunch } from './settings';
import { prepareSite, type PreparedSite } from './site';
import { chooseSocketFolder, removeUnusedSocketFolder } from './socket-folder';
import { Supervisor } from './supervisor';
import { usableBinaries } from './usable-binaries';

export interface EmbeddedOptions {
  /** Made if missing. */
  readonly dataDir: string;
  /** Who we are, for whoever finds the folder in use: "process 4711 on port 4000". */
  readonly label: string;
  /** False lets the disk write when it likes: for tests, whose data nobody will miss. */
  readonly durable?: boolean;
  /** True lets the process end while the server runs; whoever asks for it sees to the server's end. */
  readonly background?: boolean;
  readonly settings?: Readonly<Record<string, string>>;
  /** Where root puts what Postgres, which is not root, cannot reach in DATA_DIR; /var/lib/liveledger if not given. */
  readonly fallbackDir?: string;
  /** The server has gone and does not come back, or another process was faster to take it when it did: whoever hears this must stop. */
  readonly onLost?: (reason: StartError) => void;
}

export interface EmbeddedPostgres {
  /** For `pg`; the host is the folder of a unix socket. */
  readonly connection: Door & { readonly database: string };
  /** The database was made just now: by this start, and not by one that was killed before it could say so. */
  readonly firstStart: boolean;
  /** Where the data really are. */
  readonly location: string;
  /** The HTTP port is known only later. */
  relabel(label: string): Promise<void>;
  stop(): Promise<void>;
}

const database = 'liveledger';

/** Starts the Postgres that comes with us, or takes over the one that a killed process left running on the same folder. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { dataDir, durable = true, background = false, fallbackDir = defaultFallbackDir } = options;
  const found = findBinaries();
  const site = prepareSite(dataDir, fallbackDir);
  const places = site.account === undefined ? [site.home] : [fallbackDir, site.home];
  const binaries = usableBinaries(found, places, site.account);
  await ensureCluster(site, binaries, durable);

  const launcher: Launcher = { site, binaries, launch: planLaunch(binaries, durable, options.settings) };
  const folder = chooseSocketFolder(site);
  const supervisor = supervise(launcher, folder, options);
  try {
    const { client, socketFolder } = await supervisor.take();
    await removeLeftovers(site);
    const firstStart = await ensureDatabase(client);
    if (background) supervisor.goToBackground();
    return {
      connection: { ...doorAt(socketFolder), database },
      firstStart,
      location: site.home,
      relabel: (next) => supervisor.relabel(next),
      stop: () => stop(supervisor, site, socketFolder),
    };
  } catch (error) {
    await stop(supervisor, site, folder);
    throw explained(site.home, error);
  }
}

function supervise(launcher: Launcher, socketFolder: string, options: EmbeddedOptions): Supervisor {
  const { label, onLost = () => undefined } = options;
  const launch = (folder: string) => launchServer(launcher, folder);
  const starter = { launch, fingerprint: launcher.launch.fingerprint };
  return new Supervisor(launcher.site, { label, socketFolder, starter }, onLost);
}

async function stop(supervisor: Supervisor, site: PreparedSite, socketFolder: string): Promise<void> {
  await supervisor.stop();
  removeUnusedSocketFolder(site, socketFolder);
}

/** Under the lock, so nobody else is making it. It may be missing in data that are there, when a first start was killed. */
async function ensureDatabase(client: Client): Promise<boolean> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  if (rowCount === 1) return false;
  await client.query(`CREATE DATABASE ${database}`);
  return true;
}

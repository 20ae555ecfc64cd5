import { existsSync, readdirSync, realpathSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeCluster, removeTree } from './cluster';
import { pointerIn } from './elsewhere';
import { endServer } from './end-server';
import { codeOf, explained } from './explain';
import { readPidFile } from './pid-file';
import { findSite, type Site } from './site';
import { removeUnusedSocketFolder } from './socket-folder';
import { takeServer } from './take-server';

/** Removes everything that the embedded database has made for this DATA_DIR, wherever it lies, unless somebody is using it. */
export async function removeEmbeddedData(dataDir: string): Promise<void> {
  const site = findSite(dataDir);
  if (site === undefined) return;
  const socketFolder = readPidFile(site.cluster)?.socketFolder ?? site.run;
  const server = await takeServer(site, { label: `a reset by process ${process.pid}`, socketFolder });
  if (server !== undefined) {
    await endServer(server.pid, site.cluster);
    await server.client.end();
  }
  try {
    await removeAll(site, socketFolder);
  } catch (error) {
    throw explained(site.home, error);
  }
}

/** The pointer goes last: as long as it is there, a reset that was interrupted can be repeated. */
async function removeAll(site: Site, socketFolder: string): Promise<void> {
  const real = realpathSync(site.dataDir);
  if (existsSync(site.home)) {
    await removeCluster(site);
    const ours = readdirSync(site.home).filter((name) => /^(run|postgres\.log(\.1)?|binaries-.*)$/.test(name));
    await Promise.all(ours.map((name) => removeTree(join(site.home, name))));
  }
  if (site.home !== real) {
    await removeTree(site.home);
    removeIfEmpty(dirname(site.home));
  }
  removeUnusedSocketFolder(site, socketFolder);
  await removeTree(pointerIn(real));
  removeIfEmpty(real);
}

/** Others keep things in DATA_DIR too, and it may be where a disk is mounted. */
function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EBUSY', 'EACCES', 'EPERM', 'EROFS'].includes(codeOf(error) ?? ''))
      throw error;
  }
}

import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../../base/start-error';
import { asAccount } from './account';
import { cannotRun, noSpace, onDisk } from './explain';
import { makePrivateFolder } from './folders';
import type { Binaries } from './find-binaries';
import { removeStaleLock } from './pid-file';
import { lastComplaint, openLog, sizeOf } from './server-log';
import { programEnvironment, serverArguments, type Launch } from './settings';
import type { PreparedSite } from './site';
import { socketPort } from './socket-folder';

export interface Launched {
  /** Undefined when not even the process could be made. */
  readonly pid: number | undefined;
  /** Why it ended; undefined while it runs. */
  end(): LaunchEnd | undefined;
}

interface LaunchEnd {
  /** Another server was there, or its last processes have not gone yet: the next try may go better. */
  readonly passing: boolean;
  readonly reason: StartError;
}

export interface Launcher {
  readonly site: PreparedSite;
  readonly binaries: Binaries;
  readonly launch: Launch;
}

/** Starts the server in a session of its own, which Ctrl-C at our terminal does not reach: we end it when our own work is done. */
export function launchServer({ site, binaries, launch }: Launcher, socketFolder: string): Launched {
  return onDisk(site.home, () => {
    // Made again when a cleaner of temporary files has taken it away.
    makePrivateFolder(socketFolder, site.account);
    removeStaleLock(join(site.cluster, 'postmaster.pid'), site.cluster);
    removeStaleLock(join(socketFolder, `.s.PGSQL.${socketPort}.lock`), site.cluster);
    const log = openLog(site.log);
    const from = sizeOf(log);
    const child = spawn(
      join(binaries.folder, 'native', 'bin', 'postgres'),
      serverArguments(site.cluster, socketFolder, launch),
      { ...asAccount(site.account), cwd: '/', env: programEnvironment, stdio: ['ignore', log, log], detached: true },
    );
    closeSync(log);
    let failure: Error | undefined;
    child.on('error', (error) => (failure = error));
    child.unref();
    return {
      pid: child.pid,
      end: () => {
        if (failure !== undefined) return { passing: false, reason: cannotRun(failure) };
        if (child.exitCode === null && child.signalCode === null) return undefined;
        return explainEnd(site, lastComplaint(site.log, from, child.pid ?? 0));
      },
    };
  });
}

function explainEnd(site: PreparedSite, said: string): LaunchEnd {
  const passing = /^lock file .* (already exists|is empty)|^pre-existing shared memory block/.test(said);
  const sentence = said.includes('No space left on device')
    ? noSpace(site.home)
    : `The embedded Postgres does not start: ${said} (its log is ${site.log}).`;
  return { passing, reason: new StartError(sentence) };
}

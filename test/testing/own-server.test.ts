import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../db/embedded/observe';
import { buildServer } from '../build-server';

const fixtures = join(__dirname, 'own-server');

/** A process without jest's global setup around it, whose temporary files lie in a folder that we can look into. */
class Run implements AsyncDisposable {
  output = '';

  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString();
        child.emit('said');
      });
  }

  static async of(...args: readonly string[]): Promise<Run> {
    const folder = await mkdtemp(join(tmpdir(), 'liveledger-own-'));
    // Where root runs this, Postgres is somebody else.
    await chmod(folder, 0o755);
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], TMPDIR: folder };
    const child = spawn(process.execPath, args, { cwd: fixtures, env, stdio: ['pipe', 'pipe', 'pipe'] });
    return new Run(child, folder);
  }

  async says(text: string): Promise<void> {
    while (!this.output.includes(text)) await once(this.child, 'said');
  }

  async exit(): Promise<number | NodeJS.Signals> {
    const { child } = this;
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return child.exitCode ?? child.signalCode ?? 'SIGKILL';
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  /** Resolves when no data are left; the server is ended before they are deleted. */
  async isCleanedUp(): Promise<void> {
    await eventually(async () => expect(await readdir(this.folder)).toEqual([]));
  }

  async leftovers(): Promise<readonly string[]> {
    return readdir(this.folder);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.kill();
    await this.exit();
    await rm(this.folder, { recursive: true, force: true });
  }
}

beforeAll(buildServer);

it('serves node:test, whose process ends by itself and leaves nothing', async () => {
  await using run = await Run.of('--test', 'world.node-test.mjs');

  expect(`${await run.exit()} ${run.output}`).toMatch(/^0 [^]*# pass 2\n/);
  await run.isCleanedUp();
});

it('serves a thread, and is gone when the thread is, though the process goes on', async () => {
  await using run = await Run.of('in-a-thread.mjs');

  await run.says('the thread has ended');
  await run.isCleanedUp();
  expect(run.output).toContain('# pass 2');
});

it('leaves nothing when the tests are killed', async () => {
  await using run = await Run.of('hangs.mjs');

  await run.says('the world is open');
  expect(await run.leftovers()).toHaveLength(1);
  run.kill();
  await run.isCleanedUp();
});

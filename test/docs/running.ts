import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** A block of a page as a process of its own, in a folder from which `liveledger/…` is found. */
export class Running implements AsyncDisposable {
  output = '';

  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString('utf8');
        child.emit('said');
      });
  }

  /** `{}` in the command stands for the file. */
  static async of(name: string, code: string, command: readonly string[]): Promise<Running> {
    const folder = await mkdtemp(join(root, 'dist', '.recipe-'));
    const file = join(folder, name);
    await writeFile(file, code);
    const [program = '', ...args] = command.map((word) => word.replace('{}', file));
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    return new Running(child, folder);
  }

  /** Fails with all that was said when it ends without. */
  async says(text: string): Promise<void> {
    while (!this.output.includes(text)) {
      if (this.child.exitCode !== null) throw new Error(`It never said ${text}:\n${this.output}`);
      await Promise.race([once(this.child, 'said'), once(this.child, 'close')]);
    }
  }

  async exit(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'close');
    return this.child.exitCode;
  }

  /** And whatever it has started. */
  private kill(): void {
    const { pid, exitCode, signalCode } = this.child;
    if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.kill();
    await this.exit();
    await rm(this.folder, { recursive: true, force: true });
  }
}

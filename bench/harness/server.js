'use strict';
const { spawn } = require('node:child_process');
const { once } = require('node:events');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const hook = join(__dirname, 'hook.js');
/** Of Linux, on every machine that Node runs on. */
const ticksPerSecond = 100;

/** A system under load: a process of its own, of which we know what it costs. */
class Server {
  constructor(child, port) {
    this.child = child;
    this.port = port;
  }

  /** `readPort` finds the port in a line of its output; what is in `preload` is loaded before its own code. */
  static async start({ command, args = [], env = {}, preload = [], readPort }) {
    const required = [hook, ...preload].flatMap((file) => ['--require', file]);
    const child = spawn(process.execPath, ['--expose-gc', ...required, command, ...args], {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let said = '';
    const port = await new Promise((resolve, reject) => {
      const listen = (chunk) => {
        said = `${said}${chunk}`.slice(-20_000);
        const found = readPort(said);
        if (found !== null) resolve(found);
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`${command} ended with ${code}:\n${said}`)));
    });
    return new Server(child, port);
  }

  get url() {
    return `ws://127.0.0.1:${this.port}/graphql`;
  }

  get httpUrl() {
    return `http://127.0.0.1:${this.port}/graphql`;
  }

  /** User and system time of all its threads so far. */
  cpuSeconds() {
    const stat = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8');
    // The name of the program may hold anything; what follows its last bracket is numbers.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  }

  async memoryAfterGc() {
    this.child.send('memory');
    const [{ rss }] = await once(this.child, 'message');
    return rss;
  }

  /** Resolves when it has done nothing for a while: what was asked of it is done. */
  async settles() {
    for (let before = -1, now = this.cpuSeconds(); now !== before; now = this.cpuSeconds()) {
      before = now;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }

  async stop() {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }
}

module.exports = { Server };

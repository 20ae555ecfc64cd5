import { existsSync } from 'node:fs';
import { Closing } from '../base/closing';
import { Steps } from '../steps';

type Say = (line: string) => void;

/** What all commands but `start` have in common: they do one thing, say so, and set the exit code. */
export async function runToEnd(work: (say: Say, closing: Closing) => Promise<void>): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const say: Say = (line) => process.stdout.write(`${line}\n`);
  const closing = new Closing();
  try {
    await work(say, closing);
  } catch (error) {
    new Steps(say).fail(error);
    process.exitCode = 1;
  } finally {
    await closing.close();
  }
}

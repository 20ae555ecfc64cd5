import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';

const largest = 10 * 1024 * 1024;
const enough = 64 * 1024;

/** Opens the log to append to it; one that has grown large is set aside first, in place of the one before. */
export function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largest) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

export function sizeOf(log: number): number {
  return fstatSync(log).size;
}

/**
 * What explains the end of this process, without time and pid: its own last words, else those of one of its children (who
 * recover the data), else the last line of a program that never got as far as a log.
 */
export function lastComplaint(file: string, from: number, pid: number): string {
  const lines = readFrom(file, from)
    .split('\n')
    .filter((line) => line !== '' && !line.includes('FATAL:  the database system is '));
  const complaints = lines.filter((line) => /\b(FATAL|PANIC): /.test(line));
  const line = complaints.findLast((each) => each.includes(` [${pid}] `)) ?? complaints.at(-1) ?? lines.at(-1);
  return (line ?? 'it said nothing').replace(/^.*?\b(FATAL|PANIC): +/, '');
}

function readFrom(file: string, from: number): string {
  const log = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(enough);
    return buffer.toString('utf8', 0, readSync(log, buffer, 0, enough, from));
  } finally {
    closeSync(log);
  }
}

import { createServer } from 'node:net';

/** Below what any system hands out by itself, so that a port given up for a moment is still free when it is wanted back. */
const [lowest, count] = [20_000, 12_000];
/** Processes that run side by side have numbers side by side, and begin far enough from each other not to meet. */
const perProcess = 7_417;

let next = (process.pid * perProcess) % count;

/** A port of 127.0.0.1 on which nobody listens, and which nobody else will be given by accident. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < count; tries += 1) {
    const port = lowest + next;
    next = (next + 1) % count;
    if (await isFree(port)) return port;
  }
  throw new Error(`All ports from ${lowest} to ${lowest + count - 1} are taken.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

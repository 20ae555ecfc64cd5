import { createServer } from 'node:net';
import { StartError } from './base/start-error';

/** Asked before anything else is started, so that a second start is told in a moment and leaves nothing behind. */
export async function assertPortFree(host: string, port: number): Promise<void> {
  if (port === 0) return;
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    throw portProblem(error, host, port);
  }
  await new Promise((resolve) => server.close(resolve));
}

export function portProblem(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE')
    return new StartError(
      `Port ${port} on ${host} is taken. Stop what listens there, or set PORT to another one (0 takes a free one).`,
    );
  if (code === 'EACCES')
    return new StartError(`Port ${port} needs rights that this user does not have. Set PORT to one above 1023.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new StartError(`HOST is ${host}, which is no address of this machine.`);
  return error;
}

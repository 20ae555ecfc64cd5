import pino, { type DestinationStream, type Logger } from 'pino';

/** What must never be read in a log, wherever it stands; a second line of defence behind not logging payloads at all. */
const secrets = [
  'authorization',
  'Authorization',
  'cookie',
  'password',
  'passwordHash',
  'token',
  'accessToken',
  'refreshToken',
  'signature',
  'secret',
  'connectionParams',
];

/** To stderr: stdout is for the person who started the server. Lines of JSON, unless a person reads those as well. */
export function makeLogger(level: string, destination?: DestinationStream): Logger {
  const redact = { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '…' };
  const options = { level, redact, base: undefined, timestamp: pino.stdTimeFunctions.isoTime };
  if (destination) return pino(options, destination);
  // Line by line: what is gathered and left when the process ends is tried for ever where nobody reads any more, and it never ends.
  if (!process.stderr.isTTY) return pino(options, pino.destination({ dest: 2, sync: true }));
  return pino({
    ...options,
    transport: { target: 'pino-pretty', options: { destination: 2, ignore: 'pid,hostname' } },
  });
}

import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  readonly json: unknown;
}

/** Sends bytes as they are, which no HTTP client would, and reads the answer until the server closes. */
export async function exchange(url: string, bytes: string | Buffer): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const received: Buffer[] = [];
  const socket = connect({ host: hostname, port: Number(port) });
  await new Promise<void>((resolve, reject) => {
    socket.on('data', (chunk: Buffer) => received.push(chunk));
    socket.on('close', () => resolve());
    // A server that has answered may cut off what is still being sent.
    socket.on('error', (error) => received.length === 0 && reject(error));
    socket.write(bytes);
  });
  return readAnswer(Buffer.concat(received).toString('utf8'));
}

/** The head of a request after which the server closes. */
export function head(method: string, path: string, headers: Readonly<Record<string, string | number>> = {}): string {
  const lines = Object.entries({ host: 'liveledger.test', connection: 'close', ...headers });
  return [`${method} ${path} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n');
}

/** A POST with exactly these bytes as its body. */
export function rawPost(path: string, body: string | Buffer, headers: Readonly<Record<string, string>> = {}): Buffer {
  const bytes = Buffer.from(body);
  const length = { 'content-type': 'application/json', 'content-length': bytes.length };
  return Buffer.concat([Buffer.from(head('POST', path, { ...length, ...headers }), 'latin1'), bytes]);
}

export function readAnswer(text: string): RawAnswer {
  const [top = '', body = ''] = text.split(/\r\n\r\n([^]*)/);
  const [statusLine = '', ...lines] = top.split('\r\n');
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
  return { status: Number(statusLine.split(' ')[1]), headers, text: body, json: parse(body) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Inbox } from './inbox';

export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came. */
  readonly source: string;
}

/** A mail server that takes everything, and says what it is told to say at the end. */
export class SmtpServer extends Inbox<Received> implements AsyncDisposable {
  private readonly sockets = new Set<Socket>();
  /** What is answered to the next mails, when they have come whole; 250 when there are none left. */
  private readonly replies: (string | Promise<string>)[] = [];

  private constructor(private readonly server: Server) {
    super();
  }

  static async start(): Promise<SmtpServer> {
    const server = createServer((socket) => service.serve(socket));
    const service = new SmtpServer(server);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return service;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  answers(...replies: readonly (string | Promise<string>)[]): void {
    this.replies.push(...replies);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket.once('close', () => this.sockets.delete(socket)).on('error', () => undefined));
    let [from, to, data, unread]: [string, string[], string[] | null, string] = ['', [], null, ''];
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('220 here');
    socket.on('data', (chunk: Buffer) => {
      const lines = (unread + chunk.toString('utf8')).split('\r\n');
      unread = lines.pop() ?? '';
      for (const line of lines) {
        if (data && line === '.') {
          this.receive({ from, to, source: data.join('\n') });
          [data, to] = [null, []];
          void Promise.resolve(this.replies.shift() ?? '250 taken').then(say);
        } else if (data) data.push(line.replace(/^\.\./, '.'));
        else if (line === 'QUIT') socket.end('221 bye\r\n');
        else {
          const [, address = ''] = /<(.*)>/.exec(line) ?? [];
          if (line.startsWith('MAIL')) from = address;
          if (line.startsWith('RCPT')) to.push(address);
          if (line === 'DATA') data = [];
          say(line === 'DATA' ? '354 go on' : '250 ok');
        }
      }
    });
  }
}

/** The lines above the first empty one. */
export function headersOf({ source }: Received): Readonly<Record<string, string>> {
  const head = source
    .split('\n\n', 1)
    .join('')
    .replace(/\n[ \t]+/g, ' ');
  return Object.fromEntries(head.split('\n').map((line) => line.split(/:\s*(.*)/s).slice(0, 2) as [string, string]));
}

/** The parts of a mail that has a plain and an HTML one. */
export function partsOf(received: Received): { text: string; html: string } {
  const boundary = /boundary="([^"]+)"/.exec(received.source)?.[1] ?? '';
  const parts = received.source.split(`--${boundary}`).map((part) => {
    const [head = '', ...body] = part.replace(/^\n/, '').split('\n\n');
    return { head, body: decode(head, body.join('\n\n')) };
  });
  const find = (type: string) => parts.find(({ head }) => head.includes(type))?.body ?? '';
  return { text: find('text/plain'), html: find('text/html') };
}

function decode(head: string, body: string): string {
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/quoted-printable/i.test(head)) return body;
  const bytes = body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

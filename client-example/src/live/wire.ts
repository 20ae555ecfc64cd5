/** What went over the sockets of this page. */
export interface Frame {
  readonly number: number;
  readonly at: Date;
  readonly way: 'sent' | 'received' | 'note';
  readonly text: string;
}

const kept = 300;
const wireName = 'liveledgerWire';

/** Stands between the page and the browser's sockets: it shows the frames, and it can be pulled like a plug. */
export class Wire {
  private all: readonly Frame[] = [];
  private count = 0;
  private readonly listeners = new Set<() => void>();
  private readonly open = new Set<WebSocket>();
  private pulled = false;

  readonly frames = (): readonly Frame[] => this.all;

  readonly isPulled = (): boolean => this.pulled;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** From now on every socket that this page opens goes through here. */
  install(): void {
    Reflect.set(window, wireName, this);
    const take = (socket: WebSocket): void => this.take(socket);
    const isPulled = this.isPulled;
    globalThis.WebSocket = new Proxy(globalThis.WebSocket, {
      construct(Real, [url, protocols]: [string, string[]], derived) {
        if (isPulled()) return new DeadSocket();
        const socket: unknown = Reflect.construct(Real, [url, protocols], derived);
        if (!(socket instanceof WebSocket)) throw new Error('A socket is a socket.');
        take(socket);
        return socket;
      },
    });
  }

  /** A pulled plug stops requests over HTTP as well. */
  readonly fetch: typeof fetch = (...request) =>
    this.pulled ? Promise.reject(new TypeError('The plug is pulled.')) : fetch(...request);

  /** Breaks what is open, and lets nothing new through until `plugIn`. */
  pull(): void {
    this.pulled = true;
    this.note('the plug was pulled');
    for (const socket of this.open) socket.close();
  }

  plugIn(): void {
    if (!this.pulled) return;
    this.pulled = false;
    this.note('plugged in again');
  }

  private take(socket: WebSocket): void {
    this.open.add(socket);
    this.note('opening a socket');
    const send = socket.send.bind(socket);
    socket.send = (data) => {
      this.add('sent', typeof data === 'string' ? data : 'bytes');
      send(data);
    };
    socket.addEventListener('message', ({ data }: MessageEvent<string>) => this.add('received', data));
    socket.addEventListener('close', ({ code, reason }) => {
      this.open.delete(socket);
      this.note(`closed: ${code}${reason ? ` ${reason}` : ''}`);
    });
  }

  private note(text: string): void {
    this.add('note', text);
  }

  private add(way: Frame['way'], text: string): void {
    this.count += 1;
    this.all = [...this.all.slice(1 - kept), { number: this.count, at: new Date(), way, text }];
    for (const listener of this.listeners) listener();
  }
}

/** A socket that never gets anywhere, as behind a broken cable; a real one would leave an error in the console. */
class DeadSocket extends EventTarget {
  readyState: number = WebSocket.CONNECTING;
  onclose: ((event: CloseEvent) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;

  constructor() {
    super();
    setTimeout(() => this.fail(), 50);
  }

  send(): void {
    throw new Error('A socket that is not open sends nothing.');
  }

  close(): void {
    this.fail();
  }

  private fail(): void {
    if (this.readyState === WebSocket.CLOSED) return;
    this.readyState = WebSocket.CLOSED;
    const event = new CloseEvent('close', { code: 1006, reason: '' });
    this.onclose?.(event);
    this.dispatchEvent(event);
  }
}

export const wire = new Wire();

/** That of a page in a frame of this one, once it is there. */
export function wireOf(frame: Window | null): Wire | null {
  const found: unknown = frame ? Reflect.get(frame, wireName) : null;
  return isWire(found) ? found : null;
}

/** Its class is another one, as it is of another page. */
function isWire(value: unknown): value is Wire {
  return typeof value === 'object' && value !== null && 'frames' in value && 'plugIn' in value;
}

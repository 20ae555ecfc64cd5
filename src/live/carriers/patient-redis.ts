import { Redis, type Command } from 'ioredis';

/**
 * A connection for listening. What it is asked to listen to it listens to as soon as it can, be it after Redis has come back:
 * a subscription never fails, since the library above leaves the failure of one to nobody, and that is the end of a process.
 */
export class PatientRedis extends Redis {
  override sendCommand(...sent: Parameters<Redis['sendCommand']>): ReturnType<Redis['sendCommand']> {
    const [command] = sent;
    if (isSubscribe(command)) command.reject = () => undefined;
    this.gather();
    const answer = super.sendCommand(...sent);
    // Nor does it wait for the answer when it wants to hear no more.
    Promise.resolve(answer).catch(() => undefined);
    return answer;
  }

  /** A crowd subscribes in one turn of the event loop: what is asked for in it goes out in one write, and not in one each. */
  private gather(): void {
    const { status, stream } = this;
    if (status !== 'ready' || stream.writableCorked > 0) return;
    stream.cork();
    setImmediate(() => stream.uncork());
  }
}

function isSubscribe(command: object): command is Command {
  return 'name' in command && command.name === 'subscribe';
}

import type { Clock } from '../../base/clock';
import { newId } from '../../base/ids';
import type { Carrier } from '../carriers/carrier';
import type { Member } from '../hub/member';
import type { Passing } from './passing';
import { PassingChannel } from './passing-channel';
import type { PassingGroupSpec } from './passing-group';
import { readPassing, writePassing } from './passing-message';
import { PassingFact, type PassingTopic, type Teller } from './passing-topic';
import { Tellers } from './tellers';

export interface PassingSettings {
  readonly nodeId: string;
  readonly carrier: Carrier;
  readonly topics: readonly PassingTopic[];
  readonly clock: Clock;
}

/**
 * What is true for a moment. It goes from node to node through the carrier alone: what gets lost is lost, and while there is no Redis
 * it stays on the node where it was said. Each node lets it end by itself, so a node that dies leaves nothing behind that lasts.
 */
export class PassingFacts {
  private readonly channels = new Map<string, PassingChannel>();
  private readonly tellers = new Tellers();
  private readonly topics: ReadonlyMap<string, PassingTopic>;

  constructor(private readonly settings: PassingSettings) {
    this.topics = new Map(settings.topics.map((topic) => [topic.name, topic]));
    if (this.topics.size < settings.topics.length) throw new Error('Two passing topics have the same name.');
  }

  tell<Payload>(topic: PassingTopic<Payload>, payload: Payload, teller: Teller): void {
    if (!Object.is(this.topics.get(topic.name), topic)) throw new Error(`No feature declares ${topic.name}.`);
    const { clock, carrier, nodeId } = this.settings;
    const fact = new PassingFact(newId('evt'), topic, payload, clock.now(), teller);
    this.channel(fact.channel).take(fact);
    if (carrier.reachesOthers) carrier.publish(addressOf(fact.channel), writePassing(nodeId, fact));
  }

  /** Resolves when the member has joined; it hears what is told from then on. Returns how to leave. */
  join({ channel }: Passing, key: string, spec: () => PassingGroupSpec, member: Member): Promise<() => void> {
    return this.channel(channel).join(key, spec, member);
  }

  /** A connection of somebody is gone: what he said over it is over, and with his last one here also what he said over none. */
  left(userId: string, connectionId: string, wasLast: boolean): void {
    for (const { topic, payload, teller } of this.tellers.of(userId))
      if (teller.connectionId === connectionId || (teller.connectionId === null && wasLast))
        this.tell(topic, topic.over(payload), teller);
  }

  /** Nobody listens, and nothing is the case. */
  get isIdle(): boolean {
    return this.channels.size === 0;
  }

  stop(): void {
    for (const channel of this.channels.values()) channel.stop();
    this.channels.clear();
  }

  private channel(name: string): PassingChannel {
    const known = this.channels.get(name);
    if (known) return known;
    const opened: PassingChannel = new PassingChannel({
      clock: this.settings.clock,
      tellers: this.tellers,
      listen: () => this.listen(name, opened),
      onIdle: () => {
        if (this.channels.get(name) === opened) this.channels.delete(name);
      },
    });
    this.channels.set(name, opened);
    return opened;
  }

  private async listen(name: string, channel: PassingChannel) {
    const { carrier, nodeId } = this.settings;
    // A carrier that reaches nobody else can bring nothing that `tell` has not brought.
    if (!carrier.reachesOthers) return () => undefined;
    return carrier.subscribe(addressOf(name), (message) => {
      const fact = readPassing(nodeId, message, this.topics);
      if (fact?.channel === name) channel.take(fact);
    });
  }
}

/** Apart from the streams: what passes must not be taken for a row of the log. */
function addressOf(channel: string): string {
  return `passing ${channel}`;
}

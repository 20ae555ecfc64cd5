import { z } from 'zod';
import { Result, type Member } from '../../../src/live/hub/member';
import { Passing } from '../../../src/live/passing/passing';
import type { PassingFacts } from '../../../src/live/passing/passing-facts';
import { passingTopic, type PassingFact } from '../../../src/live/passing/passing-topic';

export interface Blinking {
  readonly where: string;
  readonly who: string;
  readonly on: boolean;
}

/** A lamp of somebody, which goes out by itself after two seconds. */
export const blinking = passingTopic<Blinking>({
  name: 'test.blinking',
  type: 'Blinking',
  description: 'A lamp is on.',
  payload: z.object({ where: z.string(), who: z.string(), on: z.boolean() }),
  channel: ({ where }) => where,
  key: ({ who }) => who,
  isOn: ({ on }) => on,
  lastsMs: 2_000,
  over: (payload) => ({ ...payload, on: false }),
});

/** Somebody who listens in one place, and notes who is on and who is off. */
export class Listener {
  readonly heard: string[] = [];
  readonly ids: string[] = [];
  readonly times: number[] = [];
  confirmed = 0;
  private leave: () => void = () => undefined;
  private onHeard: () => void = () => undefined;

  constructor(
    private readonly key = 'all',
    private readonly wants: (lamp: Blinking) => boolean = () => true,
  ) {}

  async listen(to: PassingFacts, where = 'a', render = renderAtOnce): Promise<this> {
    const member: Member = {
      from: 0,
      joined: () => (this.confirmed += 1),
      send: (results) => results.forEach((result) => this.hear(result)),
      drained: () => null,
      regroup: () => undefined,
      end: () => undefined,
    };
    const passing = new Passing(where, { topic: blinking, where: this.wants });
    const spec = () => ({ wants: passing.wants, render, onFailure: () => false });
    this.leave = await to.join(passing, this.key, spec, member);
    return this;
  }

  part(): void {
    this.leave();
  }

  async hears(count: number): Promise<void> {
    while (this.heard.length < count) await new Promise<void>((resolve) => (this.onHeard = resolve));
  }

  private hear({ bytes }: Result): void {
    const { id, occurredAt, payload } = JSON.parse(bytes.toString()) as Told;
    this.heard.push(`${payload.who} ${payload.on ? 'on' : 'off'}`);
    this.ids.push(id);
    this.times.push(Date.parse(occurredAt));
    this.onHeard();
  }
}

interface Told {
  readonly id: string;
  readonly occurredAt: string;
  readonly payload: Blinking;
}

export function renderAtOnce({ id, occurredAt, payload }: PassingFact): Result | Promise<Result> {
  return new Result(0, null, JSON.stringify({ id, occurredAt, payload }));
}

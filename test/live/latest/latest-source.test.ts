import { pino } from 'pino';
import { z } from 'zod';
import { Result, type Member } from '../../../src/live/hub/member';
import { LatestSource } from '../../../src/live/latest/latest-source';

const silent = pino({ level: 'silent' });

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('tells a newcomer how it is now, and everybody how it has become', async () => {
  const { source, become } = given('one');
  const ann = join(source);
  await source.welcome('all');
  expect(ann.heard).toEqual(['one']);

  become('two');
  await jest.advanceTimersByTimeAsync(1_000);

  expect(ann.heard).toEqual(['one', 'two']);
});

it('tells nobody anything while nothing changes', async () => {
  const { source } = given('one');
  const ann = join(source);
  await source.welcome('all');

  await jest.advanceTimersByTimeAsync(5_000);

  expect(ann.heard).toEqual(['one']);
});

it('tells one who comes while it is being read the new state, once', async () => {
  const { source, become, hold } = given('one');
  const ann = join(source);
  await source.welcome('all');
  become('two');
  const release = hold();
  await jest.advanceTimersByTimeAsync(1_000); // the look is under way

  const bob = join(source);
  const welcomed = source.welcome('all');
  release();
  await welcomed;
  await jest.advanceTimersByTimeAsync(3_000);

  expect(ann.heard).toEqual(['one', 'two']);
  // What was known when he came may be told first, but not last, and nothing twice.
  expect(bob.heard.at(-1)).toBe('two');
  expect(new Set(bob.heard).size).toBe(bob.heard.length);
});

it('tells one who comes after a quiet time what is read for him, and the others too', async () => {
  const { source, become } = given('one');
  const ann = join(source);
  await source.welcome('all');
  become('two');
  await jest.advanceTimersByTimeAsync(999);

  const bob = join(source);
  await jest.advanceTimersByTimeAsync(1);
  await source.welcome('all');
  await jest.advanceTimersByTimeAsync(2_000);

  expect(ann.heard).toEqual(['one', 'two']);
  expect(bob.heard).toEqual(['two']);
});

it('leaves out a state that has been followed by another while it was rendered', async () => {
  const { source, become, holdRender } = given('one');
  const ann = join(source);
  await source.welcome('all');
  const release = holdRender();
  become('two');
  await jest.advanceTimersByTimeAsync(1_000);
  become('three');
  const bob = join(source);
  const welcomed = jest.advanceTimersByTimeAsync(1_000).then(() => source.welcome('all'));
  release();
  await welcomed;
  await jest.advanceTimersByTimeAsync(1_000);

  expect(ann.heard.at(-1)).toBe('three');
  expect(new Set(ann.heard).size).toBe(ann.heard.length);
  expect(bob.heard.at(-1)).toBe('three');
});

/** A state that becomes what a test says, and reads that wait when it says so. */
function given(first: string) {
  let now = first;
  let reading = Promise.resolve();
  let rendering = Promise.resolve();
  const source = new LatestSource(
    async () => {
      const read = now;
      await reading;
      return { root: { text: read }, version: read };
    },
    silent,
    () => {},
  );
  const render = async (root: object) => {
    await rendering;
    return new Result(0, null, JSON.stringify(root));
  };
  renders.set(source, render);
  return {
    source,
    become: (next: string) => {
      now = next;
    },
    hold: () =>
      gate((closed) => {
        reading = closed;
      }),
    holdRender: () =>
      gate((closed) => {
        rendering = closed;
      }),
  };
}

const renders = new WeakMap<LatestSource, (root: object) => Promise<Result>>();

function gate(close: (closed: Promise<void>) => void): () => void {
  let open = () => {};
  close(new Promise((resolve) => (open = resolve)));
  return () => open();
}

function join(source: LatestSource): { heard: string[] } {
  const heard: string[] = [];
  const member: Member = {
    from: 0,
    joined: () => {},
    send: (results) => heard.push(...results.map(({ bytes }) => textOf(bytes))),
    drained: () => null,
    regroup: () => {},
    end: () => {},
  };
  const render = renders.get(source);
  if (!render) throw new Error('This source was not given by a test.');
  source.add('all', render, member);
  return { heard };
}

const Told = z.object({ text: z.string() });

function textOf(bytes: Buffer): string {
  return Told.parse(JSON.parse(bytes.toString())).text;
}

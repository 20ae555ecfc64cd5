import type { Carrier } from '../../../src/live/carriers/carrier';
import { InProcessCarrier } from '../../../src/live/carriers/in-process-carrier';
import type { Result } from '../../../src/live/hub/member';
import { PassingFacts } from '../../../src/live/passing/passing-facts';
import type { PassingFact } from '../../../src/live/passing/passing-topic';
import { HandClock } from '../../../src/testing';
import { blinking, Listener, renderAtOnce } from './listener';

const ann = { userId: 'ann', connectionId: 'phone' };
const lamp = (who: string, on: boolean, where = 'a') => ({ where, who, on });

function givenNode(clock = new HandClock()) {
  const settings = { nodeId: 'n', carrier: new InProcessCarrier(), topics: [blinking], clock };
  return { node: new PassingFacts(settings), clock };
}

/** Two nodes with a carrier between them that loses nothing; `sent` is all that went over it. */
function givenPair(clocks = [new HandClock(), new HandClock()]) {
  const listeners = new Map<string, Set<(message: string) => void>>();
  const sent: (readonly [string, string])[] = [];
  const carrier: Carrier = {
    isWell: true,
    reachesOthers: true,
    publish(channel, message) {
      sent.push([channel, message]);
      for (const listener of listeners.get(channel) ?? []) listener(message);
    },
    subscribe(channel, listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      return Promise.resolve(() => void listeners.get(channel)?.delete(listener));
    },
    close: () => Promise.resolve(),
  };
  const [first, second] = clocks.map(
    (clock, n) => new PassingFacts({ nodeId: `n${n}`, carrier, topics: [blinking], clock }),
  );
  const [one, other] = clocks;
  if (!first || !second || !one || !other) throw new Error('There are two of each.');
  return { first, second, clocks: [one, other] as const, carrier, sent, listeners };
}

describe('on one node', () => {
  it('tells who listens, once for as long as it is said again, and lets it end by itself', async () => {
    const { node, clock } = givenNode();
    const bob = await new Listener().listen(node);
    node.tell(blinking, lamp('ann', true), ann);
    for (let n = 0; n < 3; n += 1) {
      clock.advance(1_999);
      node.tell(blinking, lamp('ann', true), ann);
    }
    expect(bob.heard).toEqual(['ann on']);

    clock.advance(1_999);
    expect(bob.heard).toEqual(['ann on']);
    clock.advance(1);

    expect(bob.heard).toEqual(['ann on', 'ann off']);
    expect(bob.times[1]).toBe(clock.now().getTime());
    clock.advance(10_000);
    expect(bob.heard).toHaveLength(2);
  });

  it('ends at once when that is said, and says nothing of what was over already', async () => {
    const { node, clock } = givenNode();
    const bob = await new Listener().listen(node);
    node.tell(blinking, lamp('ann', false), ann);
    node.tell(blinking, lamp('ann', true), ann);
    node.tell(blinking, lamp('ann', false), ann);
    node.tell(blinking, lamp('ann', false), ann);
    clock.advance(5_000);

    expect(bob.heard).toEqual(['ann on', 'ann off']);
  });

  it('keeps apart whose it is and where', async () => {
    const { node, clock } = givenNode();
    const [here, there] = [await new Listener().listen(node, 'a'), await new Listener().listen(node, 'b')];
    node.tell(blinking, lamp('ann', true), ann);
    clock.advance(1_000);
    node.tell(blinking, lamp('bob', true), { userId: 'bob', connectionId: null });
    node.tell(blinking, lamp('ann', true, 'b'), ann);
    clock.advance(1_000);
    expect(here.heard).toEqual(['ann on', 'bob on', 'ann off']);
    clock.advance(1_000);

    expect(here.heard).toEqual(['ann on', 'bob on', 'ann off', 'bob off']);
    expect(there.heard).toEqual(['ann on', 'ann off']);
  });

  it('tells nothing at the start; who comes in the middle hears of it when it is said again', async () => {
    const { node } = givenNode();
    const early = await new Listener().listen(node);
    node.tell(blinking, lamp('ann', true), ann);
    const late = await new Listener().listen(node);
    const other = await new Listener('another group').listen(node);
    expect([late.heard, late.confirmed, other.heard]).toEqual([[], 1, []]);

    node.tell(blinking, lamp('ann', true), ann);
    node.tell(blinking, lamp('ann', true), ann);

    expect([early.heard, late.heard, other.heard]).toEqual([['ann on'], ['ann on'], ['ann on']]);
  });

  it('leaves out what is not wanted, and whoever has left', async () => {
    const { node } = givenNode();
    const picky = await new Listener('not ann', ({ who }) => who !== 'ann').listen(node);
    const gone = await new Listener().listen(node);
    gone.part();
    for (const who of ['ann', 'bob']) node.tell(blinking, lamp(who, true), ann);

    expect([picky.heard, gone.heard]).toEqual([['bob on'], []]);
  });

  it('ends with the connection over which it was said, and what was said over none with the last one', async () => {
    const { node } = givenNode();
    const bob = await new Listener().listen(node);
    const say = (who: string, connectionId: string | null) =>
      node.tell(blinking, lamp(who, true), { userId: 'ann', connectionId });
    say('phone', 'phone');
    say('laptop', 'laptop');
    say('http', null);
    node.tell(blinking, lamp('cid', true), { userId: 'cid', connectionId: null });

    node.left('ann', 'phone', false);
    expect(bob.heard.slice(4)).toEqual(['phone off']);
    node.left('ann', 'laptop', true);

    expect(bob.heard.slice(5)).toEqual(['laptop off', 'http off']);
  });

  it('belongs to the connection that has said it last', async () => {
    const { node } = givenNode();
    const bob = await new Listener().listen(node);
    for (const connectionId of ['phone', 'laptop'])
      node.tell(blinking, lamp('ann', true), { userId: 'ann', connectionId });

    node.left('ann', 'phone', false);
    expect(bob.heard).toEqual(['ann on']);
    node.left('ann', 'laptop', false);

    expect(bob.heard).toEqual(['ann on', 'ann off']);
  });

  it('keeps the order when something takes a while to be made, and goes on after what cannot be made', async () => {
    const { node } = givenNode();
    const render = (fact: PassingFact): Result | Promise<Result> => {
      if (fact.key.endsWith('bad')) throw new Error('cannot be made');
      if (fact.key.endsWith('worse')) return Promise.reject(new Error('cannot be made either'));
      return fact.key.endsWith('slow')
        ? new Promise((resolve) => setImmediate(() => resolve(renderAtOnce(fact))))
        : renderAtOnce(fact);
    };
    const bob = await new Listener().listen(node, 'a', render);
    for (const who of ['slow', 'quick', 'worse', 'bad', 'slow 2', 'quick 2']) node.tell(blinking, lamp(who, true), ann);
    await bob.hears(4);

    expect(bob.heard).toEqual(['slow on', 'quick on', 'slow 2 on', 'quick 2 on']);
  });

  it('keeps nothing when all is over', async () => {
    const { node, clock } = givenNode();
    const bob = await new Listener().listen(node);
    node.tell(blinking, lamp('ann', true), ann);
    bob.part();
    node.tell(blinking, lamp('ann', true, 'elsewhere'), ann);
    expect(node.isIdle).toBe(false);
    clock.advance(2_000);

    expect(node.isIdle).toBe(true);
  });

  it('refuses what no feature declares', () => {
    const node = new PassingFacts({ nodeId: 'n', carrier: new InProcessCarrier(), topics: [], clock: new HandClock() });
    expect(() => node.tell(blinking, lamp('ann', true), ann)).toThrow('No feature declares test.blinking.');
  });
});

describe('on two nodes', () => {
  it('is heard on both, as the same, though each lets it end by itself', async () => {
    const { first, second, clocks } = givenPair();
    const [here, there] = [await new Listener().listen(first), await new Listener().listen(second)];
    first.tell(blinking, lamp('ann', true), ann);
    clocks[0].advance(1_000);
    first.tell(blinking, lamp('ann', true), ann);
    for (const clock of clocks) clock.advance(2_000);

    expect(here.heard).toEqual(['ann on', 'ann off']);
    expect(there.heard).toEqual(here.heard);
    expect([there.ids, there.times]).toEqual([here.ids, here.times]);
  });

  it('goes on when it is said again on the other one', async () => {
    const { first, second, clocks } = givenPair();
    const [here, there] = [await new Listener().listen(first), await new Listener().listen(second)];
    for (const node of [first, second, first, second]) {
      node.tell(blinking, lamp('ann', true), ann);
      for (const clock of clocks) clock.advance(1_500);
    }
    expect([here.heard, there.heard]).toEqual([['ann on'], ['ann on']]);
    first.tell(blinking, lamp('ann', false), ann);

    expect([here.heard, there.heard]).toEqual([
      ['ann on', 'ann off'],
      ['ann on', 'ann off'],
    ]);
  });

  it('ends on the one when the other, where it was said, is no more', async () => {
    const { first, second, clocks } = givenPair();
    const there = await new Listener().listen(second);
    first.tell(blinking, lamp('ann', true), ann);
    first.stop();
    clocks[1].advance(2_000);

    expect(there.heard).toEqual(['ann on', 'ann off']);
  });

  it('ends on both when the connection is gone from the one', async () => {
    const { first, second } = givenPair();
    const there = await new Listener().listen(second);
    first.tell(blinking, lamp('ann', true), ann);
    first.left('ann', 'phone', true);

    expect(there.heard).toEqual(['ann on', 'ann off']);
  });

  it('changes nothing for what is no message of ours', async () => {
    const { first, second, carrier, sent } = givenPair();
    const there = await new Listener().listen(second);
    first.tell(blinking, lamp('ann', true), ann);
    const [channel, message] = sent[0] ?? ['', ''];
    for (const broken of ['', 'x', '{}', 'null', message.slice(0, -1), message.replace('"on":true', '"on":1')])
      carrier.publish(channel, broken);
    carrier.publish(channel, message.replace('test.blinking', 'test.newer'));
    carrier.publish(channel, message.replace('"where":"a"', '"where":"b"').replace('"who":"ann"', '"who":"bob"'));
    first.tell(blinking, lamp('ann', false), ann);

    expect(there.heard).toEqual(['ann on', 'ann off']);
  });

  it('listens only as long as somebody does', async () => {
    const { second, listeners } = givenPair();
    const [one, other] = [await new Listener().listen(second), await new Listener('b').listen(second)];
    expect(listeners.get('passing a')?.size).toBe(1);
    one.part();
    expect(listeners.get('passing a')?.size).toBe(1);
    other.part();
    await Promise.resolve();

    expect(listeners.get('passing a')?.size).toBe(0);
  });
});

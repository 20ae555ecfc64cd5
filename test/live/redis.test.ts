import { Closing } from '../../src/base/closing';
import type { DatabaseAddress } from '../../src/db/address';
import { startRedis, type RedisServer } from '../../src/testing';
import { describeWithRedis } from '../with-redis';
import { LiveNode, happened, openDatabase } from './node';
import { Reader } from './reader';

describeWithRedis('two nodes with a Redis between them', () => {
  let closing: Closing;
  let address: DatabaseAddress;
  let redis: RedisServer;
  beforeEach(async () => {
    closing = new Closing();
    address = await openDatabase(closing);
    redis = await startRedis();
    closing.add(() => redis.kill());
  });
  afterEach(() => closing.close());

  const upTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1);

  async function openPair(): Promise<readonly [LiveNode, LiveNode, Reader]> {
    const [teller, hearer] = [
      await LiveNode.open(address, { redisUrl: redis.url }),
      await LiveNode.open(address, { redisUrl: redis.url }),
    ];
    closing.add(() => teller.close());
    closing.add(() => hearer.close());
    const reader = new Reader('a', hearer.engine.epoch, new Set([happened]));
    await reader.join(hearer.engine.hub);
    return [teller, hearer, reader];
  }

  async function tell(node: LiveNode, from: number, to: number): Promise<void> {
    for (let n = from; n <= to; n += 1) await node.tell(n, 'a');
  }

  it('hear of each other, once and in order', async () => {
    const [teller, , reader] = await openPair();
    await tell(teller, 1, 200);
    await reader.reaches(200);
    expect(reader.heard).toEqual(upTo(200));
  });

  it('go on when it is killed, and when it is back', async () => {
    const [teller, , reader] = await openPair();
    for (let round = 0; round < 3; round += 1) {
      const start = round * 100;
      await tell(teller, start + 1, start + 30);
      await redis.kill();
      await tell(teller, start + 31, start + 70);
      await reader.reaches(start + 70);
      await redis.start();
      await tell(teller, start + 71, start + 100);
      await reader.reaches(start + 100);
    }
    expect(reader.heard).toEqual(upTo(300));
  });

  it('go on while it hangs: commits do not wait for it, and nothing is lost', async () => {
    const [teller, hearer, reader] = await openPair();
    await tell(teller, 1, 10);
    await reader.reaches(10);
    await redis.freeze();
    await tell(teller, 11, 60);
    await reader.reaches(60);
    // Somebody new comes while it hangs.
    const late = new Reader('a', hearer.engine.epoch, new Set([happened]));
    await late.join(hearer.engine.hub);
    await tell(teller, 61, 80);
    await Promise.all([reader.reaches(80), late.reaches(80)]);
    await redis.thaw();
    await tell(teller, 81, 100);
    await Promise.all([reader.reaches(100), late.reaches(100)]);
    expect(reader.heard).toEqual(upTo(100));
    expect(late.heard).toEqual(upTo(100).slice(60));
  });

  it('start without it', async () => {
    await redis.kill();
    const [teller, , reader] = await openPair();
    await tell(teller, 1, 20);
    await reader.reaches(20);
    expect(reader.heard).toEqual(upTo(20));
  });
});

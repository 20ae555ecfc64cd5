import { Closing } from '../../../src/base/closing';
import type { DatabaseAddress } from '../../../src/db/address';
import { HandClock, startRedis, type RedisServer } from '../../../src/testing';
import { describeWithRedis } from '../../with-redis';
import { LiveNode, openDatabase } from '../node';
import { blinking, Listener } from './listener';

const ann = { userId: 'ann', connectionId: null };
const logged = ({ database }: LiveNode) => database.query("SELECT * FROM event WHERE topic LIKE 'test.%'");
const lamp = (on: boolean) => ({ where: 'a', who: 'ann', on });

describe('what passes', () => {
  let closing: Closing;
  let address: DatabaseAddress;
  beforeEach(async () => {
    closing = new Closing();
    address = await openDatabase(closing);
  });
  afterEach(() => closing.close());

  async function openNode(redisUrl?: string) {
    const clock = new HandClock();
    const node = await LiveNode.open(address, {
      passing: [blinking],
      clock,
      ...(redisUrl !== undefined && { redisUrl }),
    });
    closing.add(() => node.close());
    return { node, clock, tell: (on: boolean) => node.engine.passing.tell(blinking, lamp(on), ann) };
  }

  /** Said again and again, as a client does that is typing: the connections to Redis take a moment. */
  async function tellUntil(teller: Awaited<ReturnType<typeof openNode>>, isHeard: () => boolean): Promise<void> {
    while (!isHeard()) {
      teller.tell(true);
      await teller.node.database.query('SELECT 1');
    }
  }

  it('stays on its node where there is no Redis, and never stands in the log', async () => {
    const [one, other] = [await openNode(), await openNode()];
    const here = await new Listener().listen(one.node.engine.passing);
    const there = await new Listener().listen(other.node.engine.passing);

    one.tell(true);
    one.clock.advance(2_000);

    expect([here.heard, there.heard]).toEqual([['ann on', 'ann off'], []]);
    expect(await logged(one.node)).toEqual([]);
  });

  describeWithRedis('with a Redis between two nodes', () => {
    let redis: RedisServer;
    beforeEach(async () => {
      redis = await startRedis();
      closing.add(() => redis.kill());
    });

    it('is heard on the other one, and never stands in the log', async () => {
      const [one, other] = [await openNode(redis.url), await openNode(redis.url)];
      const there = await new Listener().listen(other.node.engine.passing);

      await tellUntil(one, () => there.heard.length > 0);
      one.tell(false);
      await there.hears(2);

      expect(there.heard).toEqual(['ann on', 'ann off']);
      expect(await logged(one.node)).toEqual([]);
    });

    it('ends by itself while Redis is away, and is heard again when it is back', async () => {
      const [one, other] = [await openNode(redis.url), await openNode(redis.url)];
      const there = await new Listener().listen(other.node.engine.passing);
      await tellUntil(one, () => there.heard.length > 0);
      await redis.kill();
      one.tell(false); // is lost
      other.clock.advance(2_000);
      expect(there.heard).toEqual(['ann on', 'ann off']);

      await redis.start();
      await tellUntil(one, () => there.heard.length > 2);

      // What was said while it was away may still come now; saying it again sets it right.
      expect(there.heard.slice(0, 3)).toEqual(['ann on', 'ann off', 'ann on']);
    });

    it('begins without it', async () => {
      await redis.kill();
      const [one, other] = [await openNode(redis.url), await openNode(redis.url)];
      const [here, there] = [
        await new Listener().listen(one.node.engine.passing),
        await new Listener().listen(other.node.engine.passing),
      ];
      one.tell(true);
      expect([here.heard, there.heard]).toEqual([['ann on'], []]);

      await redis.start();
      await tellUntil(one, () => there.heard.length > 0);

      expect([here.heard, there.heard]).toEqual([['ann on'], ['ann on']]);
    });
  });
});

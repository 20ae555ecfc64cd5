import { startLiveledger, type World, type WorldOptions } from '../../src/testing';

/** One world for all tests of a file: they ask, and change nothing that another one of them looks at. */
export function sharedWorld(options: WorldOptions = {}): () => World {
  let world: World | undefined;
  beforeAll(async () => {
    world = await startLiveledger(options);
  });
  afterAll(() => world?.[Symbol.asyncDispose]());
  return () => {
    if (!world) throw new Error('The world opens before the first test and not earlier.');
    return world;
  };
}

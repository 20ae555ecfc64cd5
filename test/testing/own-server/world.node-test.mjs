import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLiveledger } from 'liveledger/testing';

test('a world with nothing around it', async () => {
  const app = await startLiveledger();
  const ann = await app.signUp({ displayName: 'Ann' });
  assert.deepEqual(await ann.query('{ viewer { displayName } }'), { viewer: { displayName: 'Ann' } });
  await app[Symbol.asyncDispose]();
});

test('a second one, of the same server', async () => {
  const app = await startLiveledger();
  await app.as('vendor');
  await app[Symbol.asyncDispose]();
});

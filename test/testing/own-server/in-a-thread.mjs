import { Worker } from 'node:worker_threads';

// As vitest does it: the thread has tests, and the process goes on after it.
const thread = new Worker(new URL('./world.node-test.mjs', import.meta.url));
thread.once('exit', () => {
  console.log('the thread has ended');
  process.stdin.resume();
});

'use strict';
// Loaded into each server before its own code: answers what is asked over the channel of the process, and keeps nobody alive.
process.on('message', (message) => {
  if (message !== 'memory') return;
  for (let times = 0; times < 3; times += 1) globalThis.gc();
  // What the collector has given up leaves the process a little later.
  setTimeout(() => {
    globalThis.gc();
    process.send({ rss: process.memoryUsage().rss });
  }, 300);
});
// Whoever measures may be ended in any way: nothing of his goes on working behind his back.
process.on('disconnect', () => process.exit(0));
process.channel?.unref();

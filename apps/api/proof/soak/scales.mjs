// Loaded before a process of the soak (`node --expose-gc --import`). When told, it collects all garbage and answers what is left: what a
// process holds between two collections says more about the collector's habits than about a leak.
import { setImmediate as turn } from 'node:timers/promises';

process.on('message', async (message) => {
  if (message !== 'weigh') return;
  globalThis.gc();
  await turn(); // what waited for the end of others goes in the second round
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send({ heap: (heapUsed + external) / 2 ** 20, rss: rss / 2 ** 20 });
});
// Listening for this must not keep a process alive that has come to its end.
process.channel?.unref();

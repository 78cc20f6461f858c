import { ClockWatch } from './clock-watch.js';
import { defineJob } from './define-job.js';

/** Lets a worker whose clock goes wrong rest until it is right. */
export const compareClocks = defineJob({
  name: 'clocks.compare',
  every: 60,
  needs: [ClockWatch],
  handle: async (watch) => {
    await watch.look();
    return false;
  },
});

import { ClockWatch } from './clock-watch.js';
import { defineJob } from './define-job.js';

/** Lets a worker whose clock goes wrong rest until it is right. */
export const compareClocks = defineJob({
  name: 'clocks.compare',
  words: { id: 'Membandingkan jam mesin dengan jam basis data', en: 'Compare the clock of the machine with that of the database' },
  every: 60,
  needs: [ClockWatch],
  handle: async (watch) => {
    await watch.look();
    return false;
  },
});

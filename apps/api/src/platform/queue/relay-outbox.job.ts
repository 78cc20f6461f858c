import { defineJob } from './define-job.js';
import { outboxChannel } from './outbox.js';
import { Relay } from './relay.js';

/** Carries committed work into the queue; a new row calls it at once. */
export const relayOutbox = defineJob({
  name: 'outbox.relay',
  every: 1,
  wokenBy: outboxChannel,
  needs: [Relay],
  handle: (relay) => relay.pass(),
});

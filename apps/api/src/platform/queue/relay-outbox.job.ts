import { defineJob } from './define-job.js';
import { outboxChannel } from './outbox.js';
import { Relay } from './relay.js';

/** Carries committed work into the queue; a new row calls it at once. */
export const relayOutbox = defineJob({
  name: 'outbox.relay',
  words: { id: 'Mengirim pekerjaan yang tercatat ke antrean', en: 'Send noted work to the queue' },
  every: 1,
  wokenBy: outboxChannel,
  needs: [Relay],
  handle: (relay) => relay.pass(),
});

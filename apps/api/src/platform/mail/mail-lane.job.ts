import { defineJob } from '../queue/define-job.js';
import { outboxChannel } from '../queue/outbox.js';
import { MailLane } from './mail-lane.js';

/** Carries mails to the mail server, each by itself; a new one calls it at once. */
export const mailLane = defineJob({
  name: 'mail.lane',
  words: { id: 'Mengantar surel ke server surel', en: 'Carry mails to the mail server' },
  every: 5,
  wokenBy: outboxChannel,
  needs: [MailLane],
  handle: (lane) => lane.pass(),
});

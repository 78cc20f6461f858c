import { z } from 'zod';
import { Mailer } from '../../platform/mailer.js';
import { defineJob } from '../../platform/queue/define-job.js';
import { Settings } from '../../platform/settings.js';
import { mailText } from './mail-text.js';
import { notification } from '../../tables/notification.table.js';

interface Letter {
  readonly id: string;
  readonly kind: string;
  readonly email: string;
  readonly name: string;
}

// The receiver is computed now, not when the notice was written: whoever holds the run's task today gets the mail, and a
// task that is over needs none. Notices about a document go to the person they name.
const letters = `
select n.id, n.kind, e.email, e.name
  from notification n
  left join task t on t.participant_id = n.participant_id and t.step = n.step and t.occasion = n.occasion and t.state = 'open'
  join employee e on e.id = case when n.kind like 'task-%' then t.holder_id else n.employee_id end
 where n.id = any($1::uuid[]) and n.mailed_at is null and n.read_at is null and e.email is not null
 order by n.id`;

/** Sends notices by SMTP. After a crash a mail may repeat; it never carries a rating, only that something waits and where. */
export const mailNotifications = defineJob({
  name: 'notifications.mail',
  words: { id: 'Mengirim pemberitahuan lewat surel', en: 'Send notices by mail' },
  payload: z.object({ notificationIds: z.array(z.uuid()) }),
  needs: [Mailer, Settings],
  handle: async (tx, { notificationIds }, mailer, settings) => {
    for (const { id, kind, email, name } of await tx.rows<Letter>(letters, [notificationIds])) {
      // A mailbox that is refused for good is noted and does not hold up the others.
      const refusal = await mailer.send({ name, address: email, ...mailText(kind, name, settings.url) });
      await tx.of(notification).update({ id }, { mailedAt: () => 'clock_timestamp()', mailError: refusal });
    }
  },
});

import { id } from '@siklus/contracts/common';
import { wordsOfNotice } from '@siklus/domain';
import { z } from 'zod';
import { defineJob } from '../../platform/queue/define-job.js';
import { Settings } from '../../platform/settings.js';
import { mailText } from './mail-text.js';

interface Told {
  readonly kind: string;
  readonly name: string;
  readonly accountId: string | null;
  readonly email: string | null;
  readonly isRead: boolean;
  readonly isHolder: boolean;
}

// A notice about a task is for whoever may take it, deputies included: where it has moved, the next ones have notices and mails of their
// own.
const told = `
select n.kind, e.name, a.id as "accountId", nullif(e.email, '') as email, n.read_at is not null as "isRead", exists (
    select from task t where t.participant_id = n.participant_id and t.step = n.step and t.occasion = n.occasion and t.state = 'open'
      and (t.holder_id = n.employee_id or n.employee_id = any(t.deputies))) as "isHolder"
  from notification n join employee e on e.id = n.employee_id left join account a on a.employee_id = e.id where n.id = $1`;

/** Sends a notice by SMTP to the person it is for. It never carries a rating, only that something waits and where. */
export const mailNotification = defineJob({
  name: 'notifications.mail',
  words: { id: 'Mengirim pemberitahuan lewat surel', en: 'Send a notice by mail' },
  payload: z.object({ notificationId: id }),
  needs: [Settings],
  write: async (tx, { notificationId }, { url }) => {
    const notice = await tx.first<Told>(told, [notificationId]);
    if (notice === undefined) return { because: 'the notice is gone' };
    const { kind, name, accountId, email, isRead, isHolder } = notice;
    if (isRead) return { because: 'it was read before' };
    if (wordsOfNotice(kind).opens === 'task' && !isHolder) return { because: 'the task is over or with somebody else' };
    if (email === null) return { because: 'its receiver has no address' };
    return {
      because: `${kind}, to whom the notice is for`,
      mail: { name, address: email, ...mailText(kind, name, url) },
      ...(accountId === null ? {} : { about: { accountId } }),
    };
  },
});

import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { z } from 'zod';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/queue/jobs.js';
import { Outbox } from '../../platform/queue/outbox.js';
import { Settings } from '../../platform/settings.js';
import { mailText } from './mail-text.js';

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
@Injectable()
export class MailNotifications {
  private readonly transport: Transporter | undefined;

  constructor(
    jobs: Jobs,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
  ) {
    this.transport = settings.smtpUrl === undefined ? undefined : createTransport(settings.smtpUrl);
    jobs.register({
      name: 'notifications.mail',
      payload: z.object({ notificationIds: z.array(z.uuid()) }),
      handle: (tx, { notificationIds }) => this.send(tx, notificationIds),
    });
  }

  private async send(tx: Tx, notificationIds: readonly string[]): Promise<void> {
    const { transport } = this;
    if (transport === undefined) throw new Error('SMTP_URL is not set; set it or resolve this incident to drop the mails');
    const sent: string[] = [];
    const waiting = await tx.rows<Letter>(letters, [notificationIds]);
    for (const letter of waiting) {
      try {
        await transport.sendMail({ from: 'Siklus <siklus@localhost>', to: { name: letter.name, address: letter.email }, ...mailText(letter.kind, letter.name, this.settings.url) });
        sent.push(letter.id);
      } catch (error) {
        if (sent.length === 0) throw error;
        // What was sent is kept; the rest becomes a job of its own, so that nobody is written to twice because of another.
        const rest = waiting.map((each) => each.id).filter((id) => !sent.includes(id));
        await this.outbox.add(tx, [{ job: 'notifications.mail', payload: { notificationIds: rest } }], 30);
        break;
      }
    }
    await tx.run('update notification set mailed_at = clock_timestamp() where id = any($1::uuid[])', [sent]);
  }
}

import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { codeDays, newActivationCode } from '../../platform/identity/activation-code.js';
import { Mailer } from '../../platform/mailer.js';
import { Jobs } from '../../platform/queue/jobs.js';
import { Settings } from '../../platform/settings.js';
import { storeCodes } from './make-codes.js';

/** Makes a person's code at the moment it is mailed, so that it lies nowhere but in the mail. */
@Injectable()
export class MailCode {
  constructor(
    jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {
    jobs.register({
      name: 'accounts.mail-code',
      payload: z.object({ accountId: z.uuid(), madeBy: z.uuid() }),
      handle: (tx, { accountId, madeBy }) => this.send(tx, accountId, madeBy),
    });
  }

  /** Somebody who has a password by now needs no mail. */
  private async send(tx: Tx, accountId: string, madeBy: string): Promise<void> {
    const person = await tx.first<{ name: string; nip: string; email: string }>(
      `select e.name, e.nip, e.email from account a join employee e on e.id = a.employee_id
        where a.id = $1 and a.password_hash is null and a.disabled_at is null and coalesce(e.email, '') <> '' for update of a`,
      [accountId],
    );
    if (person === undefined) return;
    const code = newActivationCode();
    await storeCodes(tx, madeBy, [{ accountId, code }]);
    const refusal = await this.mailer.send({
      name: person.name,
      address: person.email,
      subject: 'Kode aktivasi akun Anda - Siklus',
      text: letter(person, code, this.settings.url),
    });
    if (refusal === null) return;
    // The address is wrong, so nobody has this code: somebody has to hand it over on paper.
    await tx.run('delete from activation_code where account_id = $1', [accountId]);
    await tx.run(`insert into incident (id, kind, reason, attempts) values (gen_random_uuid(), 'accounts.mail-code', $1, 1)`, [
      `${accountId}: ${refusal}`,
    ]);
  }
}

function letter({ name, nip }: { readonly name: string; readonly nip: string }, code: string, url: string): string {
  return [
    `Yth. ${name},`,
    'Akun Siklus Anda sudah disiapkan. Buka alamat ini dan tetapkan kata sandi Anda sendiri:',
    `${url}/activate`,
    `NIP: ${nip}\nKode aktivasi: ${code}`,
    `Kode ini berlaku ${codeDays} hari dan hanya dapat dipakai satu kali. Jangan berikan kepada siapa pun; petugas tidak pernah ` +
      `memintanya.`,
    'Siklus',
  ].join('\n\n');
}

import { z } from 'zod';
import { codeDays, newActivationCode } from '../../platform/identity/activation-code.js';
import { Mailer } from '../../platform/mailer.js';
import { defineJob } from '../../platform/queue/define-job.js';
import { Settings } from '../../platform/settings.js';
import { storeCodes } from './store-codes.js';
import { newId } from '../../platform/new-id.js';
import { activationCode } from '../../tables/activation-code.table.js';
import { incident } from '../../tables/incident.table.js';

/** Makes a person's code at the moment it is mailed, so that it lies nowhere but in the mail. */
export const mailCode = defineJob({
  name: 'accounts.mail-code',
  payload: z.object({ accountId: z.uuid(), madeBy: z.uuid() }),
  needs: [Mailer, Settings],
  handle: async (tx, { accountId, madeBy }, mailer, settings) => {
    // Somebody who has a password by now needs no mail.
    const person = await tx.first<{ name: string; nip: string; email: string }>(
      `select e.name, e.nip, e.email from account a join employee e on e.id = a.employee_id
        where a.id = $1 and a.password_hash is null and a.disabled_at is null and coalesce(e.email, '') <> '' for update of a`,
      [accountId],
    );
    if (person === undefined) return;
    const code = newActivationCode();
    await storeCodes(tx, madeBy, [{ accountId, code }]);
    const refusal = await mailer.send({
      name: person.name,
      address: person.email,
      subject: 'Kode aktivasi akun Anda - Siklus',
      text: letter(person, code, settings.url),
    });
    if (refusal === null) return;
    // The address is wrong, so nobody has this code: somebody has to hand it over on paper.
    await tx.of(activationCode).delete({ accountId });
    await tx.of(incident).insert({ id: newId(), kind: mailCode.name, reason: `${accountId}: ${refusal}`, attempts: 1 });
  },
});

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

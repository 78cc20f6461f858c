import { id } from '@siklus/contracts/common';
import { z } from 'zod';
import { codeHours, newActivationCode, type CodeKind } from '../../platform/identity/activation-code.js';
import { defineJob } from '../../platform/queue/define-job.js';
import { couldMakeCode } from '../../workflow/account-bar.js';
import { Settings } from '../../platform/settings.js';
import { forgetCode, storeCodes } from './store-codes.js';

/** Makes a person's code at the moment it is mailed, anew for each try, so that it lies nowhere but in the mail. */
export const mailCode = defineJob({
  name: 'accounts.mail-code',
  words: { id: 'Mengirim kode akun lewat surel', en: 'Send the code of an account by mail' },
  payload: z.object({ accountId: id, madeBy: id.nullable(), kind: z.enum(['activation', 'reset']) }),
  needs: [Settings],
  write: async (tx, { accountId, madeBy, kind }, { url }) => {
    // Somebody who has a password by now needs no code for his first one; and none goes out for whoever is shut out since, nor of
    // somebody who could not make it any more.
    const person = await tx.first<{ name: string; nip: string; email: string }>(
      `select e.name, e.nip, e.email from account a join employee e on e.id = a.employee_id
        where a.id = $1 and (a.password_hash is null or $2 = 'reset')
          and a.disabled_at is null and coalesce(e.email, '') <> '' for update of a`,
      [accountId, kind],
    );
    if (person === undefined || !(await couldMakeCode(tx, madeBy, accountId)))
      return { because: 'nobody with an address needs this code any more' };
    const code = newActivationCode();
    await storeCodes(tx, madeBy, kind, [{ accountId, code }]);
    return {
      because: `a code for ${kind}`,
      about: { accountId },
      mail: {
        name: person.name,
        address: person.email,
        subject: `${letters[kind].code} akun Anda - Siklus`,
        text: letter(kind, person, code, url),
      },
      // Nobody has this code, so it is not kept; one that was printed meanwhile is.
      takeBack: (after) => forgetCode(after, { accountId, code }),
    };
  },
});

const letters: Readonly<Record<CodeKind, { readonly code: string; readonly opening: string; readonly lasts: string }>> = {
  activation: {
    code: 'Kode aktivasi',
    opening: 'Akun Siklus Anda sudah disiapkan. Buka alamat ini dan tetapkan kata sandi Anda sendiri:',
    lasts: `${codeHours.activation / 24} hari`,
  },
  reset: {
    code: 'Kode kata sandi baru',
    opening:
      'Administrator membuat kode agar Anda dapat menetapkan kata sandi baru. Kata sandi lama tetap berlaku sampai kode ini dipakai; ' +
      'bila Anda tidak memintanya, beri tahu administrator. Buka alamat ini:',
    lasts: `${codeHours.reset} jam`,
  },
};

function letter(kind: CodeKind, { name, nip }: { readonly name: string; readonly nip: string }, code: string, url: string): string {
  const words = letters[kind];
  return [
    `Yth. ${name},`,
    words.opening,
    `${url}/activate`,
    `NIP: ${nip}\n${words.code}: ${code}`,
    `Kode ini berlaku ${words.lasts} dan hanya dapat dipakai satu kali. Jangan berikan kepada siapa pun; petugas tidak pernah ` +
      `memintanya.`,
    'Siklus',
  ].join('\n\n');
}

import { accountStateWords, passwordRules, roles, roleStateWords, roleWords, type Text } from '@siklus/domain';
import { z } from 'zod';
import { called, labels } from './called.js';
import { day, id, instant, may } from './common.js';
import { givenReason } from './given-reason.js';

/** A person's account as those who look after accounts see it; never the password or a code. */
export const account = z
  .object({
    id,
    username: called(z.string(), { id: 'NIP atau nama akun', en: 'NIP or user name' }),
    name: called(z.string(), { id: 'Nama', en: 'Name' }),
    employeeId: id.nullable(),
    unitId: id.nullable(),
    unitName: called(z.string().nullable(), labels.unitName),
    /** Whether a mail address is known; the address itself is on the employee. */
    hasEmail: called(z.boolean(), { id: 'Surel', en: 'Mail' }),
    state: called(z.enum(['none', 'code', 'active', 'disabled']).meta({ words: accountStateWords }), labels.state),
    /** Until when the code that was made works, be it the first one or one for a new password. */
    codeExpiresAt: called(instant.nullable(), { id: 'Kode berlaku sampai', en: 'Code valid until' }),
    /** In how many places the person is signed in. */
    sessions: called(z.number().int(), { id: 'Sesi', en: 'Sessions' }),
    /** Since when and for which reason it is disabled. */
    disabledAt: called(instant.nullable(), { id: 'Dinonaktifkan sejak', en: 'Disabled since' }),
    disabledReason: called(z.string().nullable(), { id: 'Alasan dinonaktifkan', en: 'Reason for disabling' }),
    /** Why the reader may not disable or enable it, end its sessions and make it a code; null when he may. */
    bar: called(z.enum(['own', 'superior', 'beyond-own']).nullable(), { id: 'Yang menghalangi tindakan', en: 'What bars acting' }),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof account>;

const via = called(z.enum(['paper', 'mail']), { id: 'Cara menyerahkan', en: 'How to hand it over' });

/** Makes single-use codes for people of a unit, and those below it, who have no password yet. An earlier code of theirs ends. */
export const codesForUnit = z.strictObject({ unitId: called(id, { id: 'Unit dan di bawahnya', en: 'Unit and below' }), via });
/** The same for some of them. */
export const makeActivationCodes = codesForUnit
  .extend({ accountIds: z.array(id).min(1).max(1000).optional() })
  .meta({ id: 'MakeActivationCodes' });
export type MakeActivationCodes = z.infer<typeof makeActivationCodes>;

export const activationSlip = z.object({ accountId: id, name: z.string(), nip: z.string(), unitName: z.string(), code: z.string() });

/** The codes are in this one answer and nowhere else; by mail there are none here. */
export const activationCodes = z
  .object({
    made: z.number().int(),
    /** Left out, because no mail address is known; only by mail. */
    withoutAddress: z.number().int(),
    /** Left out, because they hold roles that the maker could not give, or he is one of them. */
    withheld: z.number().int(),
    expiresAt: instant,
    /** Where the codes are used. */
    url: z.string(),
    slips: z.array(activationSlip),
  })
  .meta({ id: 'ActivationCodes' });
export type ActivationCodes = z.infer<typeof activationCodes>;

/** Why something is done to an account, with an example that fits it. */
const reasonSuchAs = (example: Text) =>
  called(
    z.string().trim().min(1).max(500),
    { id: 'Alasan', en: 'Reason' },
    { id: `Tercatat dalam log keamanan, misalnya "${example.id}".`, en: `Kept in the security log, such as "${example.en}".` },
  );

/** Disables or enables an account, or ends its sessions, for a reason that its trail keeps. */
export const actOnAccount = z
  .strictObject({ reason: reasonSuchAs({ id: 'perangkatnya hilang, laporan 3 Maret', en: 'the device was lost, reported on 3 March' }) })
  .meta({ id: 'ActOnAccount' });
export type ActOnAccount = z.infer<typeof actOnAccount>;

/**
 * Makes a code for one account: its first one, or, where it has a password, one that sets a new one within a day. The password of before
 * works until then, so that nobody is locked out by a code that somebody else asked for.
 */
export const makeAccountCode = z
  .strictObject({
    via,
    reason: reasonSuchAs({
      id: 'lupa kata sandi, datang sendiri dengan KTP',
      en: 'forgot the password, came in person with an identity card',
    }),
  })
  .meta({ id: 'MakeAccountCode' });
export type MakeAccountCode = z.infer<typeof makeAccountCode>;

const newPassword = z.string().min(1).max(passwordRules.longest);

/** Sets a password with a code from a slip or a mail, and signs in. */
export const activate = z
  .strictObject({ username: z.string().trim().min(1).max(100), code: z.string().trim().min(1).max(60), password: newPassword })
  .meta({ id: 'Activate' });

export const changePassword = z.strictObject({ current: z.string().min(1).max(200), password: newPassword }).meta({ id: 'ChangePassword' });

/** One of the reader's own sessions. */
export const ownSession = z
  .object({ id: z.string(), startedAt: instant, seenAt: instant, expiresAt: instant, current: z.boolean() })
  .meta({ id: 'OwnSession' });
export type OwnSession = z.infer<typeof ownSession>;

export const roleGrant = z
  .object({
    id,
    accountId: id,
    accountName: called(z.string(), { id: 'Nama', en: 'Name' }),
    username: called(z.string(), { id: 'NIP atau nama akun', en: 'NIP or user name' }),
    role: called(z.enum(roles).meta({ words: roleWords }), { id: 'Peran', en: 'Role' }),
    /** Null: without a limit. */
    unitId: id.nullable(),
    unitName: called(z.string().nullable(), labels.unitName),
    /** Null: from the beginning. */
    validFrom: called(day.nullable(), { id: 'Mulai', en: 'From' }),
    validTo: called(day.nullable(), { id: 'Hari terakhir', en: 'Last day' }),
    state: called(z.enum(['coming', 'active', 'ended']).meta({ words: roleStateWords }), { id: 'Keadaan', en: 'State' }),
    may: may('grant.write'),
  })
  .meta({ id: 'RoleGrant' });
export type RoleGrant = z.infer<typeof roleGrant>;

const whyRole = givenReason({
  id: 'Tersimpan dalam jejak audit dan log keamanan, misalnya "surat tugas nomor 12".',
  en: 'Kept in the audit trail and the security log, such as "letter of assignment 12".',
});

/** Gives a role to an account, within a unit and those below it, on days of that unit's zone, for a reason that its trail keeps. */
export const giveRole = z
  .strictObject({
    accountId: called(
      id,
      { id: 'Akun', en: 'Account' },
      { id: 'Ketik nama, NIP, atau nama pengguna.', en: 'Type a name, NIP or user name.' },
    ),
    role: called(z.enum(roles).meta({ words: roleWords }), { id: 'Peran', en: 'Role' }),
    unitId: called(id.nullable(), labels.unitName, {
      id:
        'Berlaku untuk unit ini dan semua unit di bawahnya. Kosongkan untuk seluruh instansi; hanya administrator tanpa batas unit ' +
        'yang dapat memberikannya.',
      en:
        'Holds for this unit and all units below it. Leave empty for the whole organisation; only an administrator without a unit ' +
        'limit can give that.',
    }),
    validFrom: called(day.optional(), { id: 'Mulai', en: 'From' }, { id: 'Kosong: hari ini.', en: 'Empty: today.' }),
    validTo: called(
      day.nullable().optional(),
      { id: 'Hari terakhir', en: 'Last day' },
      { id: 'Kosong: tanpa batas.', en: 'Empty: without end.' },
    ),
    reason: whyRole,
  })
  .meta({ id: 'GiveRole' });
export type GiveRole = z.infer<typeof giveRole>;

/** Ends a role after a day, without one at once, for a reason that its trail keeps. */
export const endRole = z
  .strictObject({
    lastDay: called(day.optional(), { id: 'Hari terakhir', en: 'Last day' }, { id: 'Kosong: seketika.', en: 'Empty: at once.' }),
    reason: whyRole,
  })
  .meta({ id: 'EndRole' });

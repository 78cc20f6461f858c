import { passwordRules, roles } from '@siklus/domain';
import { z } from 'zod';
import { day, id, instant } from './common.js';

/** A person's account as those who look after accounts see it; never the password or a code. */
export const account = z
  .object({
    id,
    username: z.string(),
    name: z.string(),
    employeeId: id.nullable(),
    unitId: id.nullable(),
    unitName: z.string().nullable(),
    /** Whether a mail address is known; the address itself is on the employee. */
    hasEmail: z.boolean(),
    state: z.enum(['none', 'code', 'active', 'disabled']),
    /** Until when the code that was made works, be it the first one or one for a new password. */
    codeExpiresAt: instant.nullable(),
    /** In how many places the person is signed in. */
    sessions: z.number().int(),
    /** Since when and for which reason it is disabled. */
    disabledAt: instant.nullable(),
    disabledReason: z.string().nullable(),
    /** Why the reader may not disable or enable it, end its sessions and make it a code; null when he may. */
    bar: z.enum(['own', 'beyond-own']).nullable(),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof account>;

const via = z.enum(['paper', 'mail']);

/** Makes single-use codes for people of a unit, and those below it, who have no password yet. An earlier code of theirs ends. */
export const codesForUnit = z.strictObject({ unitId: id, via });
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

const reason = z.string().trim().min(1).max(500);

/** Disables or enables an account, or ends its sessions, for a reason that its trail keeps. */
export const actOnAccount = z.strictObject({ reason }).meta({ id: 'ActOnAccount' });
export type ActOnAccount = z.infer<typeof actOnAccount>;

/**
 * Makes a code for one account: its first one, or, where it has a password, one that sets a new one within a day. The password of before
 * works until then, so that nobody is locked out by a code that somebody else asked for.
 */
export const makeAccountCode = z.strictObject({ via, reason }).meta({ id: 'MakeAccountCode' });
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
    accountName: z.string(),
    username: z.string(),
    role: z.enum(roles),
    /** Null: without a limit. */
    unitId: id.nullable(),
    unitName: z.string().nullable(),
    /** Null: from the beginning. */
    validFrom: day.nullable(),
    validTo: day.nullable(),
    state: z.enum(['coming', 'active', 'ended']),
    /** Whether the reader may end it. */
    mayEnd: z.boolean(),
  })
  .meta({ id: 'RoleGrant' });
export type RoleGrant = z.infer<typeof roleGrant>;

/** Gives a role to an account, within a unit and those below it, on days of that unit's zone. */
export const giveRole = z
  .strictObject({
    accountId: id,
    role: z.enum(roles),
    unitId: id.nullable(),
    validFrom: day.optional(),
    validTo: day.nullable().optional(),
  })
  .meta({ id: 'GiveRole' });
export type GiveRole = z.infer<typeof giveRole>;

/** Ends a role after a day; without one, at once. */
export const endRole = z.strictObject({ lastDay: day.optional() }).meta({ id: 'EndRole' });

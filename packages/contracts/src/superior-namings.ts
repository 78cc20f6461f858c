import { z } from 'zod';
import { called } from './called.js';
import { id, instant } from './common.js';
import { givenReason } from './given-reason.js';

/** Somebody who could be named: no more of him than his unit knows anyway. */
const superior = z.object({ id, name: z.string(), position: z.string(), unitName: z.string() });

/** Whom an employee without a supervisor named, as it waits for an administrator. */
export const waitingNaming = superior.extend({
  /** Of the naming; `supervisorId` is who was named. */
  supervisorId: id,
  reason: z.string(),
  at: instant,
});
export type WaitingNaming = z.infer<typeof waitingNaming>;

/** Where the reader stands: whether he lacks a supervisor, whom he has named, and how the last naming ended. */
export const ownNaming = z
  .object({
    isNeeded: z.boolean(),
    waiting: waitingNaming.nullable(),
    declined: z.object({ name: z.string(), reason: z.string(), byName: z.string().nullable(), at: instant }).nullable(),
    /** People of the own unit and those above whom he may name, at most twenty; none while he lacks nobody. */
    candidates: z.array(superior),
  })
  .meta({ id: 'OwnNaming' });
export type OwnNaming = z.infer<typeof ownNaming>;

export const ownNamingQuery = z.object({ q: z.string().trim().max(100).optional() });
export type OwnNamingQuery = z.infer<typeof ownNamingQuery>;

/** Names the own superior. It changes nothing before an administrator has confirmed it. */
export const nameSuperior = z
  .strictObject({
    supervisorId: called(id, { id: 'Atasan Anda', en: 'Your superior' }),
    reason: givenReason({
      id: 'Terbaca oleh administrator unit Anda, misalnya "SK penempatan 12 Mei 2026".',
      en: 'Read by the administrator of your unit, such as "decree of posting of 12 May 2026".',
    }),
  })
  .meta({ id: 'NameSuperior' });
export type NameSuperior = z.infer<typeof nameSuperior>;

/** Confirms or declines what an employee named, for a reason that he reads. */
export const decideNaming = z
  .strictObject({
    reason: givenReason({
      id: 'Terbaca oleh pegawai itu, dan tersimpan dalam riwayat datanya.',
      en: 'Read by the employee, and kept in the history of his data.',
    }),
  })
  .meta({ id: 'DecideNaming' });
export type DecideNaming = z.infer<typeof decideNaming>;

export const decidedNaming = z.object({ id, state: z.enum(['CONFIRMED', 'DECLINED']) }).meta({ id: 'DecidedNaming' });
export type DecidedNaming = z.infer<typeof decidedNaming>;

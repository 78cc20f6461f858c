import { certainties, saying } from '@siklus/domain';
import { z } from 'zod';
import { called } from './called.js';
import { givenReason } from './given-reason.js';
import { day, id } from './common.js';
import { waitingNaming } from './superior-namings.js';

const reason = givenReason({
  id: 'Tersimpan dalam riwayat data pegawai, dan terbaca pada dokumennya yang gilirannya berpindah.',
  en: 'Kept in the history of each employee, and read in his document whose turn moves by it.',
});

/** Sets the supervisor of an employee from a day on; the reporting line of that day follows. */
export const assignSupervisor = z
  .strictObject({
    supervisorId: called(id, { id: 'Pejabat penilai', en: 'Supervisor' }),
    validFrom: called(
      day.optional(),
      { id: 'Berlaku mulai', en: 'Valid from' },
      { id: 'Kosongkan untuk hari ini.', en: 'Leave empty for today.' },
    ),
    reason,
  })
  .meta({ id: 'AssignSupervisor' });
export type AssignSupervisor = z.infer<typeof assignSupervisor>;

/** People without a supervisor, each with the superior that the organisation suggests; `total` counts all of them. */
export const supervisorProposals = z
  .object({
    total: z.number().int(),
    people: z.array(
      z.object({
        id,
        nip: z.string(),
        name: z.string(),
        position: z.string(),
        unitName: z.string(),
        /** Null where no head could be found: a person chooses. */
        proposal: z
          .object({
            supervisorId: id,
            name: z.string(),
            position: z.string(),
            unitName: z.string(),
            basis: z.enum(['unit', 'unit-above']),
            /** How certain posts and units make it; nothing is set before a person agrees. */
            certainty: z.enum(certainties),
          })
          .nullable(),
        /** Whom the employee named himself; it waits for an administrator. */
        named: waitingNaming.nullable(),
      }),
    ),
  })
  .meta({ id: 'SupervisorProposals' });
export type SupervisorProposals = z.infer<typeof supervisorProposals>;

/** Sets many supervisors in one act, for one reason: all of them, or none when one cannot be. */
export const assignSupervisors = z
  .strictObject({
    assignments: z
      .array(z.strictObject({ employeeId: id, supervisorId: id }))
      .min(1)
      .max(200)
      .refine(
        (all) => new Set(all.map(({ employeeId }) => employeeId)).size === all.length,
        saying({ id: 'Seorang pegawai hanya boleh muncul sekali.', en: 'An employee may stand here only once.' }),
      ),
    validFrom: day.optional(),
    reason,
  })
  .meta({ id: 'AssignSupervisors' });
export type AssignSupervisors = z.infer<typeof assignSupervisors>;

export const supervisorsAssigned = z
  .object({ assigned: z.number().int(), unchanged: z.number().int() })
  .meta({ id: 'SupervisorsAssigned' });
export type SupervisorsAssigned = z.infer<typeof supervisorsAssigned>;

import { teamAssignments, type DraftedPlan, type DraftedResult } from '../../../plan/index.js';
import { factOf, type Facts } from '../../../workflow/facts.js';
import type { Rule } from '../../../workflow/rule.js';

/** Makes a rule about each result that names the assignment across units from which it comes. */
function ofAssigned(
  said: Omit<Rule<DraftedPlan>, 'broken'>,
  isBroken: (assignment: string, result: DraftedResult, facts: Facts) => boolean,
): Rule<DraftedPlan> {
  return {
    ...said,
    broken: ({ results }, facts) =>
      results.flatMap((result, r) =>
        result.assignment !== undefined && isBroken(result.assignment, result, facts) ? [{ source: `results.${r}.assignment` }] : [],
      ),
  };
}

/** What must hold between a plan and the assignments across units of its employee. */
export const teamRules: readonly Rule<DraftedPlan>[] = [
  ofAssigned(
    {
      code: 'MAIN_RESULT_ASSIGNED',
      cites: 'R-TEAM-4',
      says: {
        id: 'Hasil dari penugasan unit lain adalah hasil kerja tambahan.',
        en: 'A result from an assignment of another unit is an additional one.',
      },
      fault: {
        id: 'Tandai hasil ini sebagai hasil kerja tambahan, atau hapus penugasannya.',
        en: 'Mark this result as additional, or remove its assignment.',
      },
    },
    (_assignment, { kind }) => kind === 'MAIN',
  ),
  ofAssigned(
    {
      code: 'ASSIGNMENT_NOT_CONSENTED',
      cites: 'R-TEAM-4',
      says: {
        id: 'Penugasan yang disebut adalah milik pegawai itu dan sudah disetujui unit asalnya.',
        en: 'The assignment that is named is the employee’s own and has the consent of the home unit.',
      },
      fault: {
        id: 'Penugasan ini bukan milik Anda atau belum disetujui. Pilih salah satu yang tampil, atau hapus.',
        en: 'This assignment is not yours or has no consent yet. Choose one of those shown, or remove it.',
      },
    },
    (assignment, _result, facts) => !factOf(facts, teamAssignments).includes(assignment),
  ),
];

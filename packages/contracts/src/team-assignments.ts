import { teamRoleNames, teamRoles, teamStates, teamStateWords } from '@siklus/domain';
import { z } from 'zod';
import { called, labels } from './called.js';
import { day, documentFields, id, instant, may, text } from './common.js';
import { givenReason } from './given-reason.js';
import { oneLine } from './one-line.js';
import { plannedResult } from './plans.js';
import { indicatorProgress } from './progress-notes.js';
import { remark } from './remarks.js';

const firstDay = { id: 'Hari pertama', en: 'First day' };
const lastDay = { id: 'Hari terakhir', en: 'Last day' };
const team = { id: 'Tim atau tugas', en: 'Team or task' };
const role = called(z.enum(teamRoles).meta({ words: teamRoleNames }), { id: 'Peran dalam tim', en: 'Role in the team' });

/** An employee's assignment to a team of another unit (penugasan lintas unit): who gave it, for when, as what, and what his unit says. */
export const teamAssignment = z
  .object({
    id,
    ...documentFields,
    team: called(z.string(), team),
    teamUnitId: id,
    teamUnitName: called(z.string(), { id: 'Unit tim', en: 'Unit of the team' }),
    role,
    firstDay: called(day, firstDay),
    lastDay: called(day, lastDay),
    state: called(z.enum(teamStates).meta({ words: teamStateWords }), labels.state),
    giverName: called(z.string(), { id: 'Pemberi tugas', en: 'Giver' }),
    giverPost: called(z.string().nullable(), { id: 'Jabatan pemberi tugas', en: 'Post of the giver' }),
    /** In whose name a deputy gave it (a.n.); null where he who gave it did so in his own, or for a vacant post. */
    giverFor: called(z.string().nullable(), { id: 'Atas nama', en: 'On behalf of' }),
    reason: called(z.string(), { id: 'Dasar penugasan', en: 'Basis of the assignment' }),
    /** Who answered for the home unit, when and why; null while nobody did. A consent needs no reason. */
    answeredBy: called(z.string().nullable(), { id: 'Dijawab oleh', en: 'Answered by' }),
    answeredFor: called(z.string().nullable(), { id: 'Dijawab atas nama', en: 'Answered on behalf of' }),
    answeredAt: called(instant.nullable(), { id: 'Dijawab pada', en: 'Answered at' }),
    answerReason: called(z.string().nullable(), { id: 'Keterangan unit asal', en: 'What the home unit says' }),
    /** Why it was taken back or ended; null where it was not. */
    endReason: called(z.string().nullable(), { id: 'Alasan berakhir', en: 'Why it ended' }),
    may: may('team-assignment.answer', 'team-assignment.end'),
  })
  .meta({ id: 'TeamAssignment' });
export type TeamAssignment = z.infer<typeof teamAssignment>;

/** Somebody of another unit is assigned to a team; he is named by the NIP on the letter, as the giver reads no staff of other units. */
export const giveAssignment = z
  .strictObject({
    nip: called(
      oneLine(30),
      { id: 'NIP pegawai', en: 'NIP of the employee' },
      { id: '18 angka, seperti pada surat tugas.', en: '18 digits, as on the letter.' },
    ),
    unitId: called(id, { id: 'Unit tim', en: 'Unit of the team' }),
    team: called(oneLine(200), team, { id: 'Misalnya Tim Adiwiyata.', en: 'For example the school environment team.' }),
    role,
    firstDay: called(day, firstDay),
    lastDay: called(day, lastDay, { id: 'Dalam tahun yang sama.', en: 'In the same year.' }),
    reason: givenReason({
      id: 'Misalnya nomor surat tugas. Tersimpan pada dokumen pegawai itu.',
      en: 'For example the number of the letter. Kept with the document of the employee.',
    }),
  })
  .meta({ id: 'GiveAssignment' });
export type GiveAssignment = z.infer<typeof giveAssignment>;

/** What the home unit says: it consents, or declines with the reason. */
export const answerAssignment = z
  .strictObject({
    consents: called(z.boolean(), { id: 'Disetujui', en: 'Consented to' }),
    reason: called(z.string().trim().min(1).max(2000).optional(), labels.reason, {
      id: 'Wajib bila ditolak. Dibaca pemberi tugas dan pegawai itu.',
      en: 'Needed to decline. The giver and the employee read it.',
    }),
  })
  .meta({ id: 'AnswerAssignment' });
export type AnswerAssignment = z.infer<typeof answerAssignment>;

/** Takes an assignment back that nobody has answered, and ends one that is under way. */
export const endAssignment = z
  .strictObject({ reason: givenReason({ id: 'Dibaca pegawai itu dan unit asalnya.', en: 'The employee and the home unit read it.' }) })
  .meta({ id: 'EndAssignment' });
export type EndAssignment = z.infer<typeof endAssignment>;

/** What of somebody's agreed plan comes from the assignment, with what was reached: nothing else of his document. */
export const teamResults = z
  .object({
    planVersion: z.number().int().nullable(),
    results: z.array(plannedResult),
    /** What was reported on their indicators, oldest first. */
    actuals: z.array(
      z.object({
        indicator: z.string(),
        label: text,
        value: z.union([z.number(), z.string()]).nullable(),
        note: z.string().nullable(),
        at: instant,
      }),
    ),
    progress: z.array(indicatorProgress),
    /** What was said under the assignment, oldest first. */
    remarks: z.array(remark),
    may: may('remark.write'),
  })
  .meta({ id: 'TeamResults' });
export type TeamResults = z.infer<typeof teamResults>;

/** The teams for which the reader may give assignments: every one of a unit that he heads (`team` null), and those that he leads. */
export const ledTeams = z.array(z.object({ unitId: id, unitName: z.string(), team: z.string().nullable() }));
export type LedTeams = z.infer<typeof ledTeams>;

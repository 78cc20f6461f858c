import { evidenceStates, fileFindings, fileScans, saying, tellsNoSecret } from '@siklus/domain';
import { z } from 'zod';
import { called, labels } from './called.js';
import { id, instant, may, saidInstant } from './common.js';
import { givenReason } from './given-reason.js';
import { oneLine } from './one-line.js';

/** A file that is kept: what it is, when it was made and received, and how it was found last. */
export const keptFile = z.object({
  id,
  name: z.string(),
  /** Its media type, by what is in it. */
  type: z.string(),
  bytes: z.number().int(),
  /** SHA-256 of what is kept, in hexadecimal: a picture is drawn anew before. */
  sha256: z.string(),
  /** As long before it was received as its device says; null where that did not say. */
  capturedAt: instant.nullable(),
  receivedAt: instant,
  scan: z.enum(fileScans),
  finding: z.enum(fileFindings),
  /** When it was read again last; null before the first time. */
  checkedAt: instant.nullable(),
});
export type KeptFile = z.infer<typeof keptFile>;

/** What stands behind a figure: a file, or a link that is written and never followed by the server. */
export const evidence = z
  .object({
    id,
    participantId: id,
    /** The key of its indicator in that version of the plan. */
    indicator: z.string(),
    planVersion: z.number().int(),
    /** The occasion of the report that it is for; '' where it is for the year. */
    period: z.string(),
    /** The note of progress that it belongs to; null where it stands by itself. */
    noteId: id.nullable(),
    title: z.string(),
    link: z.string().nullable(),
    file: keptFile.nullable(),
    at: instant,
    state: called(z.enum(evidenceStates), labels.state),
    judgedBy: z.string().nullable(),
    judgedByPost: z.string().nullable(),
    /** In whose name a deputy judged it (a.n.). */
    judgedFor: z.string().nullable(),
    judgedAt: instant.nullable(),
    reason: z.string().nullable(),
    /** When its employee took it back, and why; its file is gone then. */
    withdrawnAt: instant.nullable(),
    withdrawnReason: z.string().nullable(),
    may: may('evidence.judge', 'evidence.add'),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof evidence>;

const indicator = z.string().min(1).max(20);
const period = z.string().max(10).default('');

/** A file of evidence, in the query: the file itself is the body. */
export const addEvidenceFile = z.strictObject({
  indicator,
  period,
  noteId: id.optional(),
  /** When the photo was taken or the file made, by the device: it counts from what the same clock says in the header `siklus-sent-at`. */
  capturedAt: saidInstant.optional(),
});
export type AddEvidenceFile = z.infer<typeof addEvidenceFile>;

/** A link as evidence. */
export const addEvidenceLink = z
  .strictObject({
    indicator,
    period,
    noteId: id.optional(),
    title: called(oneLine(200), { id: 'Apa yang dapat dilihat di sana', en: 'What can be seen there' }),
    link: called(
      z
        .url({ protocol: /^https?$/ })
        .max(1000)
        .refine(
          tellsNoSecret,
          saying({
            id: 'Hapus nama pengguna dan kata sandi sebelum "@": tautan ini dibaca orang lain.',
            en: 'Remove the user name and password before the "@": others read this link.',
          }),
        ),
      { id: 'Tautan', en: 'Link' },
      { id: 'Ditulis apa adanya; Siklus tidak membukanya.', en: 'It is written as it is; Siklus does not open it.' },
    ),
  })
  .meta({ id: 'AddEvidenceLink' });
export type AddEvidenceLink = z.infer<typeof addEvidenceLink>;

/** Takes back a piece of evidence that was sent by mistake. */
export const withdrawEvidence = z
  .strictObject({
    reason: givenReason({
      id: 'Tersimpan dalam jejak dokumen; pejabat penilai membacanya. Berkasnya dihapus.',
      en: 'Kept in the trail of the document, where your supervisor reads it. The file is removed.',
    }),
  })
  .meta({ id: 'WithdrawEvidence' });
export type WithdrawEvidence = z.infer<typeof withdrawEvidence>;

/** Accepts a piece of evidence, or gives it back with the reason. */
export const judgeEvidence = z
  .strictObject({
    accepts: z.boolean(),
    reason: called(z.string().trim().min(1).max(2000).optional(), labels.reason, {
      id: 'Pegawai membacanya; tulis apa yang kurang.',
      en: 'The employee reads it; write what is missing.',
    }),
  })
  .meta({ id: 'JudgeEvidence' });
export type JudgeEvidence = z.infer<typeof judgeEvidence>;

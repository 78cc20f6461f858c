import { isResultKey, saying, uptakes } from '@siklus/domain';
import { z } from 'zod';
import { doer } from './acts.js';
import { called } from './called.js';
import { id, instant } from './common.js';
import { givenReason } from './given-reason.js';

/** What a head expects of somebody for one of his results, by its key: the words in force, who wrote them, and when. */
export const expectedResult = z.object({
  key: z.string(),
  text: z.string(),
  at: instant,
  by: doer,
  /** Whose post he acted for (a.n.); null where the head wrote it himself. */
  onBehalfOf: doer.nullable(),
});
export type ExpectedResult = z.infer<typeof expectedResult>;

/** The same with what became of it in the agreed plan of that person. */
export const followedExpectation = expectedResult.extend({ uptake: z.enum(uptakes) });
export type FollowedExpectation = z.infer<typeof followedExpectation>;

const key = z
  .string()
  .max(20)
  .refine(isResultKey, saying({ id: 'Kirim kunci hasil atasan, misalnya r1.', en: 'Send the key of the result, such as r1.' }));

/** Of the head's result in the version that was seen; writing it again changes it. */
export const expectResult = z
  .strictObject({
    document: called(id, { id: 'Dokumen atasan', en: 'Document of the superior' }),
    version: called(z.number().int().min(1), { id: 'Versi sasaran atasan', en: "Version of the superior's targets" }),
    key: called(key, { id: 'Hasil atasan', en: 'Result of the superior' }),
    text: called(
      z.string().trim().min(1).max(500),
      { id: 'Peran/hasil yang diharapkan', en: 'What is expected' },
      {
        id: 'Tulis hasil yang diharapkan dari orang ini, bukan kegiatan. Ia melihatnya dan dapat mengambilnya ke dalam sasarannya.',
        en: 'Write a result that this person shall reach, not an activity. It is shown to him, to be taken into his targets.',
      },
    ),
  })
  .meta({ id: 'ExpectResult' });
export type ExpectResult = z.infer<typeof expectResult>;

export const withdrawExpectation = z
  .strictObject({
    document: called(id, { id: 'Dokumen atasan', en: 'Document of the superior' }),
    key: called(key, { id: 'Hasil atasan', en: 'Result of the superior' }),
    reason: givenReason({
      id: 'Tersimpan dalam jejak audit dokumen pegawai ini.',
      en: "Kept in the audit trail of this person's document.",
    }),
  })
  .meta({ id: 'WithdrawExpectation' });
export type WithdrawExpectation = z.infer<typeof withdrawExpectation>;

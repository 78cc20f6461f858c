import { isCalledAsTheSystem, saying, tokenActions, tokenActionWords, tokenStateWords } from '@siklus/domain';
import { z } from 'zod';
import { called, labels } from './called.js';
import { id, instant, may } from './common.js';
import { givenReason } from './given-reason.js';
import { oneLine } from './one-line.js';

/** For how many days a token may be made: a year, within which somebody has to look at it again. */
export const longestToken = 366;

const nameOfTheSystem = {
  id: 'Nama ini dipakai jejak audit untuk sistem itu sendiri. Tulis nama mesin atau aplikasinya.',
  en: 'The audit trail calls the system itself so. Write the name of the machine or application.',
};

const actions = z.array(z.enum(tokenActions).meta({ words: tokenActionWords }));

/** A token of a machine; never the token itself. */
export const apiToken = z
  .object({
    id,
    name: called(z.string(), { id: 'Nama', en: 'Name' }),
    ownerName: called(z.string(), { id: 'Milik', en: 'Belongs to' }),
    actions: called(actions, { id: 'Yang boleh dilakukan', en: 'What it may do' }),
    /** Null: wherever its owner may. */
    unitId: id.nullable(),
    unitName: called(z.string().nullable(), { id: 'Unit dan di bawahnya', en: 'Unit and below' }),
    createdAt: called(instant, { id: 'Dibuat', en: 'Made' }),
    expiresAt: called(instant, { id: 'Berlaku sampai', en: 'Valid until' }),
    /** To the minute; null while nobody has used it. */
    lastUsedAt: called(instant.nullable(), { id: 'Terakhir dipakai', en: 'Last used' }),
    state: called(z.enum(['active', 'expired', 'revoked']).meta({ words: tokenStateWords }), labels.state),
    may: may('token.revoke'),
  })
  .meta({ id: 'ApiToken' });
export type ApiToken = z.infer<typeof apiToken>;

/** Makes a token for a machine, which may do no more than whoever makes it: some actions, in a unit, for some days. */
export const makeApiToken = z
  .strictObject({
    name: called(
      oneLine(60).refine((name) => !isCalledAsTheSystem(name), saying(nameOfTheSystem)),
      { id: 'Nama', en: 'Name' },
      {
        id: 'Mesin atau aplikasi yang memakainya, misalnya "SIMPEG". Nama ini tercatat dalam jejak audit.',
        en: 'The machine or application that uses it, such as "SIMPEG". The audit trail calls it so.',
      },
    ),
    actions: called(
      actions.min(1),
      { id: 'Yang boleh dilakukan', en: 'What it may do' },
      {
        id: 'Pilih sesedikit mungkin. Mesin tidak pernah menandatangani, menyepakati, atau menilai.',
        en: 'Choose as little as possible. A machine never signs, agrees or rates.',
      },
    ),
    unitId: called(
      id.nullable().default(null),
      { id: 'Unit dan di bawahnya', en: 'Unit and below' },
      {
        id: 'Kosongkan untuk semua yang Anda urus, bila peran Anda tidak dibatasi unit.',
        en: 'Leave empty for all that you look after, if your role has no limit of units.',
      },
    ),
    days: called(
      z.number().int().min(1).max(longestToken),
      { id: 'Berlaku (hari)', en: 'Valid for (days)' },
      {
        id: `Paling lama ${longestToken} hari; setelah itu buat yang baru.`,
        en: `At most ${longestToken} days; then make a new one.`,
      },
    ),
  })
  .meta({ id: 'MakeApiToken' });
export type MakeApiToken = z.infer<typeof makeApiToken>;

/** The token is in this one answer and nowhere else. */
export const madeApiToken = z.object({ token: apiToken, secret: z.string() }).meta({ id: 'MadeApiToken' });
export type MadeApiToken = z.infer<typeof madeApiToken>;

/** Revokes a token at once, for a reason that its trail keeps. */
export const revokeApiToken = z
  .strictObject({
    reason: givenReason({
      id: 'Tersimpan dalam jejak audit dan log keamanan, misalnya "aplikasinya tidak dipakai lagi".',
      en: 'Kept in the audit trail and the security log, such as "the application is no longer used".',
    }),
  })
  .meta({ id: 'RevokeApiToken' });
export type RevokeApiToken = z.infer<typeof revokeApiToken>;

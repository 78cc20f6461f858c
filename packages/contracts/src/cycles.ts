import { cycleStates, cycleStateWords, type EmploymentStatus, employmentStatuses, type PositionType, positionTypes } from '@siklus/domain';
import { z } from 'zod';
import { called, labels } from './called.js';
import { day, id, instant, may, text } from './common.js';
import { oneLine } from './one-line.js';

export const scheduleLine = z.strictObject({ step: z.string(), occasion: z.string().default(''), opensOn: day, dueOn: day });

const types = Object.keys(positionTypes) as PositionType[];
const statuses = (Object.keys(employmentStatuses) as EmploymentStatus[]).filter((status) => status !== 'NON_ASN');
const some = <Item extends z.ZodType>(item: Item, most: number) => z.array(item).min(1).max(most).optional();

/** Which employees of its units a cycle enrols: all that are named must fit, and what is not named leaves nobody out. */
export const enrols = z.strictObject({
  statuses: called(some(z.enum(statuses), statuses.length), { id: 'Status kepegawaian', en: 'Employment status' }),
  positionTypes: called(some(z.enum(types), types.length), { id: 'Jenis jabatan', en: 'Position type' }),
  unitIds: called(
    some(id, 200),
    { id: 'Hanya unit ini', en: 'Only these units' },
    { id: 'Setiap unit beserta semua unit di bawahnya.', en: 'Each unit with all units below it.' },
  ),
  nips: called(
    some(oneLine(40), 5_000),
    { id: 'Hanya NIP ini', en: 'Only these NIPs' },
    { id: 'Satu NIP pada setiap baris.', en: 'One NIP on each line.' },
  ),
});

const joinsWords = {
  label: { id: 'Pegawai baru ikut sendiri', en: 'New employees join by themselves' },
  hint: {
    id: 'Siapa yang masuk ke unit siklus ini selama siklus berjalan langsung menjadi peserta.',
    en: 'Whoever comes into the units of this cycle while it runs takes part at once.',
  },
};
const joins = called(z.boolean(), joinsWords.label, joinsWords.hint);

const asksWords = {
  label: { id: 'Ekspektasi khusus pimpinan wajib', en: 'Expectations of the superior are asked for' },
  hint: {
    id: 'Siapa yang menyepakati sasaran menulis ekspektasinya untuk setiap nilai BerAKHLAK.',
    en: 'Whoever agrees on targets writes what he expects of each of the core values.',
  },
};
const asksExpectations = called(z.boolean(), asksWords.label, asksWords.hint);

export const createCycle = z
  .strictObject({
    unitId: called(
      id,
      { id: 'Instansi', en: 'Agency' },
      { id: 'Siklus berlaku untuk unit ini dan semua unit di bawahnya.', en: 'The cycle covers this unit and all units below it.' },
    ),
    year: called(z.number().int().min(2000).max(2200), labels.year),
    schedule: called(
      z.array(scheduleLine).max(100).optional(),
      { id: 'Jadwal', en: 'Schedule' },
      {
        id:
          'Tanggal dari templat. Waktu buka 00.00 dan batas 23.59 menurut zona tiap unit. Langkah yang tanggal bukanya sudah ' +
          'lewat terbuka seketika, dan tidak ada yang langsung terlambat.',
        en:
          'Dates of the template. Opening is at 00:00 and the due time 23:59 in the zone of each unit. A step whose opening date has ' +
          'passed opens at once, and nothing is late on arrival.',
      },
    ),
    enrols: called(
      enrols.optional(),
      { id: 'Peserta', en: 'Participants' },
      {
        id: 'Kosongkan semuanya untuk seluruh pegawai ASN unit ini. Yang diisi membatasi siapa yang ikut.',
        en: 'Leave all of it empty for every civil servant of the unit. What is filled in limits who takes part.',
      },
    ),
    joins: called(joins.optional(), joinsWords.label, joinsWords.hint),
    asksExpectations: called(asksExpectations.optional(), asksWords.label, asksWords.hint),
  })
  .meta({ id: 'CreateCycle' });
export type CreateCycle = z.infer<typeof createCycle>;

/** The year into which the set-up of a cycle is copied: its unit, dates, participants and setting. */
export const copyCycle = z.strictObject({ year: createCycle.shape.year }).meta({ id: 'CopyCycle' });
export type CopyCycle = z.infer<typeof copyCycle>;

/** Whether people join a cycle by themselves: the one setting that may change while it runs. */
export const setJoins = z.strictObject({ joins }).meta({ id: 'SetJoins' });
export type SetJoins = z.infer<typeof setJoins>;

export const cycle = z
  .object({
    id,
    unitId: id,
    unitName: called(z.string(), labels.unitName),
    year: called(z.number().int(), labels.year),
    state: called(z.enum(cycleStates).meta({ words: cycleStateWords }), labels.state),
    schedule: called(
      z.array(z.object({ step: z.string(), stepVersion: z.number().int(), occasion: z.string(), label: text, opensOn: day, dueOn: day })),
      { id: 'Jadwal', en: 'Schedule' },
    ),
    /** The version of the template it was made with; null for cycles older than that record. */
    templateVersion: called(z.number().int().nullable(), { id: 'Versi templat', en: 'Template version' }),
    version: called(z.number().int(), labels.version),
    createdAt: called(instant, { id: 'Dibuat', en: 'Created' }),
    openedAt: called(instant.nullable(), { id: 'Dibuka', en: 'Opened' }),
    closedAt: called(instant.nullable(), { id: 'Ditutup', en: 'Closed' }),
    /** Whose NIPs are listed is shown to whoever may change it; others are told how many. */
    enrols: called(enrols, { id: 'Peserta', en: 'Participants' }),
    listedNips: called(z.number().int(), { id: 'NIP dalam daftar', en: 'Listed NIPs' }),
    joins,
    asksExpectations,
    may: may('cycle.create', 'cycle.open', 'cycle.join', 'cycle.close', 'bulk.act'),
  })
  .meta({ id: 'Cycle' });
export type Cycle = z.infer<typeof cycle>;

/** `expected` is the number of participants its author saw; with another one the cycle is not opened. */
export const openCycle = z
  .strictObject({ accept: z.array(z.string().max(100)).max(20).optional(), expected: z.number().int().min(0).optional() })
  .meta({ id: 'OpenCycle' });
export type OpenCycle = z.infer<typeof openCycle>;

const reason = called(z.string().trim().min(1).max(2000), labels.reason, {
  id: 'Tersimpan pada setiap dokumen yang terkena dan dapat dibaca orangnya.',
  en: 'Kept with every document that it moves, where the person can read it.',
});

/**
 * Who is taken into a running cycle: the people named, or all who belong to it and do not take part yet, narrowed by the filter given. With
 * `expected`, another number of people than its author saw is refused.
 */
export const joinCycle = z
  .strictObject({
    employeeIds: called(
      z.array(id).min(1).max(1_000).optional(),
      { id: 'Pegawai', en: 'Employees' },
      { id: 'Kosongkan untuk semua yang belum ikut.', en: 'Leave empty for all who do not take part yet.' },
    ),
    enrols: called(
      enrols.optional(),
      { id: 'Hanya', en: 'Only' },
      { id: 'Kosongkan untuk semua yang belum ikut.', en: 'Leave empty for all who do not take part yet.' },
    ),
    reason,
    expected: z.number().int().min(0).optional(),
  })
  .meta({ id: 'JoinCycle' });
export type JoinCycle = z.infer<typeof joinCycle>;

/** Who would be taken in: how many, the first by name, and how many periods are over for them. */
export const joiners = z
  .object({
    total: z.number().int(),
    employees: z.array(z.object({ id, nip: z.string(), name: z.string(), unitName: z.string() })),
    /** Periods whose due day has passed: those who come now are not asked about them. */
    over: z.array(text),
    /** Which of the NIPs that were listed are left out, each with the reason; named are those who belong to the units asked for. */
    left: z.array(z.object({ nip: z.string(), name: z.string().nullable(), why: text })),
  })
  .meta({ id: 'Joiners' });
export type Joiners = z.infer<typeof joiners>;

/** Closes a cycle. While documents are unfinished it takes `accept: ["UNFINISHED"]`: they end as not finished. */
export const closeCycle = z
  .strictObject({
    reason,
    accept: z
      .array(z.enum(['UNFINISHED']))
      .max(1)
      .optional(),
  })
  .meta({ id: 'CloseCycle' });
export type CloseCycle = z.infer<typeof closeCycle>;

const closingPeople = z.array(z.object({ id, nip: z.string(), name: z.string(), unitName: z.string() }));

/**
 * What a closing would cut off, or has cut off and an opening would take up again: documents that are not finished, the first by name, and
 * how many stand at which step. Apart from them all, whose employee holds a post in a unit outside the cycle by now.
 */
export const closing = z
  .object({
    unfinished: z.number().int(),
    employees: closingPeople,
    elsewhere: z.object({ count: z.number().int(), employees: closingPeople }),
    steps: z.array(z.object({ step: z.string(), occasion: z.string(), label: text, count: z.number().int() })),
  })
  .meta({ id: 'Closing' });
export type Closing = z.infer<typeof closing>;

export const reopenCycle = z.strictObject({ reason }).meta({ id: 'ReopenCycle' });
export type ReopenCycle = z.infer<typeof reopenCycle>;

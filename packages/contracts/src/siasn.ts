import { heldBackCauses, heldBackWords } from '@siklus/domain';
import { z } from 'zod';
import { called, type Called } from './called.js';
import { id, instant, resultFields } from './common.js';

/** A column that is called as the other side calls it, in every language. */
function field<S extends z.ZodType>(name: string, schema: S): Called<S> {
  return called(schema, { id: name, en: name });
}

const number = z.number().int();
const words = z.string().nullable();

/** Whose document a row is of: by these it is found, and none of them leaves. */
const place = { cycleId: id, participantId: id, employeeId: id, unitId: id };

/** What both records say of the result. */
const result = {
  id,
  ...place,
  nip: field('nip', z.string()),
  tahun: field('tahun', number),
  hasilKinerjaNilai: field('hasilKinerjaNilai', number),
  perilakuKerjaNilai: field('perilakuKerjaNilai', number),
  kuadranKinerjaNilai: field('kuadranKinerjaNilai', number),
};
/** And of the one who gave it. */
const assessor = {
  penilaiNama: field('penilaiNama', words),
  penilaiNipNrp: field('penilaiNipNrp', words),
  penilaiGolongan: field('penilaiGolongan', words),
  penilaiUnorNama: field('penilaiUnorNama', words),
  statusPenilai: field('statusPenilai', words),
};

/** A final period in the fields and codes of SIASN `kinerjaperiodik/save`; the person stands by his NIP, for which SIASN has its own id. */
export const siasnPeriod = z
  .object({
    ...result,
    periodikId: field('periodikId', z.string()),
    bulanMulaiPenilaian: field('bulanMulaiPenilaian', number),
    tahunMulaiPenilaian: field('tahunMulaiPenilaian', number),
    bulanSelesaiPenilaian: field('bulanSelesaiPenilaian', number),
    tahunSelesaiPenilaian: field('tahunSelesaiPenilaian', number),
    koefisienId: field('koefisienId', words),
    ...assessor,
    penilaiJabatanNama: field('penilaiJabatanNama', words),
  })
  .meta({ id: 'SiasnPeriod' });
export type SiasnPeriodRow = z.infer<typeof siasnPeriod>;

/** A final year in those of SIASN `skp22/save`. */
export const siasnYear = z.object({ ...result, ...assessor, penilaiJabatan: field('penilaiJabatan', words) }).meta({ id: 'SiasnYear' });
export type SiasnYearRow = z.infer<typeof siasnYear>;

/** A line of an agreed plan in the order of fields in which it is typed into e-Kinerja; what was reached stands there once it is final. */
export const typedPlanLine = z
  .object({
    /** Plan and indicator. */
    id: z.string(),
    ...place,
    nip: field('NIP', z.string()),
    employeeName: field('Nama', z.string()),
    year: field('Tahun', number),
    no: field('No', number),
    kind: field('Kategori', z.string()),
    superiorResult: field('RHK Pimpinan', z.string()),
    result: field('RHK', z.string()),
    side: field('Aspek', z.string()),
    indicator: field('IKI', z.string()),
    target: field('Target', z.string()),
    reached: field('Realisasi', z.string()),
    evidence: field('Bukti Dukung', z.string()),
    feedback: field('Umpan Balik', z.string()),
  })
  .meta({ id: 'TypedPlanLine' });
export type TypedPlanLine = z.infer<typeof typedPlanLine>;

/** A result that does not leave, and why. */
export const heldResult = z
  .object({
    ...resultFields,
    why: called(z.enum(heldBackCauses).meta({ words: heldBackWords }), { id: 'Sebab', en: 'Cause' }),
    /** From when it is final, where time alone is awaited. */
    finalAt: called(instant.nullable(), { id: 'Final mulai', en: 'Final from' }),
  })
  .meta({ id: 'HeldResult' });
export type HeldResult = z.infer<typeof heldResult>;

/** How many results of a cycle leave, and how many do not, by why. */
export const resultsOut = z
  .object({
    periods: number,
    years: number,
    held: z.array(z.object({ why: z.enum(heldBackCauses), count: number })),
  })
  .meta({ id: 'ResultsOut' });
export type ResultsOut = z.infer<typeof resultsOut>;

/** Of which cycle, and of which unit with those below it. */
export const resultsOutQuery = z.strictObject({ cycleId: id, unitId: id.optional() });
export type ResultsOutQuery = z.infer<typeof resultsOutQuery>;

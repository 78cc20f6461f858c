import type { EmploymentStatus } from '../people/employment-status.js';
import { positionLevels, type PositionLevel } from '../people/position.js';
import { periodOf } from '../plan/measuring.js';
import { predicateScale, ratingScale, type Predicate, type Rating } from '../rating/scale.js';
import { assessorFields, type Assessor, type AssessorFields } from './assessor.js';

/** A result as it was settled, with who was rated and who rated, as they were then. */
export interface SettledResult {
  readonly nip: string;
  readonly year: number;
  readonly occasion: string;
  readonly result: Rating;
  readonly behaviour: Rating;
  readonly predicate: Predicate;
  readonly status: EmploymentStatus;
  /** The level of his functional position at the end of the period; null where he held none. */
  readonly level: PositionLevel | null;
  readonly assessor: Assessor | null;
}

/** What both records say of the result, by the numbers of SIASN, and of the one who gave it. */
interface ResultFields extends AssessorFields {
  readonly nip: string;
  readonly tahun: number;
  readonly hasilKinerjaNilai: number;
  readonly perilakuKerjaNilai: number;
  readonly kuadranKinerjaNilai: number;
}

/** A rated period in the fields of `kinerjaperiodik/save`. SIASN names the person by an id of its own, which it gives for the NIP. */
export interface SiasnPeriod extends ResultFields {
  readonly periodikId: '1' | '2';
  readonly bulanMulaiPenilaian: number;
  readonly tahunMulaiPenilaian: number;
  readonly bulanSelesaiPenilaian: number;
  readonly tahunSelesaiPenilaian: number;
  readonly koefisienId: string | null;
  readonly penilaiJabatanNama: string | null;
}

/** The result of a year in the fields of `skp22/save`, which calls the assessor's post otherwise. */
export interface SiasnYear extends ResultFields {
  readonly penilaiJabatan: string | null;
}

/** The record of a period: its type is 1 where it is a month and 2 where it is a quarter. */
export function siasnPeriodOf(settled: SettledResult): SiasnPeriod {
  const { year, occasion, status, level, assessor } = settled;
  const { first, last } = periodOf(occasion);
  return {
    ...resultFields(settled),
    periodikId: first === last ? '1' : '2',
    bulanMulaiPenilaian: first,
    tahunMulaiPenilaian: year,
    bulanSelesaiPenilaian: last,
    tahunSelesaiPenilaian: year,
    // R-AK-5: credit points are for PNS in functional positions; a PPPK collects none.
    koefisienId: level === null || status === 'PPPK' ? null : positionLevels[level].siasnCoefficientId,
    penilaiJabatanNama: assessor?.position ?? null,
  };
}

/** The record of a year. */
export function siasnYearOf(settled: SettledResult): SiasnYear {
  return { ...resultFields(settled), penilaiJabatan: settled.assessor?.position ?? null };
}

function resultFields({ nip, year, result, behaviour, predicate, assessor }: SettledResult): ResultFields {
  return {
    nip,
    tahun: year,
    hasilKinerjaNilai: ratingScale[result].siasnId,
    perilakuKerjaNilai: ratingScale[behaviour].siasnId,
    kuadranKinerjaNilai: predicateScale[predicate].siasnId,
    ...assessorFields(assessor),
  };
}

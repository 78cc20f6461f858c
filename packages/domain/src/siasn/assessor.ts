import type { EmploymentStatus } from '../people/employment-status.js';
import { findRank } from '../people/rank.js';

/** Who rated, as he was then; what is not known of him is null. */
export interface Assessor {
  readonly name: string;
  readonly nip: string | null;
  readonly rank: string | null;
  readonly status: EmploymentStatus | null;
  /** The post as which he rated: "Plt. Kepala Bidang" where he acted for its holder. */
  readonly position: string | null;
  readonly unit: string | null;
}

/** What both records of SIASN say of him in the same fields. */
export interface AssessorFields {
  readonly penilaiNama: string | null;
  readonly penilaiNipNrp: string | null;
  readonly penilaiGolongan: string | null;
  readonly penilaiUnorNama: string | null;
  readonly statusPenilai: 'ASN' | 'NON ASN' | null;
}

const digits = /^\d{18}$/;

/**
 * The assessor in the fields of SIASN (R-ROLE-3): the rank by its number there, which those of PPPK do not have; of an official outside the
 * civil service no number, as the one that names him here is the office's own.
 */
export function assessorFields(assessor: Assessor | null): AssessorFields {
  const { name = null, nip = null, rank = null, status = null, unit = null } = assessor ?? {};
  const siasnRank = rank === null ? undefined : findRank(rank)?.siasnId;
  return {
    penilaiNama: name,
    penilaiNipNrp: nip !== null && digits.test(nip) ? nip : null,
    penilaiGolongan: siasnRank == null ? null : String(siasnRank),
    penilaiUnorNama: unit,
    statusPenilai: status === null ? null : status === 'NON_ASN' ? 'NON ASN' : 'ASN',
  };
}
